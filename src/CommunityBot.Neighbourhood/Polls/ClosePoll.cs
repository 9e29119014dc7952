using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>A poll closes at its time, or by <c>Close now</c>: it is counted, the groups and the voters are told, and its secret is destroyed.</summary>
public static class ClosePoll
{
    /// <summary>The due item that closes it.</summary>
    public const string DueKind = "polls.close";

    /// <summary>The due item that erases who voted.</summary>
    public const string EraseKind = "polls.erase";

    private static readonly TimeSpan RollLife = TimeSpan.FromDays(7);
    private static readonly TimeSpan NamesLife = TimeSpan.FromDays(90);

    public static void Schedule(Poll poll, Turn turn) => turn.Schedule(DueKind, poll.Id, poll.ClosesAt);

    public static void Handle(Turn turn, string[] arguments)
    {
        if (ManagePoll.Find(turn, arguments) is not { } poll)
        {
            return;
        }

        var closed = Close(poll, turn);
        turn.Reply(SayWhatNext.Asking(closed, PollResult.For(closed, turn.Locale, PollCard.BallotsOf(closed, turn))), replace: true);
        SayWhatNext.AskOthers(closed, turn);
    }

    public static void Due(Turn turn, DueItem due)
    {
        if (turn.Find<Poll>(due.Subject) is { IsOpen: true } poll)
        {
            SayWhatNext.AskOthers(Close(poll, turn), turn);
        }
    }

    /// <summary>After a restore or a lost key: an open secret poll whose votes cannot be counted ends without a count. Keys of none are destroyed.</summary>
    public static void AtStart(Turn turn)
    {
        foreach (var poll in turn.All<Poll>().Where(poll => poll is { IsOpen: true, Rules.Secret: true }).ToList())
        {
            if (PollCard.BallotsOf(poll, turn) is null || !turn.Keys.Contains(poll.Id))
            {
                SayWhatNext.AskOthers(Close(poll, turn), turn);
            }
        }

        foreach (var key in turn.Keys.Where(key => turn.Find<Poll>(key) is not { IsOpen: true }))
        {
            turn.DestroyKey(key);
        }
    }

    public static void Erase(Turn turn, DueItem due)
    {
        if (turn.Find<Poll>(due.Subject) is { } poll)
        {
            turn.Delete<Roll>(Roll.KeyOf(poll));
            turn.Delete<Ballots>(Ballots.KeyOf(poll));
        }
    }

    private static Poll Close(Poll poll, Turn turn)
    {
        var isCountable = !poll.Rules.Secret || turn.Keys.Contains(poll.Id);
        var tally = isCountable ? PollCard.BallotsOf(poll, turn)?.Count(poll.Own.Options.Count).Public(poll.Rules) : null;
        poll = poll with { ClosedAt = turn.Now, Result = tally };
        turn.Put(poll);
        turn.Unschedule(DueKind, poll.Id);
        turn.Schedule(EraseKind, poll.Id, turn.Now + (poll.Rules.Secret ? RollLife : NamesLife));
        PollCard.RefreshGroups(poll, PollCard.ForGroup(poll, turn), turn);
        PollCard.RefreshCopies(poll, turn);
        ResultCard.Tell(poll, turn);
        if (poll.Rules.Secret)
        {
            turn.Delete<Ballots>(Ballots.KeyOf(poll));
            turn.DropSecret(poll.Id);
            turn.DestroyKey(poll.Id);
        }

        return poll;
    }
}
