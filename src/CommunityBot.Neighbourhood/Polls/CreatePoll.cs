using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary><c>/poll</c>: three questions, and a look at it before it opens.</summary>
public static class CreatePoll
{
    public const string Name = "polls.create";
    public const int LongestQuestion = 300;
    public const int LongestOption = 100;
    public const int FewestOptions = 2;
    public const int MostOptions = 10;
    public const int MostDays = 30;

    public static readonly FlowDefinition<PollDraft> Definition = FlowDefinition.Of<PollDraft, PollFacts>(Name, Flow, PollsJson.Default.PollFacts);

    public static async Flow<PollDraft> Flow(Ask ask, PollFacts facts)
    {
        var question = await ask.Text(PollPrompts.Question, LongestQuestion).Must(HasWords, PollPrompts.NoWords);
        var options = await Options(ask);
        var closes = await When(ask, PollPrompts.Closes);
        var rules = Rules(ask);
        var texts = new Dictionary<string, PollText> { [facts.OwnLanguage] = new(question, options) };
        foreach (var language in facts.OtherLanguages)
        {
            if (Translation(ask, language, options.Count) is { } translation)
            {
                texts[language] = translation;
            }
        }

        await ask.Review(PollPrompts.Review(question, options, rules, new MomentValue(closes, facts.Zone)));
        return new PollDraft(facts.OwnLanguage, texts, rules, closes);
    }

    public static PollFacts Facts(Turn turn) => new(turn.Area.OwnLanguage, [.. turn.Area.Languages.Skip(1)], turn.Area.Zone.Id);

    /// <summary>A moment a poll can close at.</summary>
    internal static Question<DateTimeOffset> When(Ask ask, Prompt prompt) =>
        ask.When(prompt).Must(closes => closes <= ask.Now.AddDays(MostDays), PollPrompts.TooFar(MostDays));

    private static async Flow<IReadOnlyList<string>> Options(Ask ask)
    {
        var options = new List<string>();
        while (options.Count < MostOptions)
        {
            var isEnough = options.Count >= FewestOptions;
            var option = await ask.Line(PollPrompts.OptionAfter(options), LongestOption, options.Count + 1, isEnough ? PollPrompts.OptionsDone : null)
                .Must(line => !options.Any(other => Alike.Are(other, line!)), PollPrompts.OptionTwice);
            if (option is null)
            {
                break;
            }

            options.Add(option);
        }

        return options;
    }

    private static PollRules Rules(Ask ask) => new(
        ask.Setting(PollPrompts.HowMany, PollPrompts.HowManyOptions, PollPrompts.One) != PollPrompts.One,
        ask.Setting(PollPrompts.Ballot, PollPrompts.BallotOptions, PollPrompts.SecretBallot) == PollPrompts.SecretBallot,
        ask.Setting(PollPrompts.Counts, PollPrompts.CountsOptions, PollPrompts.Hidden) != PollPrompts.Hidden);

    /// <summary>Question and options in another language, line by line; null while nobody has written it.</summary>
    private static PollText? Translation(Ask ask, string language, int options)
    {
        var lines = ask.Setting(
            ask.Text(PollPrompts.Translation(language, options + 1), LongestQuestion + (MostOptions * (LongestOption + 1)), tag: language)
                .Must(text => Lines(text).Count == options + 1, text => PollPrompts.TranslationLines(options + 1, Lines(text).Count))
                .Must(text => Fits(Lines(text)), PollPrompts.TranslationTooLong(LongestQuestion, LongestOption)),
            null);
        return lines is null ? null : new PollText(Lines(lines)[0], [.. Lines(lines).Skip(1)]);
    }

    private static List<string> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static bool Fits(List<string> lines) =>
        Length(lines[0]) <= LongestQuestion && lines.Skip(1).All(line => Length(line) <= LongestOption);

    private static int Length(string text) => text.EnumerateRunes().Count();

    private static bool HasWords(string text) => text.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit);
}

/// <summary>A poll about to open.</summary>
public sealed record PollDraft(string OwnLanguage, IReadOnlyDictionary<string, PollText> Texts, PollRules Rules, DateTimeOffset ClosesAt);

public sealed record PollFacts(string OwnLanguage, IReadOnlyList<string> OtherLanguages, string Zone);
