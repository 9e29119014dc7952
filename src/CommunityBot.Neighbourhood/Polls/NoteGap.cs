namespace CommunityBot.Neighbourhood.Polls;

/// <summary>After an outage longer than Telegram holds a press, each open card says once between which times presses may be missing.</summary>
public static class NoteGap
{
    public static void Handle(Turn turn, Outage outage)
    {
        foreach (var poll in turn.All<Poll>().Where(poll => poll.TakesVotes(turn.Now) && poll.OpenedAt < outage.To).ToList())
        {
            var noted = poll with { Gap = new Outage(poll.OpenedAt > outage.From ? poll.OpenedAt : outage.From, outage.To) };
            turn.Put(noted);
            PollCard.RefreshGroups(noted, PollCard.ForGroup(noted, turn), turn);
        }
    }
}
