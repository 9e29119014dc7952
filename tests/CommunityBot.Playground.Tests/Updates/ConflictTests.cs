namespace CommunityBot.Playground.Tests.Updates;

/// <summary>Only one asks for updates: another bot, or a webhook, is a conflict.</summary>
public sealed class ConflictTests(Town town) : TownTest(town)
{
    private const string OtherBot = "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";

    [Fact]
    public async Task Of_two_polls_one_ends_with_a_conflict_and_the_other_hears()
    {
        var polls = new List<Task<Answer>> { Town.Call("getUpdates", new { timeout = 50 }), Town.Call("getUpdates", new { timeout = 50 }) };
        var ended = await Task.WhenAny(polls);
        Assert.Equal(OtherBot, (await ended).Said);

        polls.Remove(ended);
        await Town.Say(Town.Ana, "hello");
        Assert.Equal("hello", (string?)Assert.Single((await polls.Single()).Result.AsArray())!["message"]!["text"]);
    }

    [Fact]
    public async Task A_second_conflict_within_three_seconds_is_held_back()
    {
        Assert.Equal(409, (await Webhook(() => Town.Call("getUpdates"))).Status);
        var second = Webhook(() => Town.Call("getUpdates"));
        Assert.InRange(await Town.SecondsUntil(second), 3, double.MaxValue);
        Assert.Equal(409, (await second).Status);
    }

    [Fact]
    public async Task While_a_webhook_is_set_nobody_polls()
    {
        Assert.Equal("409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
            (await Webhook(() => Town.Call("getUpdates"))).Said);
        await Town.Say(Town.Ana, "hello");
        var info = await Town.Ok("getWebhookInfo");
        Assert.Equal(("https://example.org/hook", 1), ((string?)info["url"], (int)info["pending_update_count"]!));

        await Town.Ok("deleteWebhook");
        Assert.Equal("", (string?)(await Town.Ok("getWebhookInfo"))["url"]);
        Assert.Equal(["hello"], await Town.Heard());
    }

    [Fact]
    public async Task A_webhook_ends_a_waiting_poll()
    {
        var poll = Town.Call("getUpdates", new { timeout = 50 });
        // Long after the last question, only a poll that waits counts as connected.
        while (!(bool)(await Town.See("bot"))["connected"]!) Assert.False(poll.IsCompleted);
        await Town.Ok("setWebhook", new { url = "https://example.org/hook" });
        Assert.Equal("409 Conflict: terminated by setWebhook request", (await poll).Said);
    }

    [Theory]
    [InlineData("http://example.org/hook", "bad webhook: An HTTPS URL must be provided for webhook")]
    [InlineData("https://example.org:8080/hook", "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")]
    public async Task A_webhook_that_telegram_does_not_take_is_refused(string url, string said) =>
        Assert.Equal($"400 Bad Request: {said}", (await Town.Call("setWebhook", new { url })).Said);

    [Fact]
    public async Task What_waits_can_be_dropped()
    {
        await Town.Say(Town.Ana, "hello");
        await Town.Ok("deleteWebhook", new { drop_pending_updates = true });
        Assert.Empty(await Town.Updates());
    }

    private async Task<Answer> Webhook(Func<Task<Answer>> ask)
    {
        await Town.Ok("setWebhook", new { url = "https://example.org/hook" });
        return await ask();
    }
}
