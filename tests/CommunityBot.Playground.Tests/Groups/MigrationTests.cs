using System.Text.Json.Nodes;

namespace CommunityBot.Playground.Tests.Groups;

/// <summary>A group becomes a supergroup with another id.</summary>
public sealed class MigrationTests(Town town) : TownTest(town)
{
    [Fact]
    public async Task Both_chats_tell_of_it_and_the_old_one_points_to_the_new_one()
    {
        await Town.AddBot();
        var card = await Town.Ok("sendMessage", new { chat_id = Town.Group, text = "card" });
        var next = (long)(await Town.Do($"chats/{Town.Group}/migrate"))["id"]!;

        var told = await Town.Updates("message");
        Assert.Equal((Town.Group, next), ((long)told[0]["chat"]!["id"]!, (long)told[0]["migrate_to_chat_id"]!));
        Assert.Equal((next, Town.Group), ((long)told[1]["chat"]!["id"]!, (long)told[1]["migrate_from_chat_id"]!));
        Assert.Equal(2, told.Length);

        foreach (var (method, more) in new[] { ("sendMessage", """{"text":"x"}"""), ("editMessageText", $$"""{"text":"x","message_id":{{card["message_id"]}}}"""), ("getChat", "{}") })
        {
            var fields = JsonNode.Parse(more)!.AsObject();
            fields["chat_id"] = Town.Group;
            var answer = await Town.Call(method, fields);
            Assert.Equal(("400 Bad Request: group chat was upgraded to a supergroup chat", next), (answer.Said, (long)answer.Parameters!["migrate_to_chat_id"]!));
        }
        Assert.Equal("supergroup", (string?)(await Town.Ok("sendMessage", new { chat_id = next, text = "x" }))["chat"]!["type"]);
        Assert.Equal("creator", (string?)(await Town.Ok("getChatMember", new { chat_id = next, user_id = Town.Priya }))["status"]);
        Assert.Equal("member", (string?)(await Town.Ok("getChatMember", new { chat_id = next, user_id = Town.Ana }))["status"]);
        Assert.Equal("400 This group has become a supergroup.", await Town.Denied($"chats/{Town.Group}/messages", new { from = Town.Ana, text = "x" }));
        Assert.Equal([next, Town.Ana], (await Town.See($"chats?as={Town.Ana}")).AsArray().Select(chat => (long)chat!["id"]!));
    }

    [Fact]
    public async Task The_new_chat_counts_its_messages_from_one()
    {
        await Town.AddBot();
        await Town.Ok("sendMessage", new { chat_id = Town.Group, text = "card" });
        var next = (long)(await Town.Do($"chats/{Town.Group}/migrate"))["id"]!;
        Assert.Equal(1, (int)(await Town.Updates("message"))[^1]["message_id"]!);
        Assert.Equal(2, (int)(await Town.Ok("sendMessage", new { chat_id = next, text = "x" }))["message_id"]!);
    }
}
