namespace CommunityBot.Playground.Tests.Clock;

/// <summary>The playground's own time.</summary>
public sealed class ClockTests(Town town) : TownTest(town)
{
    [Theory]
    [InlineData("2026-07-15T23:30:00Z", "2026-07-16T09:00:00Z")]
    [InlineData("2026-01-15T03:00:00Z", "2026-01-15T10:00:00Z")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T10:00:00Z")]
    public async Task A_fresh_playground_starts_at_ten_in_London(string real, string now)
    {
        var folder = Directory.CreateTempSubdirectory("playground").FullName;
        await using (var server = await PlaygroundServer.StartAsync(new()
        {
            Url = "http://127.0.0.1:0", Data = folder, Time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.Parse(real)),
        }, CancellationToken.None))
        {
            using var http = new HttpClient();
            var clock = System.Text.Json.Nodes.JsonNode.Parse(await http.GetStringAsync(new Uri(server.Address, "/playground/clock")))!;
            Assert.Equal(DateTimeOffset.Parse(now), DateTimeOffset.Parse((string)clock["now"]!));
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Dates_follow_the_clock_wherever_it_is_set()
    {
        await Town.Start(Town.Ana);
        var target = new DateTimeOffset(2027, 3, 28, 0, 59, 0, TimeSpan.Zero);
        var set = await Town.Do("clock", new { now = target.ToString("O") });
        Assert.Equal((target - Town.Time.GetUtcNow()).TotalSeconds, (double)set["offset_seconds"]!);
        await Town.Say(Town.Ana, "now");
        Assert.Equal(target.ToUnixTimeSeconds(), (long)Assert.Single(await Town.Updates("message"))["date"]!);

        await Town.MoveClock(-3600);
        Town.Time.Advance(TimeSpan.FromSeconds(90));
        var sent = await Town.Ok("sendMessage", new { chat_id = Town.Ana, text = "x" });
        Assert.Equal(target.AddSeconds(-3600 + 90).ToUnixTimeSeconds(), (long)sent["date"]!);
        Assert.Equal([$"{(double)(await Town.See("clock"))["offset_seconds"]!}"], (await Town.Call("getMe")).Headers.GetValues("X-Playground-Clock-Offset"));
    }

    [Fact]
    public async Task A_change_of_the_clock_ends_a_waiting_poll_with_an_empty_list()
    {
        var poll = Town.Call("getUpdates", new { timeout = 50 });
        while (!(bool)(await Town.See("bot"))["connected"]!) Assert.False(poll.IsCompleted);
        await Town.MoveClock(60);
        Assert.Empty((await poll).Result.AsArray());
    }

    [Fact]
    public async Task What_is_no_time_is_refused()
    {
        Assert.Equal("400 now must be a moment in ISO 8601.", await Town.Denied("clock", new { now = "soon" }));
        Assert.Equal("400 now is missing.", await Town.Denied("clock"));
        Assert.Equal("400 advance_seconds has the wrong type.", await Town.Denied("clock", new { advance_seconds = "60" }));
    }
}
