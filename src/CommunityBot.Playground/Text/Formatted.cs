using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;

namespace CommunityBot.Playground.Text;

/// <summary>A text and its entities, as Telegram would keep them: parsed, trimmed, checked, with the detected entities added.</summary>
internal sealed record Formatted(string Text, JsonArray Entities)
{
    public const int MessageLimit = 4096;
    public const int CaptionLimit = 1024;

    /// <summary>Telegram counts code points, while offsets are in UTF-16.</summary>
    public int Length => Text.EnumerateRunes().Count();

    /// <summary>Reads a text field of a request with its parse_mode or entities.</summary>
    public static Formatted Read(BotCall call, string field, string entities) =>
        Parse(call.Text(field) ?? "", call.Text("parse_mode"), call.Array(entities));

    public static Formatted Parse(string text, string? mode, JsonArray? entities)
    {
        switch (mode?.ToLowerInvariant())
        {
            case null or "":
                break;
            case "html":
                (text, entities) = Html.Parse(text);
                break;
            default:
                throw Refused.BadRequest("can't parse entities: the playground reads HTML only");
        }
        var kept = EntityRules.Check(text, entities ?? []);
        var trimmed = Trim(text.Replace("\r", ""), WithoutReturns(text, kept));
        return trimmed with { Entities = DetectedEntities.AddTo(trimmed.Text, trimmed.Entities) };
    }

    /// <summary>The fields of a Message: text and entities, or caption and caption_entities.</summary>
    public IEnumerable<(string Name, JsonNode? Value)> Fields(string text, string entities)
    {
        yield return (text, Text.Length == 0 ? null : Text);
        yield return (entities, Entities.Count == 0 ? null : Entities.DeepClone());
    }

    /// <summary>Entities of a text whose carriage returns go.</summary>
    private static JsonArray WithoutReturns(string text, JsonArray entities)
    {
        if (!text.Contains('\r')) return entities;
        int Moved(int at) => at - text.AsSpan(0, at).Count('\r');
        var moved = new JsonArray();
        foreach (var entity in entities)
        {
            var (from, to) = ((int)entity!["offset"]!, (int)entity["offset"]! + (int)entity["length"]!);
            if (Moved(from) == Moved(to)) continue;
            var one = entity.DeepClone();
            (one["offset"], one["length"]) = (Moved(from), Moved(to) - Moved(from));
            moved.Add(one);
        }
        return moved;
    }

    private static Formatted Trim(string text, JsonArray entities)
    {
        var start = text.Length - text.TrimStart().Length;
        var end = text.TrimEnd().Length;
        if (start == 0 && end == text.Length) return new(text, entities);
        if (end <= start) return new("", []);
        return Slice(text, entities, start, end);
    }

    /// <summary>A part of a text, with the parts of the entities that lie in it.</summary>
    public static Formatted Slice(string text, JsonArray entities, int start, int end)
    {
        var kept = new JsonArray();
        foreach (var entity in entities)
        {
            var from = Math.Max((int)entity!["offset"]!, start);
            var to = Math.Min((int)entity["offset"]! + (int)entity["length"]!, end);
            if (to <= from) continue;
            var part = entity.DeepClone();
            part["offset"] = from - start;
            part["length"] = to - from;
            kept.Add(part);
        }
        return new(text[start..end], kept);
    }
}
