using System.Text.Json.Nodes;

namespace CommunityBot.Playground.Tests.Control;

/// <summary>What a person cannot see is in no answer and in no event.</summary>
public sealed class EyesTests(Town town) : TownTest(town)
{
    [Fact]
    public async Task A_chat_is_seen_by_its_members_only()
    {
        var secret = await Town.AddGroup("supergroup");
        await Town.Say(Town.Priya, "between us", secret);
        Assert.Equal([Town.Ana, Town.Group], (await Town.See($"chats?as={Town.Ana}")).AsArray().Select(chat => (long)chat!["id"]!).OrderByDescending(id => id));
        var answer = await Town.Http.GetAsync($"/playground/chats/{secret}/messages?as={Town.Ana}");
        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal("between us", (string?)(await Town.See($"chats?as={Town.Priya}"))[0]!["last"]!["text"]);
    }

    [Fact]
    public async Task The_event_stream_tells_each_person_their_own()
    {
        await using var ana = await Events.Of(Town, Town.Ana);
        var group = await Town.AddGroup("supergroup");
        await Town.Say(Town.Priya, "not for Ana", group);
        await Town.Say(Town.Joan, "nor this");
        await Town.AddBot();
        var card = await Town.Ok("sendMessage", new { chat_id = Town.Group, text = "card", reply_markup = TownPeople.Keyboard("tell me") });
        foreach (var person in new[] { Town.Joan, Town.Ana })
        {
            var press = await Town.Press(person, Town.Group, card, "tell me");
            await Town.Ok("sendMessage", new { chat_id = Town.Group, text = $"secret of {person}", ephemeral_message_parameters = new { receiver_user_id = person, callback_query_id = press } });
            await Town.Ok("answerCallbackQuery", new { callback_query_id = press, text = $"answer to {person}" });
        }
        await Town.Ok("editMessageText", new { chat_id = Town.Group, message_id = (int)card["message_id"]!, text = "changed" });
        await Town.Ok("deleteMessage", new { chat_id = Town.Group, message_id = (int)card["message_id"]! });
        await Town.MoveClock(5);

        var heard = await ana.Until("clock");
        Assert.Equal(["message card", "message secret of 1002", "callback answer to 1002", "message changed", "deleted"], heard
            .Where(one => one.Kind is not "chat" && one.Data["message"]?["new_chat_members"] is null)
            .Select(one => $"{one.Kind} {one.Data["message"]?["text"] ?? one.Data["answer"]?["text"]}".TrimEnd()));
        Assert.DoesNotContain(heard, one => (long?)one.Data["chat_id"] == group);
    }

    [Fact]
    public async Task A_start_afresh_is_told_and_nothing_of_before_after_it()
    {
        await Town.Say(Town.Ana, "before");
        await Town.Do("reset");
        await using var ana = await Events.Of(Town, Town.Ana, since: 0);
        await Town.MoveClock(5);
        Assert.Equal(["reset"], (await ana.Until("clock")).Select(one => one.Kind));
    }

    [Fact]
    public async Task Mistyped_fields_are_refused_in_a_sentence()
    {
        Assert.Equal("400 text has the wrong type.", await Town.Denied($"chats/{Town.Ana}/messages", new { from = Town.Ana, text = 5 }));
        Assert.Equal("400 reply_to has the wrong type.", await Town.Denied($"chats/{Town.Ana}/messages", new { from = Town.Ana, text = "x", reply_to = "first" }));
        Assert.Equal("404 Person 5 is not there.", await Town.Denied($"chats/{Town.Ana}/messages", new { from = 5, text = "x" }));
        Assert.Equal("400 from is missing.", await Town.Denied($"chats/{Town.Ana}/messages", new { text = "x" }));
        Assert.Equal("400 A private chat has one person in it.", await Town.Denied($"chats/{Town.Ana}/messages", new { from = Town.Joan, text = "x" }));
        Assert.Equal("400 document.base64 is not base64.", await Town.Denied($"chats/{Town.Ana}/messages", new { from = Town.Ana, document = new { base64 = "?" } }));
        Assert.Equal("400 The body must be a JSON object.", await Town.Denied("clock", new[] { 1 }));
    }
}
