namespace CommunityBot.Neighbourhood.Checkers;

/// <summary>"Not me today": a checker is left alone until the day ends, and is told until when. It stands in place of what they were asked.</summary>
public static class NotToday
{
    public static void Handle(Turn turn)
    {
        if (turn.Me is null || turn.NotToday(turn.By!.Id) is not { } until)
        {
            turn.Toast(SharedPrompts.OldButton);
            return;
        }

        turn.LetGo();
        turn.Reply(CheckerPrompts.NotBefore(turn.At(until, Dialogs.MomentStyle.Day)), replace: true);
    }
}
