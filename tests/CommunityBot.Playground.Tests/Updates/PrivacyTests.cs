namespace CommunityBot.Playground.Tests.Updates;

/// <summary>What the bot hears in a group.</summary>
public sealed class PrivacyTests(Town town) : TownTest(town)
{
    [Fact]
    public async Task With_privacy_mode_it_hears_what_is_meant_for_it_only()
    {
        await Town.AddBot();
        var ours = (int)(await Town.Ok("sendMessage", new { chat_id = Town.Group, text = "hello" }))["message_id"]!;
        var theirs = (int)(await Town.Say(Town.Ana, "good morning", Town.Group))["message_id"]!;
        await Town.Say(Town.Ana, $"@{Town.BotName} what is on?", Town.Group);
        await Town.Say(Town.Ana, "me too", Town.Group, replyTo: theirs);
        await Town.Say(Town.Ana, "/help@OtherBot", Town.Group);
        await Town.Say(Town.Ana, $"/help@{Town.BotName.ToLowerInvariant()}", Town.Group);
        await Town.Say(Town.Ana, "an answer", Town.Group, replyTo: ours);
        await Town.Say(Town.Ana, "/general", Town.Group);

        Assert.Equal([$"/help@{Town.BotName.ToLowerInvariant()}", "an answer", "/general"], await Town.Heard());
    }

    [Fact]
    public async Task A_general_command_goes_to_the_bot_that_spoke_last()
    {
        await Town.AddBot();
        await Town.Say(Town.Ana, "/before anybody spoke", Town.Group);
        await Town.Ok("sendMessage", new { chat_id = Town.Group, text = "hello" });
        var other = (long)(await Town.Do("people", new { first_name = "Helper", username = "HelperBot", is_bot = true }))["id"]!;
        await Town.Do($"chats/{Town.Group}/members", new { user = other, by = Town.Priya, status = "member" });
        await Town.Say(other, "I am a bot", Town.Group);
        await Town.Say(Town.Ana, "/after another", Town.Group);
        await Town.Ok("sendMessage", new { chat_id = Town.Group, text = "hello again" });
        await Town.Say(Town.Ana, "/after ours", Town.Group);

        Assert.Equal([null, "/after ours"], await Town.Heard());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_administrator_or_a_bot_without_privacy_mode_hears_all_but_other_bots(bool admin)
    {
        await Town.AddBot(admin ? "administrator" : "member");
        await Town.Do("switches", new { privacy_mode = admin });
        var other = (long)(await Town.Do("people", new { first_name = "Helper", is_bot = true }))["id"]!;
        await Town.Do($"chats/{Town.Group}/members", new { user = other, by = Town.Priya, status = "member" });
        await Town.Updates();
        await Town.Say(Town.Ana, "good morning", Town.Group);
        await Town.Say(other, "beep", Town.Group);
        await Town.Ok("sendMessage", new { chat_id = Town.Group, text = "mine" });

        Assert.Equal(["good morning"], await Town.Heard());
    }

    [Fact]
    public async Task In_a_group_it_is_not_in_it_hears_nothing()
    {
        await Town.Say(Town.Ana, $"/help@{Town.BotName}", Town.Group);
        await Town.Say(Town.Ana, "hello");
        Assert.Equal(["hello"], await Town.Heard());
    }

    [Fact]
    public async Task Service_messages_are_heard()
    {
        await Town.AddBot();
        await Town.Do($"chats/{Town.Group}/members", new { user = Town.Joan, status = "left" });
        Assert.Equal(Town.Joan, (long)Assert.Single(await Town.Updates("message"))["left_chat_member"]!["id"]!);
    }

    [Fact]
    public async Task The_message_replied_to_is_there_unless_it_is_switched_off()
    {
        await Town.AddBot();
        var ours = (int)(await Town.Ok("sendMessage", new { chat_id = Town.Group, text = "hello" }))["message_id"]!;
        await Town.Say(Town.Ana, "an answer", Town.Group, replyTo: ours);
        Assert.Equal(ours, (int)Assert.Single(await Town.Updates("message"))["reply_to_message"]!["message_id"]!);

        await Town.Do("switches", new { drop_reply_to_message = true });
        await Town.Say(Town.Ana, "another", Town.Group, replyTo: ours);
        Assert.Null(Assert.Single(await Town.Updates("message"))["reply_to_message"]);
        Assert.Equal("hello", (string?)(await Town.Seen(Town.Ana, Town.Group))[^1]["reply_to_message"]!["text"]);
    }

    [Fact]
    public async Task An_edit_is_heard_as_an_edit()
    {
        var message = await Town.Say(Town.Ana, "idea");
        await Town.Updates();
        await Town.Do($"chats/{Town.Ana}/messages/{message["message_id"]}", new { from = Town.Ana, text = "a better idea" }, HttpMethod.Put);
        var edited = Assert.Single(await Town.Updates())["edited_message"]!;
        Assert.Equal(("a better idea", true), ((string?)edited["text"], edited["edit_date"] is not null));
        Assert.Equal("400 People can edit their own messages only.",
            await Town.Denied($"chats/{Town.Ana}/messages/{message["message_id"]}", new { from = Town.Joan, text = "x" }, HttpMethod.Put));
    }
}
