using System.Text.Json.Nodes;
using static CommunityBot.Playground.Tests.TownPeople;

namespace CommunityBot.Playground.Tests.Presses;

/// <summary>People press buttons; the bot answers once, in time.</summary>
public sealed class PressTests(Town town) : TownTest(town)
{
    private const string TooOld = "400 Bad Request: query is too old and response timeout expired or query ID is invalid";

    [Fact]
    public async Task A_press_reaches_the_bot_and_its_answer_the_person()
    {
        var card = await Card();
        var press = Town.Do($"chats/{Town.Ana}/press?wait=30", new { by = Town.Ana, message_id = (int)card["message_id"]!, data = "yes" });
        JsonNode? query = null;
        while (query is null) query = (await Town.Updates("callback_query")).FirstOrDefault();
        Assert.Equal((Town.Ana, "yes", "Bins?"), ((long)query["from"]!["id"]!, (string?)query["data"], (string?)query["message"]!["text"]));
        await Town.Ok("answerCallbackQuery", new { callback_query_id = (string?)query["id"], text = "Noted", show_alert = true });

        Assert.Equal("""{"text":"Noted","show_alert":true,"url":null}""", (await press)["answer"]!.ToJsonString());
        var kept = await Town.See($"callbacks/{query["id"]}");
        Assert.Equal(("Noted", 1), ((string?)kept["answer"]!["text"], (int)kept["answers"]!));
    }

    [Fact]
    public async Task A_press_is_answered_once()
    {
        var press = await Town.Press(Town.Ana, Town.Ana, await Card(), "yes");
        Assert.Equal("ok", await Answer(press));
        Assert.Equal(TooOld, await Answer(press));
        Assert.Equal(TooOld, await Answer("4711"));
    }

    [Fact]
    public async Task A_press_lives_150_seconds()
    {
        var card = await Card();
        var first = await Town.Press(Town.Ana, Town.Ana, card, "yes");
        var second = await Town.Press(Town.Ana, Town.Ana, card, "yes");
        await Town.MoveClock(149);
        var third = await Town.Press(Town.Ana, Town.Ana, card, "yes");
        Assert.Equal("ok", await Answer(first));
        await Town.MoveClock(2);

        Assert.Equal(TooOld, await Answer(second));
        Assert.Equal([third], (await Town.Updates("callback_query")).Select(query => (string?)query["id"]));
        Assert.Equal("ok", await Answer(third));
    }

    [Theory]
    [InlineData("https://t.me/MillbrookPlaygroundBot?start=abc_-1", "ok")]
    [InlineData("t.me/millbrookplaygroundbot?start=x", "ok")]
    [InlineData("https://t.me/MillbrookPlaygroundBot", "400 Bad Request: URL_INVALID")]
    [InlineData("https://t.me/OtherBot?start=x", "400 Bad Request: URL_INVALID")]
    [InlineData("https://example.org/?start=x", "400 Bad Request: URL_INVALID")]
    [InlineData("https://t.me/MillbrookPlaygroundBot?start=no+spaces", "400 Bad Request: URL_INVALID")]
    public async Task An_answer_may_open_the_bot_only(string url, string said) =>
        Assert.Equal(said, (await Town.Call("answerCallbackQuery", new { callback_query_id = await Town.Press(Town.Ana, Town.Ana, await Card(), "yes"), url })).Said);

    [Theory]
    [InlineData(200, "ok")]
    [InlineData(201, "400 Bad Request: MESSAGE_TOO_LONG")]
    public async Task An_answer_has_200_characters(int length, string said)
    {
        var text = string.Concat(Enumerable.Repeat("🗑", length));
        Assert.Equal(said, (await Town.Call("answerCallbackQuery", new { callback_query_id = await Town.Press(Town.Ana, Town.Ana, await Card(), "yes"), text })).Said);
    }

    [Fact]
    public async Task Only_a_button_that_is_there_can_be_pressed_unless_it_is_forged()
    {
        var card = await Card();
        Assert.Equal("400 There is no such button on the message.", await Town.Denied($"chats/{Town.Ana}/press", new { by = Town.Ana, message_id = (int)card["message_id"]!, data = "no" }));
        Assert.Equal("404 The message is not there.", await Town.Denied($"chats/{Town.Ana}/press", new { by = Town.Joan, message_id = (int)card["message_id"]!, data = "yes" }));
        await Town.Press(Town.Joan, Town.Ana, card, "no", forge: true);
        Assert.Equal("no", (string?)Assert.Single(await Town.Updates("callback_query"))["data"]);
    }

    [Fact]
    public async Task A_press_on_a_message_that_is_gone_tells_of_an_inaccessible_one()
    {
        var card = await Card();
        await Town.Ok("deleteMessage", new { chat_id = Town.Ana, message_id = (int)card["message_id"]! });
        await Town.Press(Town.Ana, Town.Ana, card, "yes", forge: true);
        var message = Assert.Single(await Town.Updates("callback_query"))["message"]!;
        Assert.Equal((0, (int)card["message_id"]!, Town.Ana), ((int)message["date"]!, (int)message["message_id"]!, (long)message["chat"]!["id"]!));
    }

    private async Task<JsonNode> Card()
    {
        await Town.Start(Town.Ana);
        return await Town.Ok("sendMessage", new { chat_id = Town.Ana, text = "Bins?", reply_markup = Keyboard("yes") });
    }

    private async Task<string> Answer(string press) => (await Town.Call("answerCallbackQuery", new { callback_query_id = press })).Said;
}
