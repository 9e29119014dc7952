using System.Net;
using System.Text.Json;

namespace CommunityBot.Playground.Tests.Faults;

/// <summary>Orders for requests to go wrong.</summary>
public sealed class FaultTests(Town town) : TownTest(town)
{
    [Fact]
    public async Task Status_answers_with_the_error_ordered_for_as_often_as_ordered()
    {
        await Town.Start(Town.Ana);
        await Town.Do("faults", new { method = "sendMessage", chat = Town.Ana, times = 2, fault = "status", error_code = 403, description = "Forbidden: bot was blocked by the user" });
        Assert.Equal("ok", (await Town.Call("getMe")).Said);
        Assert.Equal("403 Forbidden: bot was blocked by the user", await Write());
        Assert.Equal("403 Forbidden: bot was blocked by the user", await Write());
        Assert.Equal("ok", await Write());
        Assert.Equal(["/start", "hello"], await Town.Reads(Town.Ana));
    }

    [Fact]
    public async Task A_429_says_how_long_to_wait()
    {
        await Town.Do("faults", new { method = "*", fault = "status", error_code = 429 });
        await Town.Do("faults", new { method = "*", fault = "status", error_code = 429, description = "Too Many Requests: retry after 86400", parameters = new { retry_after = 86400 } });
        Assert.Equal(1, (int)(await Town.Call("getMe")).Parameters!["retry_after"]!);
        var second = await Town.Call("getMe");
        Assert.Equal(("429 Too Many Requests: retry after 86400", 86400), (second.Said, (int)second.Parameters!["retry_after"]!));
    }

    [Fact]
    public async Task Html_is_the_page_of_a_proxy()
    {
        await Town.Do("faults", new { method = "getMe", fault = "html" });
        using var response = await Town.Http.PostAsync($"/bot{Town.Token}/getMe", null);
        Assert.Equal((HttpStatusCode.BadGateway, "text/html"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("<html>", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Garbage_is_200_and_json_cut_short_and_nothing_is_done()
    {
        await Town.Start(Town.Ana);
        await Town.Do("faults", new { method = "sendMessage", fault = "garbage" });
        using var response = await Town.Http.PostAsync($"/bot{Town.Token}/sendMessage?chat_id={Town.Ana}&text=hello", null);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync();
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(text));
        Assert.Equal(["/start"], await Town.Reads(Town.Ana));
    }

    [Theory]
    [InlineData("reset", false)]
    [InlineData("lose_answer", true)]
    public async Task Reset_breaks_off_before_and_lose_answer_after_it_is_done(string fault, bool done)
    {
        await Town.Start(Town.Ana);
        await Town.Do("faults", new { method = "sendMessage", fault });
        await Assert.ThrowsAsync<HttpRequestException>(Write);
        Assert.Equal(done ? ["/start", "hello"] : ["/start"], await Town.Reads(Town.Ana));
        var call = (await Town.See("calls?method=sendMessage"))["calls"]!.AsArray()[^1]!;
        Assert.Equal(done, (bool)call["ok"]!);
    }

    [Fact]
    public async Task Lose_answer_keeps_the_updates_for_the_next_time()
    {
        await Town.Say(Town.Ana, "hello");
        await Town.Do("faults", new { method = "getUpdates", fault = "lose_answer" });
        await Assert.ThrowsAsync<HttpRequestException>(() => Town.Call("getUpdates"));
        Assert.Equal(["hello"], await Town.Heard());
    }

    [Fact]
    public async Task Hang_answers_nothing_until_the_faults_are_called_off()
    {
        await Town.Start(Town.Ana);
        var before = (long)(await Town.See("calls"))["next"]!;
        await Town.Do("faults", new { method = "sendMessage", fault = "hang" });
        var hangs = Write();
        await Town.See($"calls?since={before}&method=sendMessage&wait=30");
        Assert.False(hangs.IsCompleted);
        await Town.Do("faults", method: HttpMethod.Delete);
        await Assert.ThrowsAsync<HttpRequestException>(() => hangs);
        Assert.Equal(["/start"], await Town.Reads(Town.Ana));
    }

    [Fact]
    public async Task A_caller_who_gives_up_ends_a_hang()
    {
        await Town.Do("faults", new { method = "getMe", fault = "hang" });
        using var impatient = new CancellationTokenSource();
        var before = (long)(await Town.See("calls"))["next"]!;
        var hangs = Town.Http.GetAsync($"/bot{Town.Token}/getMe", impatient.Token);
        await Town.See($"calls?since={before}&wait=30");
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hangs);
        Assert.Equal("ok", (await Town.Call("getMe")).Said);
    }

    [Fact]
    public async Task A_delay_is_waited_for()
    {
        await Town.Do("faults", new { method = "getMe", fault = "status", error_code = 500, delay_ms = 5000 });
        var slow = Town.Call("getMe");
        Assert.InRange(await Town.SecondsUntil(slow), 5, double.MaxValue);
        Assert.Equal("500 Internal Server Error: restart", (await slow).Said);
    }

    [Fact]
    public async Task Which_request_a_fault_with_a_probability_meets_can_be_repeated()
    {
        var first = await Sequence();
        Assert.Contains("ok", first);
        Assert.Contains("500 Internal Server Error: restart", first);
        Assert.Equal(first, await Sequence());
    }

    [Fact]
    public async Task An_unknown_fault_is_refused() =>
        Assert.Equal("400 fault must be status, html, reset, hang, lose_answer or garbage.", await Town.Denied("faults", new { fault = "flood" }));

    private async Task<string> Write() => (await Town.Call("sendMessage", new { chat_id = Town.Ana, text = "hello" })).Said;

    /// <summary>In a playground of its own, since faults are numbered.</summary>
    private static async Task<string[]> Sequence()
    {
        var town = new Town();
        await town.InitializeAsync();
        await town.Do("faults", new { method = "getMe", fault = "status", probability = 0.5, times = 100 });
        var said = new List<string>();
        for (var i = 0; i < 30; i++) said.Add((await town.Call("getMe")).Said);
        await town.DisposeAsync();
        return [.. said];
    }
}
