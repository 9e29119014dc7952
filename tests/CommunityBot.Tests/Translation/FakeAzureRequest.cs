using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Translation;

/// <summary>A text of a request and what is wanted of it; the codes as Azure calls them.</summary>
internal sealed record FakeAzureText(string Text, string? From, IReadOnlyList<string> To, bool IsHtml);

/// <summary>A request that is in order, in either version.</summary>
internal sealed record FakeAzureRequest(bool IsOld, IReadOnlyList<FakeAzureText> Texts)
{
    private static readonly HashSet<string> Languages = new(
        ["ar", "bg", "bn", "cs", "cy", "de", "en", "es", "fa", "fr", "it", "ku", "lt", "nb", "pa", "pl", "ps", "pt", "pt-pt", "ro", "sk", "so", "uk", "ur", "zh-Hans"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What is billed.</summary>
    public long Characters => Texts.Sum(text => (long)text.Text.Length * text.To.Count);

    /// <summary>Either a request or the refusal of it.</summary>
    public static (FakeAzureRequest? Work, FakeReply? Refusal) Read(FakeRequest request)
    {
        if (request.Header("Ocp-Apim-Subscription-Key") != FakeAzure.Key && request.Header("Authorization") is not ['B', 'e', 'a', 'r', 'e', 'r', ' ', _, ..])
        {
            return (null, FakeAzure.WrongKey);
        }

        if (request.Header("X-ClientTraceId") is { } trace && !Guid.TryParse(trace, out _))
        {
            return No(400, 400043, "The client trace id is not a GUID.");
        }

        if (request.Header("Content-Type")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            return No(415, 415000, "The body must be JSON.");
        }

        try
        {
            var body = JsonNode.Parse(request.Body);
            return request.Parameter("api-version") switch
            {
                "3.0" => Checked(new FakeAzureRequest(true, [.. body!.AsArray().Select(text => Old(request, text!))])),
                "2026-06-06" => Checked(new FakeAzureRequest(false, [.. body!["inputs"]!.AsArray().Select(text => New(text!))])),
                _ => No(400, 400021, "The api version is missing or not known."),
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or NullReferenceException)
        {
            return No(400, 400074, "The body is not the JSON that is expected.");
        }
    }

    private static FakeAzureText Old(FakeRequest request, JsonNode text) => new(
        (string?)text["Text"] ?? (string)text["text"]!,
        request.Parameter("from") is { } from ? Known(from) : null,
        [.. request.Parameters("to").Select(Known)],
        request.Parameter("textType") switch { null or "plain" => false, "html" => true, _ => throw new InvalidOperationException() });

    private static FakeAzureText New(JsonNode text) => new(
        (string)text["text"]!,
        (string?)text["language"] is { } from ? Known(from) : null,
        [.. text["targets"]!.AsArray().Select(target => Known((string)target!["language"]!))],
        ((string?)text["textType"])?.ToLowerInvariant() switch { null or "plain" => false, "html" => true, _ => throw new InvalidOperationException() });

    private static (FakeAzureRequest? Work, FakeReply? Refusal) Checked(FakeAzureRequest work) =>
        work.Texts.Count == 0 || work.Texts.Any(text => text.Text.Length == 0) ? No(400, 400005, "A text is missing.")
        : work.Texts.Any(text => text.To.Count == 0) ? No(400, 400036, "The target language is missing.")
        : work.Texts.Any(text => text.From is { } from && !Languages.Contains(from)) ? No(400, 400035, "The source language is not valid.")
        : work.Texts.Any(text => !text.To.All(Languages.Contains)) ? No(400, 400036, "The target language is not valid.")
        : work.Texts.Count > 1_000 ? No(400, 400072, "There are too many texts.")
        : work.Characters > 50_000 ? No(400, 400077, "The request is too long.")
        : (work, null);

    /// <summary>Old names are answered with the new ones.</summary>
    private static string Known(string code) => code.ToLowerInvariant() switch
    {
        "zh-cn" or "zh-chs" or "zh-hans" => "zh-Hans",
        _ => code,
    };

    private static (FakeAzureRequest? Work, FakeReply? Refusal) No(int status, int code, string message) => (null, FakeAzure.Error(status, code, message));
}
