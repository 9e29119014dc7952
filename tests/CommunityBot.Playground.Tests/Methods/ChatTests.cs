using Telegram.Bot;
using Telegram.Bot.Types.Enums;

namespace CommunityBot.Playground.Tests.Methods;

/// <summary>What the bot may ask of chats, and do to them.</summary>
public sealed class ChatTests(Town town) : TownTest(town)
{
    [Fact]
    public async Task Chats_members_and_administrators_are_told()
    {
        await Town.AddBot();
        var group = await Town.Client.GetChat(Town.Group);
        Assert.Equal((ChatType.Group, "Millbrook neighbours"), (group.Type, group.Title));
        Assert.Equal(("Ana", ChatType.Private), ((await Town.Client.GetChat(Town.Ana)).FirstName, (await Town.Client.GetChat(Town.Ana)).Type));
        Assert.Equal(ChatMemberStatus.Creator, (await Town.Client.GetChatMember(Town.Group, Town.Priya)).Status);
        Assert.Equal(ChatMemberStatus.Member, (await Town.Client.GetChatMember(Town.Group, Town.Bot)).Status);
        Assert.Equal(7, await Town.Client.GetChatMemberCount(Town.Group));
        Assert.Equal([Town.Priya], (await Town.Client.GetChatAdministrators(Town.Group)).Select(admin => admin.User.Id));

        await Town.Do($"chats/{Town.Group}/members", new { user = Town.Joan, status = "administrator" });
        await Town.Do($"chats/{Town.Group}/members", new { user = Town.Ana, status = "kicked" });
        await Town.AddBot("administrator");
        Assert.Equal([Town.Priya, Town.Joan, Town.Bot], (await Town.Client.GetChatAdministrators(Town.Group)).Select(admin => admin.User.Id).OrderBy(id => id));
        Assert.Equal(ChatMemberStatus.Kicked, (await Town.Client.GetChatMember(Town.Group, Town.Ana)).Status);
        Assert.Equal("400 Bad Request: there are no administrators in the private chat", (await Town.Call("getChatAdministrators", new { chat_id = Town.Ana })).Said);
    }

    [Fact]
    public async Task Only_an_administrator_pins()
    {
        await Town.AddBot();
        var card = await Town.Client.SendMessage(Town.Group, "card");
        Assert.Equal("400 Bad Request: not enough rights to manage pinned messages in the chat",
            (await Town.Call("pinChatMessage", new { chat_id = Town.Group, message_id = card.Id })).Said);

        await Town.AddBot("administrator");
        await Town.Client.PinChatMessage(Town.Group, card.Id);
        Assert.Equal("card", (await Town.Client.GetChat(Town.Group)).PinnedMessage!.Text);
        await Town.Client.UnpinChatMessage(Town.Group);
        Assert.Null((await Town.Client.GetChat(Town.Group)).PinnedMessage);
        Assert.Equal("400 Bad Request: message to pin not found", (await Town.Call("pinChatMessage", new { chat_id = Town.Group, message_id = 999 })).Said);
    }

    [Fact]
    public async Task Who_leaves_or_is_removed_may_not_write_any_more()
    {
        Assert.Equal("400 Bad Request: chat not found", await Write());
        await Town.AddBot();
        await Town.Client.SendChatAction(Town.Group, ChatAction.Typing);
        Assert.Equal("ok", await Write());
        await Town.Client.LeaveChat(Town.Group);
        Assert.Equal("left", (string?)Assert.Single(await Town.Updates("my_chat_member"))["new_chat_member"]!["status"]);
        Assert.Equal("403 Forbidden: bot is not a member of the group chat", await Write());

        await Town.AddBot();
        await Town.Do($"chats/{Town.Group}/members", new { user = Town.Bot, by = Town.Priya, status = "kicked" });
        var removed = Assert.Single(await Town.Updates("my_chat_member"));
        Assert.Equal(("member", "kicked", Town.Priya), ((string?)removed["old_chat_member"]!["status"], (string?)removed["new_chat_member"]!["status"], (long)removed["from"]!["id"]!));
        Assert.Equal("403 Forbidden: bot was kicked from the group chat", await Write());
    }

    [Fact]
    public async Task Comings_and_goings_are_told_by_service_messages_and_to_an_administrator_in_full()
    {
        await Town.AddBot("administrator");
        await Town.Ok("getUpdates", new { allowed_updates = new[] { "message", "chat_member" } });
        await Town.Do($"chats/{Town.Group}/members", new { user = Town.Joan, status = "left" });
        await Town.Do($"chats/{Town.Group}/members", new { user = Town.Joan, by = Town.Priya, status = "member" });

        var updates = await Town.Updates();
        Assert.Equal(["chat_member", "message", "chat_member", "message"], updates.Select(update => update.AsObject().Last().Key));
        Assert.Equal(Town.Joan, (long)updates[1]["message"]!["left_chat_member"]!["id"]!);
        Assert.Equal(Town.Joan, (long)updates[3]["message"]!["new_chat_members"]![0]!["id"]!);
        Assert.Equal(Town.Priya, (long)updates[3]["message"]!["from"]!["id"]!);
    }

    private async Task<string> Write() => (await Town.Call("sendMessage", new { chat_id = Town.Group, text = "hello" })).Said;
}
