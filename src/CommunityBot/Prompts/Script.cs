using System.Text;

namespace CommunityBot.Prompts;

/// <summary>Which script a text is written in, by Unicode's blocks of letters.</summary>
internal static class Script
{
    // Ordered by last code point; a letter belongs to the first row it does not go beyond.
    private static readonly (int Last, string Name)[] Blocks =
    [
        (0x024F, "Latin"), (0x036F, "phonetic"), (0x03FF, "Greek"), (0x052F, "Cyrillic"), (0x058F, "Armenian"), (0x05FF, "Hebrew"),
        (0x08FF, "Arabic"), (0x097F, "Devanagari"), (0x09FF, "Bengali"), (0x0A7F, "Gurmukhi"), (0x0AFF, "Gujarati"), (0x0B7F, "Odia"),
        (0x0BFF, "Tamil"), (0x0C7F, "Telugu"), (0x0CFF, "Kannada"), (0x0D7F, "Malayalam"), (0x0DFF, "Sinhala"), (0x0E7F, "Thai"),
        (0x0EFF, "Lao"), (0x0FFF, "Tibetan"), (0x109F, "Burmese"), (0x10FF, "Georgian"), (0x11FF, "East Asian"), (0x139F, "Ethiopic"),
        (0x17FF, "South-East Asian"), (0x1DFF, "other"), (0x1EFF, "Latin"), (0x1FFF, "Greek"), (0x2DFF, "other"), (0xD7FF, "East Asian"),
        (0xFAFF, "East Asian"), (0xFB1C, "Latin"), (0xFB4F, "Hebrew"), (0xFEFF, "Arabic"), (0x10FFFF, "other"),
    ];

    /// <summary>The script most letters have, or null if there is no letter.</summary>
    public static string? Of(string text) =>
        Letters(text).GroupBy(name => name).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;

    /// <summary>Whether at least half of the letters are of this script; addresses and commands do not count.</summary>
    public static bool IsMostly(string text, string script)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word[0] is not ('/' or '@') && !word.Contains("://") && !word.StartsWith("t.me/", StringComparison.Ordinal));
        var letters = words.SelectMany(Letters).ToList();
        return letters.Count(name => name == script) * 2 >= letters.Count;
    }

    private static IEnumerable<string> Letters(string text)
    {
        foreach (var rune in text.EnumerateRunes().Where(Rune.IsLetter))
        {
            yield return Blocks.First(block => rune.Value <= block.Last).Name;
        }
    }
}
