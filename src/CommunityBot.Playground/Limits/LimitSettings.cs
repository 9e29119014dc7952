namespace CommunityBot.Playground.Limits;

/// <summary>How much the bot may send. The numbers are those of Telegram's FAQ; the true ones are not published.</summary>
/// <param name="Scale">Multiplies all of them; 10 = ten times Telegram's.</param>
internal sealed record LimitSettings(
    bool On = true,
    double Scale = 1,
    double MessagesPerSecond = 30,
    double PrivatePerSecond = 1,
    double GroupPerMinute = 20);
