using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Checkers;

/// <summary><c>/checkers</c>: who checks which language, and which have nobody; with buttons to name and to remove.</summary>
public static class ListCheckers
{
    public static void Show(Turn turn)
    {
        var languages = LanguagesOf(turn.Area);
        if (languages.Count == 0)
        {
            turn.Reply(CheckerPrompts.OneLanguage);
            return;
        }

        var checkers = languages.ToDictionary(language => language, language => Of(turn, language));
        var lines = languages.Where(language => checkers[language].Count > 0).Select(language => (Value)Line(turn, language, checkers[language])).ToList();
        var without = languages.Where(language => checkers[language].Count == 0).ToList();
        var screen = lines.Count > 0 ? new Screen(CheckerPrompts.List(new LinesValue(lines))) : new Screen();
        screen = without.Count > 0 ? screen.Then(CheckerPrompts.Without(without)) : screen;
        foreach (var language in languages)
        {
            screen = screen.Row(new Press(CheckerPrompts.NameButton(language), $"namechecker {language}"));
            screen = checkers[language].Aggregate(screen, (shown, checker) => shown.Row(
                new Press(CheckerPrompts.RemoveButton(NameOf(checker, turn), language), $"uncheck {checker.UserId} {language}")));
        }

        turn.Reply(screen, replace: true);
    }

    /// <summary>The languages that are translated into: all but the area's own.</summary>
    public static IReadOnlyList<string> LanguagesOf(Area area) => [.. area.Languages.Skip(1)];

    public static string NameOf(Checker checker, Turn turn) => turn.Find<Resident>(checker.Id)?.Name ?? checker.Name ?? checker.Id;

    private static IReadOnlyList<Checker> Of(Turn turn, string language) => [.. turn.CheckersOf(language), .. turn.AwayCheckersOf(language)];

    private static Prompt Line(Turn turn, string language, IReadOnlyList<Checker> checkers) => CheckerPrompts.Line(
        language,
        [.. checkers.Select(checker => checker.IsAway(turn.Now)
            ? CheckerPrompts.Away(NameOf(checker, turn), turn.At(checker.AwayUntil!.Value, MomentStyle.Day))
            : (Value)NameOf(checker, turn))]);
}
