namespace CommunityBot.Neighbourhood;

/// <summary>A resident who has agreed to check translations.</summary>
/// <param name="Languages">Codes of the prompt files.</param>
/// <param name="AwayUntil">They said "not me today".</param>
public sealed record Checker(long UserId, IReadOnlyList<string> Languages, DateTimeOffset AgreedAt, DateTimeOffset? AwayUntil = null) : IDocument
{
    public string Id => Resident.KeyOf(UserId);

    public bool Checks(string language) => Languages.Contains(language);
}

/// <summary>A link by which a neighbour is asked to check a language; good once.</summary>
/// <param name="Id">The secret in the link, 128 random bits.</param>
/// <param name="By">The facilitator who made it.</param>
public sealed record CheckerInvitation(string Id, string Language, long By, DateTimeOffset Expires) : IDocument;
