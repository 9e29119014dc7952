using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.Playground.Text;

/// <summary>What Telegram finds in a text by itself: commands, mentions, links, addresses, phone numbers, hashtags.</summary>
internal static partial class DetectedEntities
{
    private static readonly (string Type, Regex Pattern)[] Kinds =
    [
        ("url", Url()), ("email", Email()), ("bot_command", Command()), ("mention", Mention()), ("hashtag", Hashtag()),
        ("phone_number", Phone()),
    ];

    /// <summary>Adds what is found and overlaps nothing; sorted by place.</summary>
    public static JsonArray AddTo(string text, JsonArray entities)
    {
        // Every kind holds one of these characters.
        if (text.AsSpan().IndexOfAny("/@#.+0123456789") < 0) return entities;
        var taken = entities.Select(entity => (Start: (int)entity!["offset"]!, End: (int)entity["offset"]! + (int)entity["length"]!)).ToList();
        var found = new List<JsonObject>();
        foreach (var (type, pattern) in Kinds)
            foreach (Match match in pattern.Matches(text))
            {
                var (start, end) = (match.Index, match.Index + match.Length);
                if (taken.Any(one => start < one.End && one.Start < end)) continue;
                taken.Add((start, end));
                found.Add(new() { ["offset"] = start, ["length"] = match.Length, ["type"] = type });
            }
        if (found.Count == 0) return entities;
        return [.. entities.Select(entity => entity!.DeepClone()).Concat(found).OrderBy(entity => (int)entity["offset"]!)];
    }

    [GeneratedRegex(@"(?<![\w/@.#<>])/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{3,32})?(?![\w/@#<>])")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<![\w/@.])@[A-Za-z][A-Za-z0-9_]{2,31}\b")]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w#&])#[\w]*[\p{L}_][\w]*")]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"(?<![\w@])((https?|ftp)://[^\s<>""]+[^\s<>""'.,;:!?)\]}]|(www\.)?([A-Za-z0-9-]+\.)+(com|org|net|uk|me|io|info|gov|wales|cymru|scot)(/[^\s<>""]*[^\s<>""'.,;:!?)\]}])?\b(?!@))", RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"\b[A-Za-z0-9._%+-]+@([A-Za-z0-9-]+\.)+[A-Za-z]{2,24}\b")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w.+-])\+[0-9][0-9 ()-]{6,18}[0-9](?![\w-])")]
    private static partial Regex Phone();
}
