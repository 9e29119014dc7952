using System.Text.Json.Nodes;

namespace CommunityBot.Playground.Tests.Schema;

/// <summary>What the documentation does not allow is written down, and does not change what happens unless the playground is strict.</summary>
public sealed class ViolationTests(Town town) : TownTest(town)
{
    private static readonly JsonObject Message = new() { ["chat_id"] = Town.Ana, ["text"] = "x" };

    [Theory]
    [InlineData("""{"colour":"red"}""", "colour: unknown field")]
    [InlineData("""{"disable_web_page_preview":true}""", "disable_web_page_preview: unknown field")]
    [InlineData("""{"chat_id":"1002"}""", "chat_id: a string where ChatId is expected")]
    [InlineData("""{"message_thread_id":"7"}""", "message_thread_id: a string where Int32 is expected", "400 Bad Request: message thread not found")]
    [InlineData("""{"disable_notification":"yes"}""", "disable_notification: a string where Boolean is expected")]
    [InlineData("""{"text":5}""", "text: a number where String is expected")]
    [InlineData("""{"parse_mode":"Html5"}""", "parse_mode: a string where ParseMode is expected", "400 Bad Request: can't parse entities: the playground reads HTML only")]
    [InlineData("""{"entities":[{"type":"bold","offset":0}]}""", "entities[0].length: required, but missing", "400 Bad Request: can't parse MessageEntity")]
    [InlineData("""{"entities":[{"type":"loud","offset":0,"length":1}]}""", "entities[0].type: a string where MessageEntityType is expected")]
    [InlineData("""{"reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"b","color":"red"}]]}}""", "reply_markup.inline_keyboard[0][0].color: unknown field")]
    public async Task What_the_documentation_does_not_know_is_a_violation(string fields, string problem, string said = "ok")
    {
        await Town.Start(Town.Ana);
        Assert.Equal(said, (await Town.Call("sendMessage", With(fields))).Said);
        Assert.Equal(problem, Assert.Single(await Problems()));
    }

    [Theory]
    [InlineData("""{"reply_parameters":{"message_id":"first"}}""", "reply_parameters.message_id: a string where Int32 is expected")]
    [InlineData("""{"entities":[null]}""", "entities[0]: nothing where MessageEntity is expected")]
    [InlineData("""{"reply_markup":{"inline_keyboard":[[{"text":5,"callback_data":"b"}]]}}""", "reply_markup.inline_keyboard[0][0].text: a number where String is expected")]
    [InlineData("""{"ephemeral_message_parameters":{"receiver_user_id":[1]}}""", "ephemeral_message_parameters.receiver_user_id: a list where Int64 is expected")]
    public async Task What_is_mistyped_inside_a_value_is_refused_as_well(string fields, string problem)
    {
        await Town.Start(Town.Ana);
        Assert.Equal($"400 Bad Request: can't parse {problem}", (await Town.Call("sendMessage", With(fields))).Said);
        Assert.Equal(problem, Assert.Single(await Problems()));
    }

    [Theory]
    [InlineData("sendMessage", "chat_id", "text")]
    [InlineData("answerCallbackQuery", "callback_query_id")]
    [InlineData("setMyCommands", "commands")]
    [InlineData("editMessageReplyMarkup", "chat_id", "message_id")]
    [InlineData("deleteEphemeralMessage", "chat_id", "ephemeral_message_id", "receiver_user_id")]
    [InlineData("sendPhoto", "chat_id", "photo")]
    public async Task What_is_required_and_missing_is_a_violation(string method, params string[] missing)
    {
        Assert.Equal(400, (await Town.Call(method)).Status);
        Assert.Equal(missing.Select(field => $"{field}: required, but missing").Order(), (await Problems()).Order());
    }

    [Fact]
    public async Task In_a_form_all_but_texts_is_json_in_a_string()
    {
        await Town.Start(Town.Ana);
        async Task<string> Send(string name, string value) =>
            (await Town.Send("sendMessage", new FormUrlEncodedContent([new("chat_id", $"{Town.Ana}"), new("text", "x"), new(name, value)]))).Said;

        Assert.Equal("ok", await Send("disable_notification", "True"));
        Assert.Equal("ok", await Send("entities", """[{"type":"bold","offset":0,"length":1}]"""));
        Assert.Empty(await Problems());
        Assert.Equal("ok", await Send("disable_notification", "perhaps"));
        Assert.Equal("ok", await Send("entities", """[{"type":"bold","offset":0,"length":1,"loud":true}]"""));
        Assert.Equal(["disable_notification: a string where Boolean is expected", "entities[0].loud: unknown field"], await Problems());
    }

    [Fact]
    public async Task A_file_that_no_field_names_is_a_violation()
    {
        await Town.Start(Town.Ana);
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{Town.Ana}"), "chat_id" }, { new StringContent("attach://first"), "document" },
            { new ByteArrayContent([1, 2]), "first", "a.txt" }, { new ByteArrayContent([3]), "second", "b.txt" },
        };
        Assert.Equal("ok", (await Town.Send("sendDocument", form)).Said);
        Assert.Equal(["second: a file that no field names"], await Problems());
    }

    [Fact]
    public async Task A_strict_playground_refuses_every_violation()
    {
        await Town.Start(Town.Ana);
        await Town.Do("switches", new { strict = true });
        Assert.Equal("400 Bad Request: colour: unknown field", (await Town.Call("sendMessage", With("""{"colour":"red"}"""))).Said);
        Assert.Equal(["/start"], await Town.Reads(Town.Ana));
        Assert.Single(await Problems());
    }

    private static JsonObject With(string fields)
    {
        var whole = (JsonObject)Message.DeepClone();
        foreach (var (name, value) in JsonNode.Parse(fields)!.AsObject()) whole[name] = value?.DeepClone();
        return whole;
    }

    private async Task<IEnumerable<string>> Problems() => (await Town.Violations()).Select(one => $"{one["field"]}: {one["problem"]}");
}
