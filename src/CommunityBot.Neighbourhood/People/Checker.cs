namespace CommunityBot.Neighbourhood;

/// <summary>A resident who has agreed to read translations into some languages before they go out.</summary>
/// <param name="Name">As Telegram had it when they agreed.</param>
/// <param name="Languages">Codes of prompt files, never none, in the order in which they agreed to them.</param>
/// <param name="AgreedAt">When they said yes to the first.</param>
/// <param name="AwayUntil">They said "not me today": until then they are not asked.</param>
public sealed record Checker(
    long UserId,
    string? Name,
    IReadOnlyList<string> Languages,
    DateTimeOffset AgreedAt,
    DateTimeOffset? AwayUntil = null) : IDocument
{
    public string Id => Resident.KeyOf(UserId);

    public bool Checks(string language) => Languages.Contains(language);

    public bool IsAway(DateTimeOffset now) => AwayUntil > now;
}
