namespace CommunityBot.Neighbourhood.Polls;

/// <summary>
/// The votes of one poll: a single document ordered by token and without times, so that neither order nor moment says whose a
/// vote is. Those of a secret poll are in no backup.
/// </summary>
/// <param name="Cast">One ballot a voter; of one taken back the empty ballot stays, so that a step of five never shows fewer.</param>
/// <param name="Shown">The count that the cards of a secret poll show, if it is shown as we go.</param>
public sealed record Ballots(string Id, IReadOnlyList<Ballot> Cast, Tally? Shown) : IDocument
{
    /// <summary>Fewer votes than this say too much about each, and are not shown.</summary>
    public const int Fewest = 5;

    /// <summary>How many people have a vote in it.</summary>
    public int Voters => Cast.Count(ballot => ballot.Choices.Count > 0);

    public static Ballots None(Poll poll) => new(KeyOf(poll), [], null);

    public static string KeyOf(Poll poll) => poll.Rules.Secret ? Secret.Id(poll.Id) : poll.Id;

    public IReadOnlyList<int> ChoicesOf(string token) => Index(token) is >= 0 and var at ? Cast[at].Choices : [];

    /// <summary>With this person's vote as they want it now; empty choices take it back.</summary>
    public Ballots With(Ballot ballot, Poll poll)
    {
        var at = Index(ballot.Token);
        if (at < 0 && ballot.Choices.Count == 0)
        {
            return this;
        }

        var cast = Cast.ToList();
        if (at >= 0)
        {
            cast[at] = ballot;
        }
        else
        {
            cast.Insert(~at, ballot);
        }

        return (this with { Cast = cast }).Stepped(poll);
    }

    /// <summary>Without any trace of the person.</summary>
    public Ballots Without(string token) => Index(token) is >= 0 and var at
        ? this with { Cast = [.. Cast.Take(at), .. Cast.Skip(at + 1)] }
        : this;

    public Tally Count(int options) => new(Voters, [.. Enumerable.Range(0, options).Select(option => Cast.Count(ballot => ballot.Choices.Contains(option)))]);

    /// <summary>Of a secret poll the count moves when five ballots have changed since it last did, and shows no fewer than five votes.</summary>
    private Ballots Stepped(Poll poll) =>
        poll.Rules is { Secret: true, AsWeGo: true } && Voters >= Fewest && Cast.Count(ballot => ballot.IsFresh) >= Fewest
            ? this with { Shown = Count(poll.Own.Options.Count), Cast = [.. Cast.Select(ballot => ballot with { IsFresh = false })] }
            : this;

    /// <summary>Where the token is, or the complement of where it would be.</summary>
    private int Index(string token)
    {
        var (low, high) = (0, Cast.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Cast[middle].Token, token);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }
}

/// <summary>One person's vote.</summary>
/// <param name="Token">The person under the poll's key; in a poll that shows names, the user id.</param>
/// <param name="Choices">Options by number from 0, in order.</param>
/// <param name="Name">The display name, in a poll that shows names.</param>
/// <param name="IsFresh">It changed since the count was last shown.</param>
public sealed record Ballot(string Token, IReadOnlyList<int> Choices, string? Name = null, bool IsFresh = false);

/// <summary>A count.</summary>
/// <param name="Voters">People, not choices.</param>
/// <param name="Counts">Votes by option; null = too few to show, and not kept.</param>
public sealed record Tally(int Voters, IReadOnlyList<int>? Counts)
{
    /// <summary>The same as far as it may be known.</summary>
    public Tally Public(PollRules rules) => rules.Secret && Voters < Ballots.Fewest ? this with { Counts = null } : this;
}
