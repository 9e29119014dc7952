namespace CommunityBot.Telegram;

/// <summary>Who the bot is at Telegram, as getMe says.</summary>
public sealed record BotIdentity(long Id, string Username);
