using CommunityBot.Tests.EndToEnd;

namespace CommunityBot.Tests.Browser;

/// <summary>A town in which nobody waits for Telegram's limits, which other tests are about.</summary>
internal static class BrowserTown
{
    public static string[] Fast => ["--Telegram:PrivateMessagesPerSecond=30", "--Telegram:GroupMessagesPerMinute=1000"];

    public static Task WithoutLimits(PlaygroundClient people) => people.Post("limits", new { on = false });
}
