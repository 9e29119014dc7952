using System.Globalization;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Translation;

/// <summary>
/// Azure's translator as its recorded and documented exchanges show it, in both versions, strict about what it is asked. It
/// translates into <see cref="FakeTongue"/>. <see cref="Settings"/> starts a whole bot on it.
/// </summary>
internal sealed class FakeAzure : IAsyncDisposable
{
    public const string Key = "0123456789abcdef-the-key-of-the-tests";
    public const string RequestId = "TRAN.FAKE.0001.0101T0000.000001";
    /// <summary>Where a resource of one's own has the service.</summary>
    public const string ResourcePath = "/translator/text/v3.0/translate";

    public static readonly FakeReply QuotaUsed = Error(403, 403001, "The free amount of this month is used up.");
    public static readonly FakeReply WrongKey = Error(401, 401000, "The key is not valid, or it belongs to another region.");
    public static readonly FakeReply Garbage = new(200, "<html>Welcome to the hotel network</html>", "text/html");

    private FakeAzure(FakeProvider server) => Server = server;

    public FakeProvider Server { get; }

    public string Url => Server.Url;

    /// <summary>Every answer begins with a byte order mark.</summary>
    public bool Bom { get; set; }

    /// <summary>Arguments for a bot that translates here.</summary>
    public string[] Settings => ["--Translation:Provider=Azure", $"--Translation:Azure:Key={Key}", $"--Translation:Azure:Endpoint={Url}"];

    public static async Task<FakeAzure> Start()
    {
        FakeAzure? azure = null;
        azure = new FakeAzure(await FakeProvider.Start(request => azure!.Answer(request)));
        return azure;
    }

    /// <summary>Too much at once.</summary>
    /// <param name="retryAfter">Seconds, or a date.</param>
    public static FakeReply Limited(string retryAfter)
    {
        var error = Error(429, 429001, "Too many requests.");
        return error with { Headers = [.. error.Headers, ("Retry-After", retryAfter)] };
    }

    /// <summary>A refusal; its code is a number.</summary>
    public static FakeReply Error(int status, int code, string message) => FakeReply.Json(
        status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, ("X-RequestId", RequestId));

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private FakeReply Answer(FakeRequest request)
    {
        var isResource = request.Path.EndsWith(ResourcePath, StringComparison.Ordinal);
        var (work, refusal) = request.Method == "POST" && (isResource || request.Path == "/translate")
            ? FakeAzureRequest.Read(request)
            : (null, Error(404, 404000, "There is no such address."));
        return (refusal ?? Translated(work!, isResource)) with { Bom = Bom };
    }

    private static FakeReply Translated(FakeAzureRequest work, bool isResource)
    {
        var items = new JsonArray([.. work.Texts.Select(text => Item(text, work.IsOld))]);
        var body = work.IsOld ? (JsonNode)items : new JsonObject { ["value"] = items };
        return FakeReply.Json(
            200,
            body,
            (work.IsOld ? "X-Metered-Usage" : "sourceCharactersCharged", work.Characters.ToString(CultureInfo.InvariantCulture)),
            ("X-MT-System", string.Join(',', work.Texts.SelectMany(text => text.To).Distinct().Select(_ => "Microsoft"))),
            isResource ? ("apim-request-id", "00000000-0000-4000-8000-000000000001") : ("X-RequestId", RequestId));
    }

    private static JsonObject Item(FakeAzureText text, bool isOld)
    {
        var detected = new JsonObject { ["language"] = text.From ?? FakeTongue.Detect(text.Text), ["score"] = 1.0 };
        var translations = new JsonArray([.. text.To.Select(to => (JsonNode)Translation(text, to, isOld))]);
        // The old version tells the language only when it was not told; the new one also then.
        return isOld && text.From is not null
            ? new JsonObject { ["translations"] = translations }
            : new JsonObject { ["detectedLanguage"] = detected, ["translations"] = translations };
    }

    private static JsonObject Translation(FakeAzureText text, string to, bool isOld)
    {
        var translated = FakeTongue.Translate(text.Text, text.From ?? FakeTongue.Detect(text.Text), to, text.IsHtml);
        return isOld
            ? new JsonObject { ["text"] = translated, ["to"] = to }
            : new JsonObject { ["language"] = to, ["sourceCharacters"] = text.Text.Length, ["text"] = translated };
    }
}
