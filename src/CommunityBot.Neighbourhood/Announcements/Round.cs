using System.Text.Json.Serialization;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>One way through everybody, by a cursor, a few at a time: there are never more than some dozens of envelopes of an announcement at once.</summary>
/// <param name="Language">Only readers of this; null: all.</param>
/// <param name="Version">The announcement's, when it began.</param>
public sealed record Round(string Announcement, RoundKind Kind, string? Language, int Version, DateTimeOffset StartedAt) : IDocument
{
    public string Id => FormattableString.Invariant($"{Announcement}/{Kind}/{Language}/{Version}");

    /// <summary>People with ids up to this have had their turn.</summary>
    public long Cursor { get; init; } = long.MinValue;

    /// <summary>Those whose own quiet hours it was: they have their turn when these end.</summary>
    public IReadOnlyList<long> Later { get; init; } = [];

    public bool Paused { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How many there are to reach, counted at the beginning.</summary>
    public int Total { get; init; }

    /// <summary>What became of them, by language; of groups under "".</summary>
    public IReadOnlyDictionary<string, Tally> Tallies { get; init; } = new Dictionary<string, Tally>();

    [JsonIgnore]
    public Tally All => Tallies.Values.Aggregate(new Tally(), (sum, tally) => sum + tally);

    public Round Counting(string language, Tally one) =>
        this with { Tallies = new Dictionary<string, Tally>(Tallies) { [language] = (Tallies.GetValueOrDefault(language) ?? new Tally()) + one } };
}

public enum RoundKind
{
    /// <summary>The announcement to everyone it is for.</summary>
    First,

    /// <summary>Every copy that shows something old is drawn anew.</summary>
    Redraw,

    /// <summary>Who could only be told "not translated yet" gets the translation.</summary>
    Full,

    /// <summary>A short new message says that a copy was corrected: an edit rings nobody's phone.</summary>
    Notice,

    /// <summary>Every copy is deleted, or says that it was taken back.</summary>
    Withdraw,
}

/// <summary>What became of copies.</summary>
/// <param name="Unreachable">Blocked, left, or never pressed Start.</param>
/// <param name="NotWanted">Said no in the meantime.</param>
/// <param name="Late">Its time was over before it could go.</param>
/// <param name="Unsure">Telegram never said whether it arrived; it was tried twice.</param>
/// <param name="Failed">Telegram refused it for another reason.</param>
public sealed record Tally(int Sent = 0, int Unreachable = 0, int NotWanted = 0, int Late = 0, int Unsure = 0, int Failed = 0)
{
    [JsonIgnore]
    public int Settled => Sent + Unreachable + NotWanted + Late + Unsure + Failed;

    public static Tally operator +(Tally left, Tally right) => new(
        left.Sent + right.Sent,
        left.Unreachable + right.Unreachable,
        left.NotWanted + right.NotWanted,
        left.Late + right.Late,
        left.Unsure + right.Unsure,
        left.Failed + right.Failed);

    public static Tally Of(SendOutcome outcome) => outcome switch
    {
        Neighbourhood.Sent => new Tally(Sent: 1),
        Unknown => new Tally(Unsure: 1),
        Withheld { Why: "expired" } => new Tally(Late: 1),
        Withheld { Why: "no consent" or "nothing to show" } => new Tally(NotWanted: 1),
        Withheld => new Tally(Unreachable: 1),
        Refused { Reason: Refusal.Blocked or Refusal.Deactivated or Refusal.NotStarted or Refusal.ChatGone or Refusal.MayNotWrite } => new Tally(Unreachable: 1),
        _ => new Tally(Failed: 1),
    };
}
