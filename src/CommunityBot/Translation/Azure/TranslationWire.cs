using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Core;

namespace Azure.AI.Translation.Text;

/// <summary>The bodies of both versions. Answers are read as streams, since some begin with a byte order mark.</summary>
internal static class TranslationWire
{
    private static readonly JsonSerializerOptions LeaveOutNulls = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Version 3.0: the texts alone.</summary>
    public static RequestContent Array(IEnumerable<TranslateInputItem> inputs) => Json(inputs.Select(input => new { input.Text }));

    /// <summary>Version 2026-06-06.</summary>
    public static RequestContent Inputs(IEnumerable<TranslateInputItem> inputs) => Json(new
    {
        inputs = inputs.Select(input => new
        {
            text = input.Text,
            language = input.Language,
            script = input.Script,
            textType = input.TextType?.ToString(),
            targets = input.TranslationTargets.Select(target => new { language = target.Language }),
        }),
    });

    /// <exception cref="JsonException">It is no answer of either version.</exception>
    public static IReadOnlyList<TranslatedTextItem> Read(Stream body)
    {
        using var answer = JsonDocument.Parse(body);
        var root = answer.RootElement;
        return [.. Each(root.ValueKind == JsonValueKind.Object ? Must(root, "value") : root).Select(Item)];
    }

    private static RequestContent Json(object body) => RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(body, LeaveOutNulls));

    private static TranslatedTextItem Item(JsonElement item) =>
        new(May(item, "detectedLanguage") is { } detected ? Detected(detected) : null, [.. Each(Must(item, "translations")).Select(Text)]);

    private static DetectedLanguage Detected(JsonElement detected) =>
        new(String(Must(detected, "language")), May(detected, "score") is { ValueKind: JsonValueKind.Number } score ? score.GetSingle() : 0);

    private static TranslationText Text(JsonElement text) => new(
        String(May(text, "language") ?? Must(text, "to")),
        String(Must(text, "text")),
        May(text, "sourceCharacters") is { ValueKind: JsonValueKind.Number } characters && characters.TryGetInt32(out var count) ? count : null);

    private static IEnumerable<JsonElement> Each(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw new JsonException("A list is expected.");

    private static string String(JsonElement text) =>
        text.ValueKind == JsonValueKind.String ? text.GetString()! : throw new JsonException("A text is expected.");

    private static JsonElement Must(JsonElement parent, string name) => May(parent, name) ?? throw new JsonException($"\"{name}\" is missing.");

    private static JsonElement? May(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) && child.ValueKind != JsonValueKind.Null ? child : null;
}
