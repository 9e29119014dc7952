namespace CommunityBot.Playground.Tests.Groups;

/// <summary>In whose name somebody writes.</summary>
public sealed class VoiceTests(Town town) : TownTest(town)
{
    [Fact]
    public async Task An_anonymous_administrator_writes_as_the_group()
    {
        await Town.AddBot();
        await Town.Do($"chats/{Town.Group}/members", new { user = Town.Priya, status = "administrator", anonymous = true });
        await Town.Say(Town.Priya, $"/link@{Town.BotName}", Town.Group);
        var message = Assert.Single(await Town.Updates("message"));
        Assert.Equal((1087968824, "GroupAnonymousBot", Town.Group),
            ((long)message["from"]!["id"]!, (string?)message["from"]!["username"], (long)message["sender_chat"]!["id"]!));
        Assert.True((bool)(await Town.Ok("getChatMember", new { chat_id = Town.Group, user_id = Town.Priya }))["is_anonymous"]!);

        var card = await Town.Ok("sendMessage", new { chat_id = Town.Group, text = "card", reply_markup = TownPeople.Keyboard("me") });
        await Town.Press(Town.Priya, Town.Group, card, "me");
        Assert.Equal(Town.Priya, (long)Assert.Single(await Town.Updates("callback_query"))["from"]!["id"]!);
    }

    [Fact]
    public async Task A_post_of_the_linked_channel_appears_in_its_group_by_itself()
    {
        var channel = (long)(await Town.Do("chats", new { type = "channel", title = "News", members = new[] { Town.Priya } }))["id"]!;
        var group = (long)(await Town.Do("chats", new { type = "supergroup", title = "Talk", members = new[] { Town.Priya, Town.Bot, Town.Ana }, admins = new[] { Town.Bot }, linked_channel = channel }))["id"]!;
        await Town.Updates();
        await Town.Say(Town.Priya, "news of the day", channel);

        var message = Assert.Single(await Town.Updates("message"));
        Assert.Equal((777000, channel, group, true),
            ((long)message["from"]!["id"]!, (long)message["sender_chat"]!["id"]!, (long)message["chat"]!["id"]!, (bool)message["is_automatic_forward"]!));
        Assert.Contains("news of the day", await Town.Reads(Town.Ana, group));
        Assert.Equal("400 Ana is not in this chat.", await Town.Denied($"chats/{channel}/messages", new { from = Town.Ana, text = "x" }));
    }

    [Fact]
    public async Task A_channel_that_the_bot_administers_posts_as_the_channel()
    {
        var channel = (long)(await Town.Do("chats", new { type = "channel", title = "News", members = new[] { Town.Priya, Town.Bot }, admins = new[] { Town.Bot } }))["id"]!;
        await Town.Updates();
        await Town.Say(Town.Priya, "news", channel);
        var post = Assert.Single(await Town.Updates())["channel_post"]!;
        Assert.Equal((channel, true), ((long)post["sender_chat"]!["id"]!, post["from"] is null));
    }

    [Fact]
    public async Task Who_sends_as_a_channel_hides_behind_the_channel_bot()
    {
        await Town.AddBot("administrator");
        var channel = (long)(await Town.Do("chats", new { type = "channel", title = "News", members = new[] { Town.Ana } }))["id"]!;
        await Town.Do($"chats/{Town.Group}/messages", new { from = Town.Ana, text = "hello", sender_chat = channel });
        var message = Assert.Single(await Town.Updates("message"));
        Assert.Equal((136817688, channel), ((long)message["from"]!["id"]!, (long)message["sender_chat"]!["id"]!));
    }

    [Fact]
    public async Task The_bot_added_by_a_link_is_told_who_added_it_and_with_what()
    {
        await Town.Do($"chats/{Town.Group}/members", new { user = Town.Bot, by = Town.Priya, status = "member", start_payload = "millbrook" });
        var updates = await Town.Updates();
        Assert.Equal(["my_chat_member", "message", "message"], updates.Select(update => update.AsObject().Last().Key));
        Assert.Equal(("left", "member", Town.Priya), ((string?)updates[0]["my_chat_member"]!["old_chat_member"]!["status"],
            (string?)updates[0]["my_chat_member"]!["new_chat_member"]!["status"], (long)updates[0]["my_chat_member"]!["from"]!["id"]!));
        Assert.Equal(Town.Bot, (long)updates[1]["message"]!["new_chat_members"]![0]!["id"]!);
        Assert.Equal(($"/start@{Town.BotName} millbrook", Town.Priya), ((string?)updates[2]["message"]!["text"], (long)updates[2]["message"]!["from"]!["id"]!));
    }
}
