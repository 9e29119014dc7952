namespace CommunityBot.Neighbourhood.Checkers;

/// <summary>A link by which one resident is asked to check a language. Whoever answers it, yes or no, uses it up.</summary>
/// <param name="Id">The secret in the link, 128 random bits.</param>
/// <param name="By">The facilitator who made it, and is told the answer.</param>
/// <param name="Expires">7 days after it was made.</param>
public sealed record CheckerInvitation(string Id, string Language, long By, DateTimeOffset Expires) : IDocument;
