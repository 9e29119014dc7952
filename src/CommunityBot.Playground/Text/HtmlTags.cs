using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.Playground.Text;

/// <summary>Which entity a tag of Telegram's HTML stands for.</summary>
internal static partial class HtmlTags
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["b"] = "bold", ["strong"] = "bold", ["i"] = "italic", ["em"] = "italic", ["u"] = "underline", ["ins"] = "underline",
        ["s"] = "strikethrough", ["strike"] = "strikethrough", ["del"] = "strikethrough", ["tg-spoiler"] = "spoiler", ["span"] = "spoiler",
        ["code"] = "code", ["pre"] = "pre", ["a"] = "text_link", ["blockquote"] = "blockquote", ["tg-emoji"] = "custom_emoji",
        ["tg-time"] = "date_time",
    };

    public static bool Known(string name) => Types.ContainsKey(name);

    /// <summary>The entity, still without a place; null: a span that is no spoiler.</summary>
    public static JsonObject? EntityOf(string name, string attributes)
    {
        var entity = new JsonObject { ["type"] = Types[name] };
        switch (name)
        {
            case "span" when Value(attributes, "class") != "tg-spoiler":
                return null;
            case "a":
                entity["url"] = Value(attributes, "href") ?? "";
                break;
            case "blockquote" when Expandable().IsMatch(attributes):
                entity["type"] = "expandable_blockquote";
                break;
            case "code" when Value(attributes, "class") is { } language && language.StartsWith("language-", StringComparison.Ordinal):
                entity["language"] = language["language-".Length..];
                break;
            case "tg-emoji":
                entity["custom_emoji_id"] = Value(attributes, "emoji-id") ?? "";
                break;
            case "tg-time":
                if (long.TryParse(Value(attributes, "unix"), CultureInfo.InvariantCulture, out var unix)) entity["unix_time"] = unix;
                if (Value(attributes, "format") is { Length: > 0 } format) entity["date_time_format"] = format;
                break;
        }
        return entity;
    }

    /// <summary>What it needs is not there: Telegram shows the text alone.</summary>
    public static bool IsHollow(JsonObject entity) => (string?)entity["type"] switch
    {
        "text_link" => (string?)entity["url"] == "",
        "custom_emoji" => (string?)entity["custom_emoji_id"] == "",
        "date_time" => entity["unix_time"] is null,
        _ => false,
    };

    private static string? Value(string attributes, string name) => Attribute().Matches(attributes)
        .Where(one => one.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(one => WebUtility.HtmlDecode(one.Groups["value"].Value)).FirstOrDefault();

    [GeneratedRegex("""(?<name>[A-Za-z-]+)\s*=\s*("(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s>"']+))""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\bexpandable\b", RegexOptions.IgnoreCase)]
    private static partial Regex Expandable();
}
