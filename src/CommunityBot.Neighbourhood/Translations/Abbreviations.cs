using System.Collections.Frozen;

namespace CommunityBot.Neighbourhood;

/// <summary>Short words with a full stop that does not end a sentence: those that a name or a number follows.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string> All = new[]
    {
        // English and Welsh.
        "st", "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "fr", "sr", "rd", "ave", "ln", "sq", "cres", "no", "nos", "nr", "tel", "ext", "mob", "approx", "vs", "eg", "ie", "parch", "rhif", "ffôn",
        // Polish.
        "ul", "al", "pl", "os", "godz", "pn", "wt", "śr", "czw", "pt", "sob", "niedz", "np", "św", "ks", "mgr", "inż", "ok", "min", "maks",
        // Romanian.
        "str", "bd", "bl", "sc", "ap", "et", "jud", "dl", "dna", "dvs", "ing", "sf", "cca",
        // Spanish, Portuguese, Slovak and Czech.
        "sra", "srta", "avda", "núm", "nº", "tlf", "č", "nám", "tř",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the full stop at this place belongs to the word before it. A single letter is an initial, or a part of "a.m."</summary>
    public static bool EndAt(ReadOnlySpan<char> text, int stop)
    {
        var start = stop;
        while (start > 0 && stop - start <= 8 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return stop - start == 1 || All.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[start..stop]);
    }
}
