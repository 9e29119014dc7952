using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;

namespace CommunityBot.Playground.Text;

/// <summary>
/// What Telegram does with the entities of a request. Bounds outside the text are refused; what can't nest is silently
/// dropped, so that a bot sees at once that its formatting is gone.
/// </summary>
internal static class EntityRules
{
    private const int Most = 100;

    public static JsonArray Check(string text, JsonArray entities)
    {
        var kept = new List<(JsonNode Entity, string Type, int Start, int End)>();
        foreach (var entity in entities)
        {
            var (start, length) = (Number(entity, "offset"), Number(entity, "length"));
            if (start < 0 || length <= 0) continue;
            CheckBounds(text, start, start + length);
            kept.Add((entity!, (string?)entity!["type"] ?? "", start, start + length));
        }
        var result = new JsonArray();
        var placed = new List<(string Type, int Start, int End)>();
        foreach (var (entity, type, start, end) in kept.OrderBy(one => one.Start).ThenByDescending(one => one.End))
        {
            if (placed.Any(outer => !MayFollow(outer, type, start, end)) || placed.Count == Most) continue;
            placed.Add((type, start, end));
            result.Add(entity.DeepClone());
        }
        return result;
    }

    private static bool MayFollow((string Type, int Start, int End) outer, string type, int start, int end)
    {
        if (start >= outer.End) return true;
        if (end > outer.End) return false;
        return !IsCode(outer.Type) && !IsCode(type) && !(IsQuote(outer.Type) && IsQuote(type));
    }

    private static bool IsCode(string type) => type is "code" or "pre";

    private static bool IsQuote(string type) => type is "blockquote" or "expandable_blockquote";

    private static void CheckBounds(string text, int start, int end)
    {
        if (start > text.Length || IsMiddle(text, start))
            throw Refused.BadRequest($"entity begins in a middle of a UTF-16 symbol at byte offset {start}");
        if (end > text.Length)
            throw Refused.BadRequest($"entity beginning at UTF-16 offset {start} ends after the end of the text at UTF-16 offset {end}");
        if (IsMiddle(text, end))
            throw Refused.BadRequest($"entity beginning at UTF-16 offset {start} ends in a middle of a UTF-16 symbol at byte offset {end}");
    }

    private static bool IsMiddle(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]);

    private static int Number(JsonNode? entity, string name) =>
        entity is JsonObject && entity[name] is JsonValue value && value.TryGetValue<int>(out var number)
            ? number
            : throw Refused.BadRequest("can't parse MessageEntity");
}
