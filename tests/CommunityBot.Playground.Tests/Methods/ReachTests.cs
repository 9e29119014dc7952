namespace CommunityBot.Playground.Tests.Methods;

/// <summary>Whom the bot may write to.</summary>
public sealed class ReachTests(Town town) : TownTest(town)
{
    [Fact]
    public async Task Nobody_is_written_to_before_they_start()
    {
        Assert.Equal("403 Forbidden: bot can't initiate conversation with a user", await Write());
        await Town.Start(Town.Ana);
        Assert.Equal("ok", await Write());
    }

    [Fact]
    public async Task Who_blocks_the_bot_is_told_of_and_not_reached_until_they_unblock()
    {
        await Town.Start(Town.Ana);
        await Town.Do($"people/{Town.Ana}/block");
        Assert.Equal("403 Forbidden: bot was blocked by the user", await Write());
        Assert.Equal("400 Ana has stopped the bot and must start it again first.", await Town.Denied($"chats/{Town.Ana}/messages", new { from = Town.Ana, text = "hello" }));
        await Town.Do($"people/{Town.Ana}/unblock");
        Assert.Equal("ok", await Write());

        var told = await Town.Updates("my_chat_member");
        Assert.Equal(["member>kicked", "kicked>member"], told.Select(one => $"{one["old_chat_member"]!["status"]}>{one["new_chat_member"]!["status"]}"));
        Assert.All(told, one => Assert.Equal((Town.Ana, "private"), ((long)one["chat"]!["id"]!, (string?)one["chat"]!["type"])));
    }

    [Fact]
    public async Task A_start_unblocks()
    {
        await Town.Start(Town.Ana);
        await Town.Do($"people/{Town.Ana}/block");
        await Town.Say(Town.Ana, "/start");
        Assert.Equal(["my_chat_member", "my_chat_member", "message"], (await Town.Updates()).Select(update => update.AsObject().Last().Key));
        Assert.Equal("ok", await Write());
    }

    [Fact]
    public async Task An_account_that_is_gone_is_not_reached()
    {
        await Town.Start(Town.Ana);
        await Town.Do($"people/{Town.Ana}/deactivate");
        Assert.Equal("403 Forbidden: user is deactivated", await Write());
    }

    [Fact]
    public async Task Bots_do_not_write_to_bots_and_nobody_to_nobody()
    {
        var other = (long)(await Town.Do("people", new { first_name = "Helper", is_bot = true }))["id"]!;
        Assert.Equal("403 Forbidden: the bot can't send messages to the bot", await Write(other));
        Assert.Equal("400 Bad Request: chat not found", await Write(424242));
        Assert.Equal("400 Bad Request: chat not found", await Write("@nobody"));
        Assert.Equal("400 Bad Request: chat_id is empty", await Write(""));
        await Town.Violations();
    }

    [Fact]
    public async Task A_channel_wants_an_administrator_and_is_found_by_its_name()
    {
        var channel = (await Town.Do("chats", new { type = "channel", title = "News", username = "millbrook_news", members = new[] { Town.Priya, Town.Bot } }))["id"]!;
        Assert.Equal("400 Bad Request: need administrator rights in the channel chat", await Write((long)channel));
        await Town.AddBot("administrator", (long)channel);
        Assert.Equal("ok", await Write("@Millbrook_News"));
    }

    private async Task<string> Write(object? chat = null) => (await Town.Call("sendMessage", new { chat_id = chat ?? Town.Ana, text = "hello" })).Said;
}
