using System.Globalization;
using System.Text;

namespace CommunityBot.Dialogs;

/// <summary>What people type, without the marks nobody sees: equal-looking answers become equal, and an invisible one empty.</summary>
internal static class Clean
{
    /// <summary>
    /// Drops bidi embeddings, overrides and isolates (they could turn the words around them) and control characters, and at both
    /// ends whatever is invisible. Joiners inside stay: Persian and family emoji need them.
    /// </summary>
    public static RichText Text(RichText text)
    {
        var runs = text.Runs.Select(run => run with { Text = WithoutControls(run.Text) }).ToList();
        if (!runs.Any(run => run.Text.EnumerateRunes().Any(IsVisible)))
        {
            return RichText.Empty;
        }

        for (var first = 0; (runs[first] = runs[first] with { Text = TrimStart(runs[first].Text) }).Text.Length == 0; first++)
        {
        }

        for (var last = runs.Count - 1; (runs[last] = runs[last] with { Text = TrimEnd(runs[last].Text) }).Text.Length == 0; last--)
        {
        }

        return new RichText(runs);
    }

    /// <summary>The lines of a text that have something on them, each clean.</summary>
    public static IReadOnlyList<string> Lines(RichText text) =>
        [.. Text(text).Plain.Split('\n').Select(line => Text(line).Plain).Where(line => line.Length > 0)];

    private static string WithoutControls(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            var mapped = rune.Value is '\r' or 0x2028 or 0x2029 ? new Rune('\n') : rune.Value is '\t' ? new Rune(' ') : rune;
            var isControl = Rune.GetUnicodeCategory(mapped) == UnicodeCategory.Control && mapped.Value != '\n';
            var isBidi = mapped.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
            if (!isControl && !isBidi)
            {
                kept.Append(mapped.ToString());
            }
        }

        return kept.ToString();
    }

    private static string TrimStart(string text)
    {
        var start = 0;
        while (start < text.Length && IsBlank(Rune.GetRuneAt(text, start)))
        {
            start += Rune.GetRuneAt(text, start).Utf16SequenceLength;
        }

        return text[start..];
    }

    private static string TrimEnd(string text)
    {
        var end = text.Length;
        while (end > 0 && Rune.DecodeLastFromUtf16(text.AsSpan(0, end), out var last, out var length) == 0 && IsBlank(last))
        {
            end -= length;
        }

        return text[..end];
    }

    /// <summary>Takes no ink: white space, zero-width and direction marks, the letters that are blank on purpose.</summary>
    private static bool IsBlank(Rune rune) =>
        Rune.IsWhiteSpace(rune) || rune.Value is 0x00AD or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x180E
            or (>= 0x200B and <= 0x200F) or (>= 0x2060 and <= 0x206F) or 0x2800 or 0x3164 or 0xFEFF or 0xFFA0;

    /// <summary>Something to see on its own; a selector or an accent without a letter is not.</summary>
    private static bool IsVisible(Rune rune) =>
        !IsBlank(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned);
}
