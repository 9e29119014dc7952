using System.Text.Json.Nodes;
using static CommunityBot.Playground.Tests.TownPeople;

namespace CommunityBot.Playground.Tests.Ephemeral;

/// <summary>Messages in a group that one person sees.</summary>
public sealed class EphemeralTests(Town town) : TownTest(town)
{
    private const string TooOld = "400 Bad Request: query is too old and response timeout expired or query ID is invalid";
    private const string NeedsAdmin = "400 Bad Request: CHAT_ADMIN_REQUIRED";

    [Fact]
    public async Task The_answer_to_a_press_is_seen_by_that_person_only_and_can_change_and_go()
    {
        var press = await PressedBy(Town.Ana);
        var answer = await Send(Town.Ana, press);
        var id = (int)answer.Result["ephemeral_message_id"]!;
        Assert.Equal((0, Town.Ana), ((int)answer.Result["message_id"]!, (long)answer.Result["receiver_user"]!["id"]!));
        Assert.Equal(["card", "secret"], await Town.Reads(Town.Ana, Town.Group));
        Assert.Equal(["card"], await Town.Reads(Town.Joan, Town.Group));

        object Edit(string text, long reader) => new { chat_id = Town.Group, receiver_user_id = reader, ephemeral_message_id = id, text };
        Assert.Equal("true", (await Town.Ok("editEphemeralMessageText", Edit("changed", Town.Ana))).ToJsonString());
        Assert.StartsWith("400 Bad Request: message is not modified", (await Town.Call("editEphemeralMessageText", Edit("changed", Town.Ana))).Said);
        Assert.Equal("400 Bad Request: message to edit not found", (await Town.Call("editEphemeralMessageText", Edit("x", Town.Joan))).Said);
        await Town.Ok("editEphemeralMessageReplyMarkup", new { chat_id = Town.Group, receiver_user_id = Town.Ana, ephemeral_message_id = id, reply_markup = Keyboard("more") });
        var seen = (await Town.Seen(Town.Ana, Town.Group))[^1];
        Assert.Equal(("changed", "more", Town.Ana), ((string?)seen["text"], (string?)seen["reply_markup"]!["inline_keyboard"]![0]![0]!["text"], (long)seen["visible_to"]!));

        Assert.Equal("400 Bad Request: message to delete not found", (await Town.Call("deleteMessage", new { chat_id = Town.Group, message_id = 0 })).Said);
        await Town.Ok("deleteEphemeralMessage", new { chat_id = Town.Group, receiver_user_id = Town.Ana, ephemeral_message_id = id });
        Assert.Equal(["card"], await Town.Reads(Town.Ana, Town.Group));
    }

    [Fact]
    public async Task The_answer_has_15_seconds()
    {
        var press = await PressedBy(Town.Ana);
        await Town.MoveClock(15);
        Assert.Equal("ok", (await Send(Town.Ana, press)).Said);
        await Town.MoveClock(1);
        Assert.Equal(TooOld, (await Send(Town.Ana, press)).Said);
        Assert.Equal("ok", (await Town.Call("answerCallbackQuery", new { callback_query_id = press })).Said);
    }

    [Fact]
    public async Task Only_who_pressed_is_answered()
    {
        var press = await PressedBy(Town.Ana);
        Assert.Equal(TooOld, (await Send(Town.Joan, press)).Said);
        Assert.Equal(TooOld, (await Send(Town.Ana, "4711")).Said);
        Assert.Equal(NeedsAdmin, (await Send(Town.Ana, null)).Said);
        var other = await Town.AddGroup("supergroup", members: Town.Ana);
        Assert.Equal(TooOld, (await Send(Town.Ana, press, other)).Said);
    }

    [Fact]
    public async Task An_administrator_needs_no_press_but_a_member_of_a_group()
    {
        await Town.AddBot("administrator");
        Assert.Equal("ok", (await Send(Town.Ana, null)).Said);
        var stranger = (long)(await Town.Do("people", new { first_name = "Gwen" }))["id"]!;
        Assert.Equal("400 Bad Request: USER_NOT_PARTICIPANT", (await Send(stranger, null)).Said);
        await Town.Start(Town.Ana);
        Assert.Equal("400 Bad Request: ephemeral messages can be sent only to groups and supergroups", (await Send(Town.Ana, null, Town.Ana)).Said);
    }

    [Fact]
    public async Task A_command_registered_as_ephemeral_is_seen_by_the_bot_only_and_answered_within_15_seconds()
    {
        await Town.AddBot();
        await Town.Ok("setMyCommands", new { commands = new[] { new { command = "week", description = "what is on", is_ephemeral = true } }, scope = new { type = "all_group_chats" } });
        await Town.Say(Town.Ana, "/week", Town.Group);
        var heard = Assert.Single(await Town.Updates("message"));
        Assert.Equal((0, Town.Ana), ((int)heard["message_id"]!, (long)heard["from"]!["id"]!));
        Assert.Empty(await Town.Reads(Town.Joan, Town.Group));

        var id = (int)heard["ephemeral_message_id"]!;
        Assert.Equal("ok", (await Reply(id, Town.Ana)).Said);
        Assert.Equal("400 Bad Request: message to be replied not found", (await Reply(id, Town.Joan)).Said);
        Assert.Equal("400 Bad Request: a reply to an ephemeral message must be an ephemeral message",
            (await Town.Call("sendMessage", new { chat_id = Town.Group, text = "x", reply_parameters = new { ephemeral_message_id = id } })).Said);
        await Town.MoveClock(16);
        Assert.Equal(400, (await Reply(id, Town.Ana)).Status);
        Assert.Equal(["/week", "secret"], await Town.Reads(Town.Ana, Town.Group));
    }

