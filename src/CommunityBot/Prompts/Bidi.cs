using System.Text;
using System.Text.RegularExpressions;
using CommunityBot.Dialogs;

namespace CommunityBot.Prompts;

/// <summary>
/// Keeps left-to-right and right-to-left words from mixing in one line (Unicode Standard Annex 9). Words that are put into a
/// sentence are isolated; a line shows in the direction of its first letter outside such words, which is how Telegram's
/// clients choose.
/// </summary>
internal static partial class Bidi
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';
    private const char LeftToRightMark = '\u200E';
    private const char RightToLeftMark = '\u200F';

    /// <summary>Whether the text has a letter that runs against the line it stands in.</summary>
    public static bool RunsAgainst(string text, bool rightToLeftLine)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rightToLeftLine ? IsLeftToRight(rune) : IsRightToLeft(rune))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Our own words for a right-to-left line, where a bare <c>/help</c> would show its slash on the wrong side.</summary>
    public static string WithCommandsIsolated(string text) => Command().Replace(text, $"{FirstStrongIsolate}$0{PopIsolate}");

    /// <summary>The runs with every line of theirs isolated; an isolate cannot reach across a line break.</summary>
    public static IEnumerable<Run> Isolated(IReadOnlyList<Run> runs, Style style)
    {
        var open = false;
        foreach (var run in runs)
        {
            var start = 0;
            while (start < run.Text.Length)
            {
                var end = run.Text.AsSpan(start).IndexOfAny('\n', '\r', '\u2029') is var at and >= 0 ? start + at : run.Text.Length;
                if (end > start && !open)
                {
                    yield return new Run(FirstStrongIsolate.ToString(), style);
                    open = true;
                }

                yield return run with { Text = run.Text[start..end] };
                if (end < run.Text.Length)
                {
                    if (open)
                    {
                        yield return new Run(PopIsolate.ToString(), style);
                        open = false;
                    }

                    yield return run with { Text = run.Text[end..(end + 1)] };
                    end++;
                }

                start = end;
            }
        }

        if (open)
        {
            yield return new Run(PopIsolate.ToString(), style);
        }
    }

    /// <summary>Where right-to-left lines begin that would not be taken for one: each needs a U+200F put there.</summary>
    public static List<int> LinesToMark(string text)
    {
        var marks = new List<int>();
        var (start, depth, decided, blank) = (0, 0, false, true);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == '\n')
            {
                if (!decided && !blank)
                {
                    marks.Add(start);
                }

                (start, depth, decided, blank) = (i + 1, 0, false, true);
                continue;
            }

            blank &= char.IsWhiteSpace(text[i]);
            depth += text[i] switch { >= '\u2066' and <= '\u2068' => 1, PopIsolate when depth > 0 => -1, _ => 0 };
            if (!decided && depth == 0 && Rune.TryGetRuneAt(text, i, out var rune))
            {
                if (IsLeftToRight(rune))
                {
                    marks.Add(start);
                }

                decided = IsLeftToRight(rune) || IsRightToLeft(rune);
            }
        }

        return marks;
    }

    /// <summary>The runs with a U+200F at each of these places, which are in order.</summary>
    public static List<Run> Marked(List<Run> runs, List<int> places)
    {
        var marked = new List<Run>(runs.Count);
        var (offset, next) = (0, 0);
        foreach (var run in runs)
        {
            var text = run.Text;
            var added = 0;
            for (; next < places.Count && places[next] < offset + run.Text.Length; next++, added++)
            {
                text = text.Insert(places[next] - offset + added, RightToLeftMark.ToString());
            }

            offset += run.Text.Length;
            marked.Add(added > 0 ? run with { Text = text } : run);
        }

        return marked;
    }

    // The letters of Hebrew, Arabic and their relatives have these places in Unicode (UAX 9, classes R and AL).
    private static bool IsRightToLeft(Rune rune) => rune.Value switch
    {
        RightToLeftMark or 0x061C => true,
        < 0x0590 => false,
        <= 0x08FF or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF) => Rune.IsLetter(rune),
        _ => false,
    };

    private static bool IsLeftToRight(Rune rune) => rune.Value == LeftToRightMark || (Rune.IsLetter(rune) && !IsRightToLeft(rune));

    [GeneratedRegex(@"(?<![\w/:.])/[a-z_]+")]
    private static partial Regex Command();
}
