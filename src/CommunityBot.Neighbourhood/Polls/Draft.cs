namespace CommunityBot.Neighbourhood.Polls;

/// <summary>A poll, or the sentence that follows one, that has not gone yet: its translations can be looked at first, see <see cref="DraftDesk"/>.</summary>
/// <param name="Id">128 random bits; a poll keeps it.</param>
/// <param name="By">The facilitator who wrote it; a Telegram user id.</param>
/// <param name="Language">The language it was written in.</param>
/// <param name="Lines">A poll's question, then its options; else the one sentence.</param>
public sealed record Draft(string Id, long By, DateTimeOffset WrittenAt, string Language, IReadOnlyList<string> Lines) : IDocument
{
    /// <summary>How the poll is to be held; null: it is no poll.</summary>
    public PollTerms? Poll { get; init; }

    /// <summary>The closed poll that it follows; null: it is a poll itself.</summary>
    public string? Follows { get; init; }

    /// <summary>By language; the draft's own is not among them.</summary>
    public IReadOnlyDictionary<string, DraftText> Texts { get; init; } = new Dictionary<string, DraftText>();

    /// <summary>Facilitators look at it, and it goes when one of them says so; else it goes as soon as all is known.</summary>
    public bool OnDesk { get; init; }

    /// <summary>It has gone.</summary>
    public bool Sent { get; init; }

    public DraftText TextIn(string language) => Texts.GetValueOrDefault(language) ?? DraftText.None;

    public Draft With(string language, DraftText text) => this with { Texts = new Dictionary<string, DraftText>(Texts) { [language] = text } };
}

/// <summary>A draft in another language, line by line.</summary>
/// <param name="Back">What a machine makes of it in the draft's own language, for who cannot read it.</param>
/// <param name="Damaged">The machine changed a number or a name, so its words are not used.</param>
public sealed record DraftText(TranslationState State, IReadOnlyList<string>? Lines = null, IReadOnlyList<string>? Back = null, bool Damaged = false)
{
    public static readonly DraftText None = new(TranslationState.None);

    /// <summary>As a person wrote or approved it.</summary>
    public static DraftText ByPeople(IReadOnlyList<string> lines, IReadOnlyList<string>? back = null) => new(TranslationState.Checked, lines, back);

    /// <summary>Whether readers get it: a machine's words only where the area allows them.</summary>
    public bool Goes(Area area) => State == TranslationState.Checked || (State == TranslationState.Automatic && area.EverydayAutomatic);
}

/// <summary>How a poll is to be held.</summary>
public sealed record PollTerms(PollRules Rules, DateTimeOffset ClosesAt);
