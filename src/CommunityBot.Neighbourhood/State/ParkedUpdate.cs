namespace CommunityBot.Neighbourhood;

/// <summary>An update for an area that could not commit, kept in the lobby until the area has taken it.</summary>
/// <param name="Raw">As Telegram sent it.</param>
public sealed record ParkedUpdate(int UpdateId, string Area, string Raw) : IDocument
{
    public string Id => KeyOf(UpdateId, Area);

    public static string KeyOf(int updateId, string area) => $"{updateId:D10}/{area}";
}
