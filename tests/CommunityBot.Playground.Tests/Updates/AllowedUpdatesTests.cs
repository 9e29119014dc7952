namespace CommunityBot.Playground.Tests.Updates;

/// <summary>Which kinds of updates the bot gets: what it asked for last, until it asks for others.</summary>
public sealed class AllowedUpdatesTests(Town town) : TownTest(town)
{
    private bool blocked;

    [Fact]
    public async Task By_default_all_come_but_those_of_members()
    {
        await Town.AddBot("administrator");
        await Happen();
        Assert.Equal(["my_chat_member", "message"], await Kinds());
    }

    [Fact]
    public async Task What_was_asked_for_is_remembered_until_an_empty_list_restores_the_default()
    {
        await Town.AddBot("administrator");
        await Town.Ok("getUpdates", new { allowed_updates = new[] { "chat_member" } });
        await Happen();
        Assert.Equal(["chat_member", "chat_member"], await Kinds());
        Assert.Equal(["chat_member"], (await Town.Ok("getWebhookInfo"))["allowed_updates"]!.AsArray().Select(kind => (string?)kind));

        Town.Time.Advance(TimeSpan.FromSeconds(4));
        await Town.Ok("getUpdates", new { offset = -1, allowed_updates = Array.Empty<string>() });
        await Happen();
        Assert.Equal(["my_chat_member", "message"], await Kinds());
    }

    [Fact]
    public async Task What_waits_already_still_comes()
    {
        await Town.Say(Town.Ana, "hello");
        await Town.Ok("getUpdates", new { allowed_updates = new[] { "poll" } });
        await Town.Say(Town.Ana, "unheard");
        Assert.Equal(["hello"], await Town.Heard());
    }

    /// <summary>Ana blocks the bot (or no longer does) and is an administrator for a moment; Joan writes privately.</summary>
    private async Task Happen()
    {
        blocked = !blocked;
        await Town.Do($"people/{Town.Ana}/{(blocked ? "block" : "unblock")}");
        await Town.Do($"chats/{Town.Group}/members", new { user = Town.Ana, by = Town.Priya, status = "administrator" });
        await Town.Do($"chats/{Town.Group}/members", new { user = Town.Ana, by = Town.Priya, status = "member" });
        await Town.Say(Town.Joan, "hello");
    }

    private async Task<IEnumerable<string>> Kinds() => (await Town.Updates()).Select(update => update.AsObject().Last().Key);
}
