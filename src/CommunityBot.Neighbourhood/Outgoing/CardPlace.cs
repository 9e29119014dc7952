namespace CommunityBot.Neighbourhood;

/// <summary>Where a copy of a card stands, so that it can be edited.</summary>
/// <param name="SentAt">When it arrived.</param>
/// <param name="Note">How it was drawn last (<see cref="Drawn"/>).</param>
public sealed record CardPlace(
    string Card,
    long ChatId,
    int MessageId,
    DateTimeOffset? SentAt = null,
    string? Note = null) : IDocument
{
    public string Id => KeyOf(Card, ChatId);

    public static string KeyOf(string card, long chatId) => $"{card}/{chatId}";
}
