namespace CommunityBot.Neighbourhood.Polls;

/// <summary>Polls: a facilitator asks once, everyone answers where they are and in their language, and is counted once.</summary>
public static class PollsFeature
{
    public static FeatureBook AddPolls(this FeatureBook book)
    {
        book.Command("poll", Who.Facilitators, (turn, _) => turn.Offer(CreatePoll.Name));
        book.Flow(CreatePoll.Definition, CreatePoll.Handle, CreatePoll.Facts);

        book.Button("vote", CastVote.Handle);
        book.Button("poll", ShowPoll.Handle);
        book.Button("close", ClosePoll.Handle);
        book.Link("poll", ShowPoll.Open);

        book.Document("polls", PollsJson.Default.Poll);
        book.Document("ballots", PollsJson.Default.Ballot);
        book.Holds(CastVote.Held);
        book.Migrates(PollCard.PostAnew);
        return book;
    }
}
