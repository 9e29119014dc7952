using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary><c>Close now</c>: the counts go to the groups.</summary>
public static class ClosePoll
{
    private static readonly TimeSpan ResultLife = TimeSpan.FromDays(7);

    public static void Handle(Turn turn, string[] arguments)
    {
        if (arguments is not [var id] || turn.Find<Poll>(id) is not { } poll)
        {
            turn.Toast(SharedPrompts.OldButton);
        }
        else if (!turn.IsFacilitator)
        {
            turn.Toast(SharedPrompts.FacilitatorsOnly);
        }
        else if (!poll.IsOpen)
        {
            turn.Toast(PollPrompts.AlreadyClosed);
        }
        else
        {
            Close(poll, turn);
            turn.Reply(Result(poll with { ClosedAt = turn.Now }), replace: true);
        }
    }

    private static void Close(Poll poll, Turn turn)
    {
        poll = poll with { ClosedAt = turn.Now };
        turn.Put(poll);
        PollCard.Refresh(poll, turn);
        foreach (var group in turn.Groups)
        {
            turn.Post(group, Result(poll), turn.Now + ResultLife);
        }
    }

    public static Screen Result(Poll poll)
    {
        var lines = poll.Own.Options.Select((option, index) => (Value)PollPrompts.ResultLine(Bar(poll, index), Percent(poll, index), poll.Counts[index], option));
        return new Screen(PollPrompts.Result(poll.Own.Question, poll.Voters), PollPrompts.ResultLines(new LinesValue([.. lines])));
    }

    private static int Percent(Poll poll, int option) =>
        poll.Voters == 0 ? 0 : (int)Math.Round(100.0 * poll.Counts[option] / poll.Voters, MidpointRounding.AwayFromZero);

    private static string Bar(Poll poll, int option)
    {
        var full = (int)Math.Round(Percent(poll, option) / 100.0 * 6, MidpointRounding.AwayFromZero);
        return new string('▓', full) + new string('░', 6 - full);
    }
}
