using System.Text;

namespace CommunityBot.Playground.Tests.BotApi;

/// <summary>The form of answers, and the four ways to ask.</summary>
public sealed class EnvelopeTests(Town town) : TownTest(town)
{
    [Fact]
    public async Task Errors_carry_code_words_and_parameters()
    {
        await Town.Start(Town.Ana);
        await Town.Do("limits", new { private_per_second = 0.1 });
        var answer = await Town.Call("sendMessage", new { chat_id = Town.Ana, text = "1" });
        for (var i = 2; answer.Status == 200; i++) answer = await Town.Call("sendMessage", new { chat_id = Town.Ana, text = $"{i}" });

        Assert.Equal("""{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 10","parameters":{"retry_after":10}}""", answer.Body.ToJsonString());
        Assert.Equal(10, answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
    }

    [Theory]
    [InlineData("123:wrong", "401 Unauthorized")]
    [InlineData("nonsense", "401 Unauthorized: invalid token specified")]
    [InlineData("a:b", "401 Unauthorized: invalid token specified")]
    public async Task A_wrong_token_is_unauthorized(string token, string said) =>
        Assert.Equal(said, (await Town.Send("getMe", null, token)).Said);

    [Fact]
    public async Task A_request_may_come_as_json_form_multipart_or_query_in_any_case()
    {
        await Town.Start(Town.Ana);
        await Town.Call("sendMessage", new { chat_id = Town.Ana, text = "json" });
        await Town.Send("SENDMESSAGE", new FormUrlEncodedContent([new("chat_id", $"{Town.Ana}"), new("text", "form"), new("disable_notification", "True"),
            new("reply_markup", """{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}""")]));
        await Town.Send("sendmessage", new MultipartFormDataContent { { new StringContent($"{Town.Ana}"), "chat_id" }, { new StringContent("multipart"), "text" } });
        using var query = await Town.Http.GetAsync($"/bot{Town.Token}/sendMessage?chat_id={Town.Ana}&text=query");

        Assert.Equal(["/start", "json", "form", "multipart", "query"], await Town.Reads(Town.Ana));
    }

    [Theory]
    [InlineData("{\"chat_id\":", "400 Bad Request: can't parse request JSON object")]
    [InlineData("[]", "400 Bad Request: can't parse request JSON object")]
    [InlineData("{\"text\":\"\\ud83d\"}", "400 Bad Request: strings must be encoded in UTF-8")]
    [InlineData("{\"chat_id\":1002,\"text\":\"x\",\"reply_markup\":\"{\"}", "400 Bad Request: can't parse reply_markup JSON object")]
    [InlineData("{}", "400 Bad Request: message text is empty")]
    [InlineData("{\"text\":\"x\"}", "400 Bad Request: chat_id is empty")]
    public async Task A_malformed_request_is_refused_in_words(string json, string said)
    {
        await Town.Start(Town.Ana);
        Assert.Equal(said, (await Town.Send("sendMessage", new StringContent(json, Encoding.UTF8, "application/json"))).Said);
        await Town.Violations();
    }

    [Fact]
    public async Task Every_answer_says_how_far_the_clock_is_off_and_which_start_it_is()
    {
        var epoch = (string)(await Town.See("bot"))["epoch"]!;
        foreach (var method in new[] { "getMe", "getUpdates", "sendMessage", "noSuchMethod" })
        {
            var answer = await Town.Call(method, new { text = "x" });
            Assert.Equal([$"{await Offset()}"], answer.Headers.GetValues("X-Playground-Clock-Offset"));
            Assert.Equal([epoch], answer.Headers.GetValues("X-Playground-Epoch"));
        }
        await Town.Violations();
    }

    private async Task<double> Offset() => (double)(await Town.See("clock"))["offset_seconds"]!;
}
