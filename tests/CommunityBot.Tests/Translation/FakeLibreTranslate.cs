using System.Net;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Translation;

/// <summary>
/// A LibreTranslate server as its source, v1.9.6, reads: errors are words alone, and entities in what it answers are resolved. It
/// translates into <see cref="FakeTongue"/>.
/// </summary>
internal sealed class FakeLibreTranslate : IAsyncDisposable
{
    public const string Key = "00000000-key-of-the-tests";

    /// <summary>What a server with a secret says to whom it takes for a robot: yes.</summary>
    public static readonly FakeReply Emoji = FakeReply.Json(200, new JsonObject { ["translatedText"] = "🍆" });

    public static readonly FakeReply Banned = Error(403, "Too many request limits violations");
    public static readonly FakeReply Slowdown = Error(429, "Slowdown: 80 per 1 minute");

    private static readonly string[] Languages = ["en", "ar", "cs", "es", "pl", "pt", "ro", "sk", "uk", "ur"];

    private FakeLibreTranslate(FakeProvider server) => Server = server;

    public FakeProvider Server { get; }

    public string Url => Server.Url;

    /// <summary>Strangers are refused.</summary>
    public bool NeedsKey { get; set; }

    /// <summary>Yes, and for every text an emoji: nonsense of the right shape.</summary>
    public static FakeReply Emojis(int texts) =>
        FakeReply.Json(200, new JsonObject { ["translatedText"] = new JsonArray([.. Enumerable.Repeat("🍆", texts).Select(emoji => (JsonNode)emoji)]) });

    public static FakeReply Error(int status, string words) => FakeReply.Json(status, new JsonObject { ["error"] = words });

    /// <summary>Arguments for a bot that translates here.</summary>
    public string[] Settings => ["--Translation:Provider=LibreTranslate", $"--Translation:LibreTranslate:Url={Url}", $"--Translation:LibreTranslate:ApiKey={Key}"];

    public static async Task<FakeLibreTranslate> Start()
    {
        FakeLibreTranslate? libre = null;
        libre = new FakeLibreTranslate(await FakeProvider.Start(request => libre!.Answer(request)));
        return libre;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private FakeReply Answer(FakeRequest request)
    {
        if (request is not { Method: "POST", Path: "/translate" })
        {
            return new FakeReply(404, "<html>Not found</html>", "text/html");
        }

        var body = JsonNode.Parse(request.Body)!;
        var (source, target, format) = ((string?)body["source"], (string?)body["target"], (string?)body["format"] ?? "text");
        return (string?)body["api_key"] is { Length: > 0 } key && key != Key ? Error(403, "Invalid API key")
            : NeedsKey && (string?)body["api_key"] is not { Length: > 0 } ? Error(400, "Please contact the server operator to get an API key")
            : body["q"] is not { } texts ? Error(400, "Invalid request: missing q parameter")
            : source is null ? Error(400, "Invalid request: missing source parameter")
            : source != "auto" && !Languages.Contains(source) ? Error(400, $"{source} is not supported")
            : target is null || !Languages.Contains(target) ? Error(400, $"{target} is not supported")
            : format is not ("text" or "html") ? Error(400, $"{format} format is not supported")
            : Translated(texts, source, target, format == "html");
    }

    private static FakeReply Translated(JsonNode texts, string source, string target, bool html)
    {
        string[] asked = texts is JsonArray list ? [.. list.Select(text => (string)text!)] : [(string)texts!];
        var answers = asked.Select(text => (JsonNode)WebUtility.HtmlDecode(FakeTongue.Translate(text, source == "auto" ? FakeTongue.Detect(text) : source, target, html))).ToArray();
        var detected = asked.Select(text => (JsonNode)new JsonObject { ["confidence"] = 90.0, ["language"] = FakeTongue.Detect(text) }).ToArray();
        var batch = texts is JsonArray;
        var body = new JsonObject { ["translatedText"] = batch ? new JsonArray(answers) : answers[0] };
        if (source == "auto")
        {
            body["detectedLanguage"] = batch ? new JsonArray(detected) : detected[0];
        }

        return FakeReply.Json(200, body);
    }
}
