using System.Text.Json;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Tests.BotApi;

/// <summary>The log of calls is bounded in every way.</summary>
public sealed class CallLogTests
{
    [Fact]
    public void The_log_keeps_the_latest_calls_and_no_bytes_of_files()
    {
        var log = new CallLog(new PlaygroundClock(TimeProvider.System));
        var call = new BotCall("sendPhoto", new Dictionary<string, JsonElement>(), new Dictionary<string, SentFile> { ["photo"] = new("a.png", "image/png", Png.Bytes) }, Typed: false);
        for (var i = 0; i < CallLog.Size + 5; i++) log.Add(call, Outcome.Success(true));

        var (next, kept) = log.Since(0, null);
        Assert.Equal((CallLog.Size + 6, CallLog.Size, 6), (next, kept.Count, kept[0].N));
        Assert.All(kept, one => Assert.Empty(one.Call.Files));
    }
}
