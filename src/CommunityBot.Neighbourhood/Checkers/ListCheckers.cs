using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Checkers;

/// <summary><c>/checkers</c>: who checks which language, with buttons to name someone and to remove.</summary>
public static class ListCheckers
{
    public static void Show(Turn turn)
    {
        var languages = turn.Area.Languages.Skip(1).ToList();
        if (languages.Count == 0)
        {
            turn.Reply(CheckerPrompts.NoLanguages);
            return;
        }

        var screen = new Screen(CheckerPrompts.List(new LinesValue([.. languages.Select(language => (Value)LineOf(language, turn))])));
        screen = languages.Aggregate(screen, (shown, language) => shown.Row(new Press(CheckerPrompts.NameButton(language), $"namechecker {language}")));
        foreach (var checker in turn.All<Checker>().OrderBy(checker => checker.AgreedAt))
        {
            screen = checker.Languages.Aggregate(screen, (shown, language) =>
                shown.Row(new Press(CheckerPrompts.RemoveButton(NameOf(checker, turn), language), $"unchecker {checker.UserId} {language}")));
        }

        turn.Reply(screen, replace: true);
    }

    public static string NameOf(Checker checker, Turn turn) => turn.Find<Resident>(checker.Id)?.Name ?? checker.Id;

    private static Prompt LineOf(string language, Turn turn)
    {
        var names = turn.All<Checker>().Where(checker => checker.Checks(language)).Select(checker => NameOf(checker, turn)).ToList();
        return names.Count == 0 ? CheckerPrompts.Nobody(language) : CheckerPrompts.Line(language, names);
    }
}
