using System.Text.Json.Nodes;
using CommunityBot.Tests.Telegram;
using CommunityBot.Translation;

namespace CommunityBot.Tests.Translation;

/// <summary>What a LibreTranslate server is asked and what becomes of its answers; whatever it does is a value.</summary>
public sealed class LibreTranslateTests : IAsyncLifetime
{
    private readonly LogLines<LibreTranslateTranslator> log = new();
    private FakeLibreTranslate libre = null!;

    public static TheoryData<FakeReplyCase, TranslatorTrouble> Failures => new()
    {
        { new("invalid key", 403, """{"error":"Invalid API key"}"""), TranslatorTrouble.Key },
        { new("no key", 400, """{"error":"Visit https://example.org to get an API key"}"""), TranslatorTrouble.Key },
        { new("slowdown", 429, """{"error":"Slowdown: 80 per 1 minute"}"""), TranslatorTrouble.Busy },
        { new("unknown language", 400, """{"error":"cy is not supported"}"""), TranslatorTrouble.Language },
        { new("unknown format", 400, """{"error":"html format is not supported"}"""), TranslatorTrouble.Invalid },
        { new("no such pair", 500, """{"error":"Cannot translate text: 400 Bad Request: Romanian (ro) is not available as a target language from English (en)"}"""), TranslatorTrouble.Language },
        { new("too long", 400, """{"error":"Invalid request: request (9000) exceeds text limit (5000)"}"""), TranslatorTrouble.Invalid },
        { new("broken", 500, """{"error":"Cannot translate text: out of memory"}"""), TranslatorTrouble.Busy },
        { new("proxy", 502, "<html>Bad gateway</html>"), TranslatorTrouble.Busy },
        { new("no such page", 404, "<html>Not found</html>"), TranslatorTrouble.Invalid },
        { new("emoji", 200, """{"translatedText":"🍆"}"""), TranslatorTrouble.Invalid },
        { new("too few", 200, """{"translatedText":[]}"""), TranslatorTrouble.Invalid },
        { new("no text", 200, """{"translatedText":[null]}"""), TranslatorTrouble.Invalid },
        { new("nothing", 200, ""), TranslatorTrouble.Invalid },
        { new("web page", 200, "<html>Welcome</html>"), TranslatorTrouble.Invalid },
    };

    public async Task InitializeAsync() => libre = await FakeLibreTranslate.Start();

    public async Task DisposeAsync() => await libre.DisposeAsync();

    [Fact]
    public async Task Each_target_is_a_request_with_all_texts()
    {
        var said = Assert.IsType<TranslatorSaid>(await Translate("en", ["ro", "pl"], "The <b id=\"1\">bins</b>", "on"));

        Assert.Equal(["Thero <b id=\"1\">binsro</b>", "onro"], said.Texts["ro"]);
        Assert.Equal(["Thepl <b id=\"1\">binspl</b>", "onpl"], said.Texts["pl"]);
        Assert.Equal(2 * ("The <b id=\"1\">bins</b>".Length + 2), said.Characters);
        Assert.Null(said.Detected);
        Assert.Equal(
            ["""{"q":["The \u003Cb id=\u00221\u0022\u003Ebins\u003C/b\u003E","on"],"source":"en","target":"ro","format":"html","api_key":"00000000-key-of-the-tests"}"""],
            libre.Server.Requests.Take(1).Select(request => JsonNode.Parse(request.Body)!.ToJsonString()));
        Assert.Equal(2, libre.Server.Requests.Count);
    }

    [Fact]
    public async Task What_it_found_out_is_told_when_it_was_asked() =>
        Assert.Equal("en", Assert.IsType<TranslatorSaid>(await Translate(null, ["ro"], "The bins")).Detected);

    [Fact]
    public async Task A_server_that_needs_no_key_is_told_none()
    {
        await Translator(key: "").Translate(new TranslatorCall("en", ["ro"], ["bins"]), CancellationToken.None);

        Assert.DoesNotContain("api_key", libre.Server.Requests[0].Body);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failure_is_known_by_its_words(FakeReplyCase reply, TranslatorTrouble why)
    {
        libre.Server.Always = new FakeReply(reply.Status, reply.Body);

        Assert.Equal(why, Assert.IsType<TranslatorFailed>(await Translate("en", ["ro"], "The bins")).Why);
        Assert.Single(log.Lines);
    }

    [Fact]
    public async Task What_it_did_before_it_refused_is_counted() =>
        Assert.Equal("The bins".Length, (await Translate("en", ["ro", "cy"], "The bins")).Characters);

    [Fact]
    public async Task A_language_it_does_not_have_is_told() =>
        Assert.Equal(new TranslatorFailed(TranslatorTrouble.Language, "HTTP 400 cy is not supported"), await Translate("en", ["cy"], "The bins"));

    [Theory]
    [InlineData("a-key-that-somebody-mistyped")]
    [InlineData("")]
    public async Task A_key_that_is_refused_is_never_told(string key)
    {
        libre.NeedsKey = true;

        var failed = Assert.IsType<TranslatorFailed>(await Translator(key).Translate(new TranslatorCall("en", ["ro"], ["bins"]), CancellationToken.None));

        Assert.Equal(TranslatorTrouble.Key, failed.Why);
        Assert.DoesNotContain("mistyped", failed.Said + string.Concat(log.Lines));
    }

    [Fact]
    public async Task No_answer_in_time_is_busy()
    {
        libre.Server.Always = FakeReply.Silence;

        var failed = await Translator(timeout: TimeSpan.FromMilliseconds(50)).Translate(new TranslatorCall("en", ["ro"], ["bins"]), CancellationToken.None);

        Assert.Equal(new TranslatorFailed(TranslatorTrouble.Busy, "no answer in time"), failed);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_busy()
    {
        var gone = await FakeLibreTranslate.Start();
        var translator = new LibreTranslateTranslator(new HttpClient(), new Uri(gone.Url), "", log);
        await gone.DisposeAsync();

        Assert.Equal(new TranslatorFailed(TranslatorTrouble.Busy, "not reached"), await translator.Translate(new TranslatorCall("en", ["ro"], ["bins"]), CancellationToken.None));
    }

    [Fact]
    public async Task Cancelling_is_passed_on()
    {
        libre.Server.Always = FakeReply.Silence;
        using var stop = new CancellationTokenSource();

        var call = Translator().Translate(new TranslatorCall("en", ["ro"], ["bins"]), stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    private Task<TranslatorAnswer> Translate(string? from, string[] to, params string[] html) => Translator().Translate(new TranslatorCall(from, to, html), CancellationToken.None);

    private LibreTranslateTranslator Translator(string key = FakeLibreTranslate.Key, TimeSpan? timeout = null) =>
        new(new HttpClient { Timeout = timeout ?? LibreTranslateTranslator.LongestAnswer }, new Uri(libre.Url), key, log);

    /// <summary>An answer with a name for the test's report.</summary>
    public sealed record FakeReplyCase(string Name, int Status, string Body)
    {
        public override string ToString() => Name;
    }
}
