using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommunityBot.Playground.BotApi;

namespace CommunityBot.Playground.Text;

/// <summary>Telegram's HTML style. The words of its errors are those of tdlib, byte offsets those of the UTF-8 source.</summary>
internal static partial class Html
{
    public static (string Text, JsonArray Entities) Parse(string html)
    {
        var text = new StringBuilder();
        var entities = new JsonArray();
        var open = new Stack<(string Tag, int Start, JsonObject Entity)>();
        var at = 0;
        while (at < html.Length)
        {
            if (html[at] == '<')
            {
                var tag = Tag().Match(html, at);
                if (tag.Groups["end"].Success) Close(tag);
                else Open(tag);
                at += tag.Length;
            }
            else if (html[at] == '&' && Reference().Match(html, at) is { Success: true } reference)
            {
                text.Append(WebUtility.HtmlDecode(reference.Value));
                at += reference.Length;
            }
            else text.Append(html[at++]);
        }
        if (open.Count > 0) throw Wrong($"Can't find end tag corresponding to start tag \"{open.Peek().Tag}\"");
        return (text.ToString(), entities);

        void Open(Match tag)
        {
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (tag.Index + tag.Groups["name"].Length + 1 == html.Length) throw Wrong($"Unclosed start tag at byte offset {ByteOffset(html, at)}");
            if (!HtmlTags.Known(name)) throw Wrong($"Unsupported start tag \"{name}\" at byte offset {ByteOffset(html, at)}");
            if (!tag.Groups["rest"].Success) throw Wrong($"Unclosed start tag at byte offset {ByteOffset(html, at)}");
            var entity = HtmlTags.EntityOf(name, tag.Groups["rest"].Value)
                ?? throw Wrong($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {ByteOffset(html, at)}");
            open.Push((name, text.Length, entity));
        }

        void Close(Match tag)
        {
            if (open.Count == 0) throw Wrong($"Unexpected end tag at byte offset {ByteOffset(html, at)}");
            if (!tag.Groups["rest"].Success) throw Wrong($"Unclosed end tag at byte offset {ByteOffset(html, at)}");
            var (name, start, entity) = open.Pop();
            var found = tag.Groups["name"].Value.ToLowerInvariant();
            if (found.Length > 0 && found != name)
                throw Wrong($"Unmatched end tag at byte offset {ByteOffset(html, at)}, expected \"</{name}>\", found \"</{found}>\"");
            if (text.Length == start || HtmlTags.IsHollow(entity)) return;
            // <pre><code class="language-x">: one block with a language.
            if (name == "code" && open.TryPeek(out var outer) && outer.Tag == "pre" && outer.Start == start)
            {
                if (entity["language"] is { } language) outer.Entity["language"] = language.DeepClone();
                return;
            }
            entity.Remove(name == "code" ? "language" : "");
            (entity["offset"], entity["length"]) = (start, text.Length - start);
            entities.Add(entity);
        }
    }

    private static int ByteOffset(string html, int at) => Encoding.UTF8.GetByteCount(html.AsSpan(0, at));

    private static Refused Wrong(string text) => Refused.BadRequest($"can't parse entities: {text}");

    [GeneratedRegex(@"\G<(?<end>/)?(?<name>[^\s>]*)(?<rest>[^>]*>)?")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\G&(lt|gt|amp|quot|#\d{1,7}|#x[0-9A-Fa-f]{1,6});")]
    private static partial Regex Reference();
}
