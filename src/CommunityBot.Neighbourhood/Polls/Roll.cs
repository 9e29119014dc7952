namespace CommunityBot.Neighbourhood.Polls;

/// <summary>Which residents have voted in a poll, without what and when. Who is only in a group is not on it.</summary>
/// <param name="Voters">User ids, in their own order.</param>
public sealed record Roll(string Id, IReadOnlyList<long> Voters) : IDocument
{
    public static string KeyOf(Poll poll) => Ballots.KeyOf(poll);

    public static Roll Of(Poll poll, Turn turn) => turn.Find<Roll>(KeyOf(poll)) ?? new Roll(KeyOf(poll), []);

    public bool Has(long voter) => Voters.Contains(voter);

    public Roll With(long voter, bool voted) => voted == Has(voter)
        ? this
        : this with { Voters = voted ? [.. Voters.Append(voter).Order()] : [.. Voters.Where(other => other != voter)] };
}
