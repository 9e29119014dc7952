using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Playground.BotApi;

/// <summary>A file that came with a request.</summary>
internal sealed record SentFile(string Name, string Mime, byte[] Bytes);

/// <summary>A request of the bot, however it was sent. A value may be JSON or the same written in a string.</summary>
/// <param name="Typed">The fields came as JSON, so that their types can be checked.</param>
internal sealed record BotCall(
    string Method,
    IReadOnlyDictionary<string, JsonElement> Fields,
    IReadOnlyDictionary<string, SentFile> Files,
    bool Typed)
{
    public string? Text(string name) => Find(name) is not { } value ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    public long? Long(string name) => Find(name) is not { } value ? null : value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out var number) => number,
        JsonValueKind.String when value.GetString() is "" => null,
        JsonValueKind.String when long.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Refused.BadRequest($"invalid parameter {name} specified"),
    };

    public int? Int(string name) => Long(name) is { } value ? (int)Math.Clamp(value, int.MinValue, int.MaxValue) : null;

    public double? Number(string name) => Find(name) is not { } value ? null : value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String when double.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Refused.BadRequest($"invalid parameter {name} specified"),
    };

    public bool Flag(string name) => Find(name) is { } value && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.String => value.GetString()!.ToLowerInvariant() is "true" or "yes" or "1",
        JsonValueKind.Number => value.GetRawText() != "0",
        _ => false,
    };

    public JsonObject? Object(string name) => Structure(name) switch
    {
        null => null,
        JsonObject found => found,
        _ => throw Refused.BadRequest($"can't parse {name} JSON object"),
    };

    public JsonArray? Array(string name) => Structure(name) switch
    {
        null => null,
        JsonArray found => found,
        _ => throw Refused.BadRequest($"can't parse {name} JSON object"),
    };

    private JsonElement? Find(string name) =>
        Fields.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private JsonNode? Structure(string name)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.String) return JsonNode.Parse(value.GetRawText());
        var text = value.GetString()!;
        if (text.Length == 0) return null;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw Refused.BadRequest($"can't parse {name} JSON object");
        }
    }
}
