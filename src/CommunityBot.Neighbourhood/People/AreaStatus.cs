namespace CommunityBot.Neighbourhood;

/// <summary>What holds for the whole area and is not configuration: one document.</summary>
/// <param name="PausedAt">Every push waits while it is set (<c>/pause</c>).</param>
public sealed record AreaStatus(DateTimeOffset? PausedAt = null) : IDocument
{
    public const string Key = "area";

    public string Id => Key;
}

/// <summary>A link that makes whoever opens it first a facilitator, once.</summary>
/// <param name="Id">The secret in the link, 128 random bits.</param>
/// <param name="By">Who made it; null for the first one of an area, printed at start.</param>
public sealed record FacilitatorInvitation(string Id, long? By, DateTimeOffset Expires) : IDocument;

/// <summary>The last number given out of a series.</summary>
public sealed record Counter(string Id, long Last) : IDocument;
