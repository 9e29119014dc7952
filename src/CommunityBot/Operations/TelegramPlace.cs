namespace CommunityBot.Operations;

/// <summary>Which Telegram the bot talks to, and where it keeps its data meanwhile.</summary>
/// <param name="Token">Never written anywhere.</param>
/// <param name="Epoch">The playground's life, which ends with <c>Start afresh</c>; null at Telegram.</param>
public sealed record TelegramPlace(string Token, string ApiBaseUrl, string DataPath, string? Epoch)
{
    public override string ToString() => $"{ApiBaseUrl}, data in {DataPath}";
}
