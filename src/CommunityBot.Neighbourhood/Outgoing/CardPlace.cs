namespace CommunityBot.Neighbourhood;

/// <summary>Where a copy of a card stands, so that it can be edited.</summary>
public sealed record CardPlace(string Card, long ChatId, int MessageId) : IDocument
{
    public string Id => KeyOf(Card, ChatId);

    public static string KeyOf(string card, long chatId) => $"{card}/{chatId}";
}
