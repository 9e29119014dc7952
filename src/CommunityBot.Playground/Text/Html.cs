using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommunityBot.Playground.BotApi;

namespace CommunityBot.Playground.Text;

/// <summary>The common part of Telegram's HTML style. Byte offsets in errors are those of the UTF-8 source.</summary>
internal static partial class Html
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["b"] = "bold", ["strong"] = "bold", ["i"] = "italic", ["em"] = "italic", ["u"] = "underline", ["ins"] = "underline",
        ["s"] = "strikethrough", ["strike"] = "strikethrough", ["del"] = "strikethrough", ["tg-spoiler"] = "spoiler",
        ["code"] = "code", ["pre"] = "pre", ["a"] = "text_link", ["blockquote"] = "blockquote",
    };

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
                var tag = TagAt(html, at);
                if (tag.Groups["end"].Length > 0) Close(tag.Groups["name"].Value.ToLowerInvariant(), at);
                else Open(tag, at);
                at += tag.Length;
            }
            else if (html[at] == '&' && Reference().Match(html, at) is { Success: true } reference)
            {
                text.Append(WebUtility.HtmlDecode(reference.Value));
                at += reference.Length;
            }
            else text.Append(html[at++]);
        }
        if (open.Count > 0) throw Wrong($"can't find end tag corresponding to start tag \"{open.Peek().Tag}\"");
        return (text.ToString(), entities);

        void Open(Match tag, int place)
        {
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (!Types.TryGetValue(name, out var type))
                throw Wrong($"unsupported start tag \"{name}\" at byte offset {ByteOffset(html, place)}");
            var entity = new JsonObject { ["type"] = type };
            if (type == "text_link") entity["url"] = WebUtility.HtmlDecode(tag.Groups["href"].Value);
            open.Push((name, text.Length, entity));
        }

        void Close(string name, int place)
        {
            if (open.Count == 0) throw Wrong($"unexpected end tag at byte offset {ByteOffset(html, place)}");
            var (tag, start, entity) = open.Pop();
            if (tag != name)
                throw Wrong($"unmatched end tag at byte offset {ByteOffset(html, place)}, expected \"</{tag}>\", found \"</{name}>\"");
            if (text.Length == start || (string?)entity["url"] == "") return;
            entities.Add(new JsonObject(entity.DeepClone().AsObject().Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone())))
            {
                ["offset"] = start,
                ["length"] = text.Length - start,
            });
        }
    }

    private static Match TagAt(string html, int at)
    {
        var tag = Tag().Match(html, at);
        return tag.Success ? tag : throw Wrong($"unsupported start tag \"\" at byte offset {ByteOffset(html, at)}");
    }

    private static int ByteOffset(string html, int at) => Encoding.UTF8.GetByteCount(html.AsSpan(0, at));

    private static Refused Wrong(string text) => Refused.BadRequest($"can't parse entities: {text}");

    [GeneratedRegex("""\G<(?<end>/)?(?<name>[A-Za-z][A-Za-z0-9-]*)(\s+(href\s*=\s*["'](?<href>[^"']*)["']|[^>]*))?\s*>""")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\G&(lt|gt|amp|quot|#\d{1,7}|#x[0-9A-Fa-f]{1,6});")]
    private static partial Regex Reference();
}
