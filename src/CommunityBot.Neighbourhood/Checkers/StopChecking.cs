using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Checkers;

/// <summary>A checker does not want to be one any more: a button in <c>/settings</c>, one question, and whoever runs the area is told.</summary>
public static class StopChecking
{
    private static readonly TimeSpan WorthTelling = TimeSpan.FromDays(7);

    public static Button? Setting(Turn turn, Resident me) =>
        turn.Find<Checker>(me.Id) is null ? null : new Press(CheckerPrompts.StopButton, "stopcheck");

    public static void Handle(Turn turn, string[] arguments)
    {
        if (turn.Me is not { } me || turn.Find<Checker>(me.Id) is not { } checker)
        {
            turn.Toast(SharedPrompts.OldButton);
            return;
        }

        switch (arguments)
        {
            case ["yes"]:
                Leave(turn, checker);
                turn.Reply(CheckerPrompts.Stopped, replace: true);
                break;
            case ["no"]:
                turn.Reply(CheckerPrompts.NotStopped, replace: true);
                break;
            default:
                turn.Reply(
                    new Screen(CheckerPrompts.StopSure(checker.Languages))
                        .Row(new Press(CheckerPrompts.StopYesButton, "stopcheck yes"))
                        .Row(new Press(CheckerPrompts.StopNoButton, "stopcheck no")),
                    replace: true);
                break;
        }
    }

    private static void Leave(Turn turn, Checker checker)
    {
        turn.Delete<Checker>(checker.Id);
        foreach (var facilitator in turn.All<Facilitator>().Where(facilitator => facilitator.Active && facilitator.UserId != checker.UserId))
        {
            turn.Tell(
                facilitator.UserId,
                CheckerPrompts.Left(ListCheckers.NameOf(checker, turn), checker.Languages),
                consent: null,
                turn.Now + WorthTelling,
                Lane.Reminder,
                about: checker.UserId);
        }
    }
}
