namespace CommunityBot.Neighbourhood.Polls;

/// <summary>A question to the neighbourhood.</summary>
/// <param name="Id">128 random bits: who never saw the poll cannot name it.</param>
/// <param name="Texts">Question and options in each language they were written in; the area's own among them.</param>
/// <param name="By">The facilitator who asked; a Telegram user id.</param>
/// <param name="ClosesAt">No vote counts from this instant on.</param>
public sealed record Poll(
    string Id,
    string OwnLanguage,
    IReadOnlyDictionary<string, PollText> Texts,
    PollRules Rules,
    long By,
    DateTimeOffset OpenedAt,
    DateTimeOffset ClosesAt) : IDocument
{
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The final count; null while it is open, and for ever if it ended uncounted.</summary>
    public Tally? Result { get; init; }

    /// <summary>Those who had not answered were reminded, which happens once.</summary>
    public bool Reminded { get; init; }

    /// <summary>Presses between these instants may not have arrived.</summary>
    public Outage? Gap { get; init; }

    /// <summary>The languages whose texts a machine made and nobody has read.</summary>
    public IReadOnlyList<string> Automatic { get; init; } = [];

    /// <summary>What happens now and by when, in each language it stands in; null while nobody has said it.</summary>
    public IReadOnlyDictionary<string, string>? Next { get; init; }

    /// <summary>The languages in which a machine said it and nobody has read it.</summary>
    public IReadOnlyList<string> NextAutomatic { get; init; } = [];

    public bool IsOpen => ClosedAt is null;

    /// <summary>It ended without a count: its votes were in no backup, or its key is gone.</summary>
    public bool IsUncounted => ClosedAt is not null && Result is null;

    public PollText Own => Texts[OwnLanguage];

    /// <summary>The text a reader of a language sees: theirs, or the original where there is no translation.</summary>
    public PollText TextFor(string language) => Texts.GetValueOrDefault(language) ?? Own;

    public bool IsTranslatedTo(string language) => Texts.ContainsKey(language);

    public bool TakesVotes(DateTimeOffset now) => IsOpen && now < ClosesAt;

    /// <summary>What a voter is called in this poll's ballots: under the poll's key where it is secret.</summary>
    public string TokenOf(long voter, Turn turn) => Rules.Secret
        ? turn.Seal(Id, voter) ?? throw new InvalidOperationException("An open secret poll has its key, or was closed when the file was loaded.")
        : Resident.KeyOf(voter);
}

/// <summary>A poll's words in one language. <paramref name="Question"/>: 1 to 300 code points; <paramref name="Options"/>: 2 to 10 of 1 to 100.</summary>
public sealed record PollText(string Question, IReadOnlyList<string> Options)
{
    /// <summary>The question in the first line, an option in each other.</summary>
    public static PollText Of(IReadOnlyList<string> lines) => new(lines[0], [.. lines.Skip(1)]);
}

/// <summary>How a poll is held.</summary>
/// <param name="Several">A person may choose several options.</param>
/// <param name="Secret">Nobody can link a person and a choice once it is closed; else names stand beside the choices.</param>
/// <param name="AsWeGo">The count is shown while it is open; of a secret poll in steps of five votes.</param>
public sealed record PollRules(bool Several, bool Secret, bool AsWeGo);
