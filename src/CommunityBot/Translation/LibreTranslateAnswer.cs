using System.Text.Json;

namespace CommunityBot.Translation;

/// <summary>What LibreTranslate says to a list of texts.</summary>
internal sealed record LibreTranslateAnswer(IReadOnlyList<string> Texts, string? Detected)
{
    /// <exception cref="JsonException">It is no answer to so many texts; such as one emoji, which is what a server with a secret says to strangers.</exception>
    public static LibreTranslateAnswer Read(string body, int count)
    {
        using var answer = JsonDocument.Parse(body);
        var root = answer.RootElement;
        return root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("translatedText", out var texts) && texts.ValueKind == JsonValueKind.Array && texts.GetArrayLength() == count
            && texts.EnumerateArray().All(text => text.ValueKind == JsonValueKind.String)
            ? new LibreTranslateAnswer([.. texts.EnumerateArray().Select(text => text.GetString()!)], FirstDetected(root))
            : throw new JsonException("A list of as many texts is expected.");
    }

    /// <summary>The words of an error; empty if there are none.</summary>
    public static string Error(string body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            return answer.RootElement.ValueKind == JsonValueKind.Object && answer.RootElement.TryGetProperty("error", out var error) ? error.ToString() : "";
        }
        catch (JsonException)
        {
            // A page of a proxy.
            return "";
        }
    }

    private static string? FirstDetected(JsonElement root) =>
        root.TryGetProperty("detectedLanguage", out var detected) && detected.ValueKind == JsonValueKind.Array && detected.GetArrayLength() > 0
        && detected[0].ValueKind == JsonValueKind.Object && detected[0].TryGetProperty("language", out var language)
            ? language.ToString()
            : null;
}
