namespace CommunityBot.Playground.Tests.Presses;

/// <summary>What Telegram takes as a keyboard.</summary>
public sealed class KeyboardTests(Town town) : TownTest(town)
{
    [Theory]
    [InlineData(8, 12, "ok")]
    [InlineData(9, 1, "400 Bad Request: reply markup is too long")]
    [InlineData(8, 13, "400 Bad Request: reply markup is too long")]
    public async Task A_row_has_8_buttons_and_a_keyboard_100(int inRow, int rows, string said) =>
        Assert.Equal(said, await Send(Enumerable.Repeat(Enumerable.Repeat(Button("x"), inRow), rows)));

    [Fact]
    public async Task Exactly_100_buttons_are_taken_and_one_more_is_not()
    {
        var rows = Enumerable.Repeat(Enumerable.Repeat(Button("x"), 8), 12).ToList();
        Assert.Equal("ok", await Send(rows.Append([.. Enumerable.Repeat(Button("x"), 4)])));
        Assert.Equal("400 Bad Request: reply markup is too long", await Send(rows.Append([.. Enumerable.Repeat(Button("x"), 5)])));
    }

    [Theory]
    [InlineData("", "400 Bad Request: BUTTON_DATA_INVALID")]
    [InlineData("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff1234", "ok")]
    [InlineData("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff12345", "400 Bad Request: BUTTON_DATA_INVALID")]
    [InlineData("ąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąą", "ok")]
    [InlineData("ąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąą", "400 Bad Request: BUTTON_DATA_INVALID")]
    public async Task The_data_of_a_button_has_1_to_64_bytes(string data, string said) => Assert.Equal(said, await Send([[Button(data)]]));

    [Theory]
    [InlineData("https://example.org/a?b=c", "ok")]
    [InlineData("tg://user?id=1002", "ok")]
    [InlineData("example.org", "ok")]
    [InlineData("http://localhost", "400 Bad Request: inline keyboard button URL 'http://localhost' is invalid: Wrong HTTP URL")]
    [InlineData("not a link", "400 Bad Request: inline keyboard button URL 'not a link' is invalid: Wrong HTTP URL")]
    public async Task A_link_must_be_one(string url, string said) => Assert.Equal(said, await Send([[new { text = "go", url }]]));

    [Fact]
    public async Task A_button_has_a_text_and_does_one_thing()
    {
        Assert.Equal("400 Bad Request: inline keyboard button text is empty", await Send([[new { text = " ", callback_data = "x" }]]));
        Assert.Equal("400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard", await Send([[new { text = "x" }]]));
        Assert.Equal("400 Bad Request: can't parse inline keyboard button: exactly one of the optional fields must be used",
            await Send([[new { text = "x", callback_data = "x", url = "https://example.org" }]]));
        Assert.Equal("ok", await Send([[new { text = "x", copy_text = new { text = new string('x', 256) } }]]));
        Assert.Equal("400 Bad Request: BUTTON_COPY_TEXT_INVALID", await Send([[new { text = "x", copy_text = new { text = new string('x', 257) } }]]));
    }

    private static object Button(string data) => new { text = "x", callback_data = data };

    private async Task<string> Send(IEnumerable<IEnumerable<object>> rows)
    {
        await Town.Start(Town.Ana);
        return (await Town.Call("sendMessage", new { chat_id = Town.Ana, text = "x", reply_markup = new { inline_keyboard = rows } })).Said;
    }
}
