using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Residents;

/// <summary><c>/help</c>: what this person can do here, a line each.</summary>
public static class Help
{
    public static void Show(Turn turn, FeatureBook book)
    {
        var screen = new Screen(HelpPrompts.Text(turn.Area.Name));
        var lines = Menu.CommandsFor(turn, book).Select(name => (Value)HelpPrompts.Line(name)).ToList();
        turn.Reply(screen.Then(HelpPrompts.Commands(new LinesValue(lines))));
    }
}
