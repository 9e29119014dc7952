using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>Answers that stand in the prompts in every language, checked by people: a machine is not asked for "Yes" or "Monday".</summary>
public static class StockAnswers
{
    private const int DaysInAWeek = 7;

    /// <summary>The answer in another language; null: it is none of these.</summary>
    public static string? Translate(string option, string from, string to, Languages languages) =>
        All(from, languages).Zip(All(to, languages)).Where(pair => pair.First.Any(spelling => Alike.Are(spelling, option))).Select(pair => pair.Second[0]).FirstOrDefault();

    /// <summary>Each with all its spellings, the proper one first.</summary>
    private static IEnumerable<IReadOnlyList<string>> All(string language, Languages languages) =>
    [
        [languages.Label(DialogPrompts.Yes, language)],
        [languages.Label(DialogPrompts.No, language)],
        [languages.Label(PollPrompts.DontKnow, language)],
        .. Enumerable.Range(0, DaysInAWeek).Select(day => languages.DateWords(language).Weekdays[day]),
    ];
}