    [Fact]
    public async Task Another_command_or_an_old_app_writes_an_ordinary_message()
    {
        await Town.AddBot();
        await Town.Ok("setMyCommands", new { commands = new[] { new { command = "week", description = "what is on", is_ephemeral = true }, new { command = "link", description = "link", is_ephemeral = false } } });
        await Town.Say(Town.Ana, $"/link@{Town.BotName}", Town.Group);
        await Town.Do($"chats/{Town.Group}/messages", new { from = Town.Ana, text = $"/week@{Town.BotName}", ephemeral = false });
        Assert.All(await Town.Updates("message"), message => Assert.True((int)message["message_id"]! > 0));
        Assert.Equal(2, (await Town.Reads(Town.Joan, Town.Group)).Count());
    }

    [Fact]
    public async Task It_may_stand_in_the_place_of_the_card_for_one_person()
    {
        var press = await PressedBy(Town.Ana);
        await Town.Ok("sendMessage", new { chat_id = Town.Group, text = "secret", ephemeral_message_parameters = new { receiver_user_id = Town.Ana, callback_query_id = press, replace_callback_query_message = true } });
        Assert.Equal(["secret"], await Town.Reads(Town.Ana, Town.Group));
        Assert.Equal(["card"], await Town.Reads(Town.Joan, Town.Group));
    }

    [Fact]
    public async Task A_press_on_it_carries_its_id_and_is_answered_by_an_edit()
    {
        var sent = (await Send(Town.Ana, await PressedBy(Town.Ana), keyboard: Keyboard("more"))).Result;
        Assert.Equal("404 The message is not there.", await Town.Denied($"chats/{Town.Group}/press", new { by = Town.Joan, ephemeral_message_id = (int)sent["ephemeral_message_id"]!, data = "more" }));
        var press = await Town.Press(Town.Ana, Town.Group, sent, "more");
        var message = (await Town.Updates("callback_query"))[^1]["message"]!;
        Assert.Equal((0, (int)sent["ephemeral_message_id"]!), ((int)message["message_id"]!, (int)message["ephemeral_message_id"]!));
        Assert.Equal("400 Bad Request: MESSAGE_ID_INVALID", (await Town.Call("sendMessage", new
        {
            chat_id = Town.Group, text = "x", ephemeral_message_parameters = new { receiver_user_id = Town.Ana, callback_query_id = press, replace_callback_query_message = true },
        })).Said);
    }

    [Fact]
    public async Task Media_can_be_ephemeral_and_be_replaced()
    {
        var press = await PressedBy(Town.Ana);
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{Town.Group}"), "chat_id" }, { new StringContent("map"), "caption" },
            { new StringContent($$"""{"receiver_user_id":{{Town.Ana}},"callback_query_id":"{{press}}"}"""), "ephemeral_message_parameters" },
            { new ByteArrayContent(Png.Bytes), "photo", "map.png" },
        };
        var sent = (await Town.Send("sendPhoto", form)).Result;
        object Place(object more) => JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(more))!.AsObject()
            .Concat(new JsonObject { ["chat_id"] = Town.Group, ["receiver_user_id"] = Town.Ana, ["ephemeral_message_id"] = (int)sent["ephemeral_message_id"]! })
            .ToDictionary(one => one.Key, one => one.Value);

        await Town.Ok("editEphemeralMessageCaption", Place(new { caption = "a map" }));
        Assert.Equal("a map", (string?)(await Town.Seen(Town.Ana, Town.Group))[^1]["caption"]);
        await Town.Ok("editEphemeralMessageMedia", Place(new { media = new { type = "photo", media = (string?)sent["photo"]![0]!["file_id"], caption = "another" } }));
        Assert.Equal("another", (string?)(await Town.Seen(Town.Ana, Town.Group))[^1]["caption"]);
    }

    [Theory]
    [InlineData("refused", "400 Bad Request: EPHEMERAL_MESSAGES_UNAVAILABLE")]
    [InlineData("never_shown", "ok")]
    public async Task A_chat_may_refuse_them_or_never_show_them(string habit, string said)
    {
        var press = await PressedBy(Town.Ana);
        await Town.Do("switches", new { ephemeral = habit });
        Assert.Equal(said, (await Send(Town.Ana, press)).Said);
        Assert.Equal(["card"], await Town.Reads(Town.Ana, Town.Group));
    }

    private async Task<string> PressedBy(long person)
    {
        await Town.AddBot();
        var card = await Town.Ok("sendMessage", new { chat_id = Town.Group, text = "card", reply_markup = Keyboard("tell me") });
        return await Town.Press(person, Town.Group, card, "tell me");
    }

    private Task<Answer> Send(long reader, string? press, long chat = Town.Group, object? keyboard = null) => Town.Call("sendMessage", new
    {
        chat_id = chat, text = "secret", reply_markup = keyboard, ephemeral_message_parameters = new { receiver_user_id = reader, callback_query_id = press },
    });

    private Task<Answer> Reply(int ephemeral, long reader) => Town.Call("sendMessage", new
    {
        chat_id = Town.Group, text = "secret", reply_parameters = new { ephemeral_message_id = ephemeral }, ephemeral_message_parameters = new { receiver_user_id = reader },
    });
}
