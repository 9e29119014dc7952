namespace CommunityBot.Neighbourhood.Checkers;

/// <summary>"Not me today": a checker is left alone until the day ends, and is told until when. What they were asked stays on the screen.</summary>
public static class NotToday
{
    public static void Handle(Turn turn)
    {
        if (turn.Me is null || turn.NotToday(turn.By!.Id) is not { } until)
        {
            turn.Toast(SharedPrompts.OldButton);
            return;
        }

        turn.Reply(CheckerPrompts.NotBefore(turn.At(until, Dialogs.MomentStyle.Day)));
    }
}
