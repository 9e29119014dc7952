using System.Text.Json.Nodes;
using CommunityBot.Playground.Text;

namespace CommunityBot.Playground.Control;

/// <summary>The apps send a text over 4,096 characters as several messages, cut at a line or a word where they can.</summary>
internal static class LongText
{
    public static IEnumerable<Formatted> Split(string text, JsonArray? entities)
    {
        var whole = Formatted.Parse(text, null, entities);
        if (whole.Length <= Formatted.MessageLimit)
        {
            if (whole.Text.Length > 0) yield return whole;
            yield break;
        }
        // What Telegram finds by itself is found again in each part.
        var given = EntityRules.Check(text, entities ?? []);
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOfPart(text, start);
            var (part, kept) = Formatted.Slice(text, given, start, end);
            var piece = Formatted.Parse(part, null, kept);
            if (piece.Text.Length > 0) yield return piece;
            start = end;
        }
    }

    private static int EndOfPart(string text, int start)
    {
        var end = start;
        for (var runes = 0; runes < Formatted.MessageLimit && end < text.Length; runes++)
            end += char.IsSurrogatePair(text, end) ? 2 : 1;
        if (end == text.Length) return end;
        var cut = text.LastIndexOfAny(['\n', ' '], end - 1, end - start);
        return cut > start ? cut + 1 : end;
    }
}
