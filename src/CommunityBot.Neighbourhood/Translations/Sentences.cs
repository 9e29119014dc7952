using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>
/// Cuts a text into sentences: at line breaks, after marks that end a sentence, and after an emphasised label with its colon
/// ("When:"), which so keeps its look. Facts are taken out first, so "9 a.m." and links are not cut.
/// </summary>
internal sealed class Sentences
{
    /// <summary>Stands for each unit of a token, and of a sign, once they are taken out. Unicode has both for what is not a letter.</summary>
    private const char Fact = '\uFFFC', Sign = '\uFFFD';

    /// <summary>A word of the glossary that each language has its own word for is to be translated like other words.</summary>
    private const char Word = 'W';

    private const string LineBreaks = "\n\r\u0085\u2028\u2029";
    private const string Stops = ".!?\u2026\u203C\u2047\u2048\u2049\u0589";

    /// <summary>No white space need follow these.</summary>
    private const string WideStops = "\u06D4\u061F\u0964\u0965\u1362\u1367\u3002\uFF01\uFF1F\uFF61";
    private const string Closers = ")]}\"'\u2019\u201D\u00BB\u203A\u300D\u300F\uFE0F";
    private const string Bullets = "\u2022\u2023\u25E6\u00B7\u2043\u2192";
    private const string Dashes = "-\u2013\u2014*+>";

    // Bounds that keep the time linear in texts such as "a:a:a:" and ".).).)".
    private const int LongestLabel = 80, LongestEnd = 8;
    private const Style Emphasis = Style.Bold | Style.Italic | Style.Underline;

    private readonly FlatText text;
    private readonly char[] masked;

    private Sentences(FlatText text, IReadOnlyList<Token> tokens)
    {
        this.text = text;
        masked = text.Text.ToCharArray();
        foreach (var token in tokens)
        {
            masked.AsSpan(token.Start, token.End - token.Start).Fill(token.Kind is TokenKind.Sign or TokenKind.Control ? Sign : token.Entry is { Fixed.Count: > 0 } ? Word : Fact);
        }
    }

    /// <summary>Those with at least two letters outside facts: start and end, without white space, bullets and signs at the edges.</summary>
    public static IReadOnlyList<(int Start, int End)> In(FlatText text, IReadOnlyList<Token> tokens) =>
        [.. new Sentences(text, tokens).Pieces().Where(piece => piece.End > piece.Start)];

    private IEnumerable<(int Start, int End)> Pieces()
    {
        var start = 0;
        for (var at = 0; at < masked.Length;)
        {
            var (end, next) = LineBreaks.Contains(masked[at]) || IsLabel(start, at) ? (at, at + 1) : AfterStop(at);
            if (next > at)
            {
                yield return Trimmed(start, end);
                start = next;
            }

            at = Math.Max(next, at + 1);
        }

        yield return Trimmed(start, masked.Length);
    }

    /// <summary>A colon where the emphasis of everything before it in the sentence ends.</summary>
    private bool IsLabel(int start, int colon)
    {
        if (masked[colon] is not (':' or '\uFF1A') || colon - start > LongestLabel)
        {
            return false;
        }

        var (first, _) = Trimmed(start, colon);
        var after = AfterSpaces(colon + 1);
        var look = text[first].Style & Emphasis;
        return look != 0 && (after == masked.Length || (text[after].Style & Emphasis) != look)
            && Enumerable.Range(first, colon - first).All(at => (text[at].Style & Emphasis) == look);
    }

    /// <summary>Where the sentence ends if a mark here ends it.</summary>
    private (int End, int Next) AfterStop(int at)
    {
        var isWide = WideStops.Contains(masked[at]);
        if (!isWide && !Stops.Contains(masked[at]))
        {
            return (at, at);
        }

        var after = at + 1;
        while (after < Math.Min(at + LongestEnd, masked.Length) && (Stops.Contains(masked[after]) || WideStops.Contains(masked[after]) || Closers.Contains(masked[after])))
        {
            after++;
        }

        var follows = AfterSpaces(after);
        var goesOn = masked[at] is '.' or '\u2026' && follows < masked.Length && char.IsLower(masked[follows]);
        var isStop = isWide || after == masked.Length || char.IsWhiteSpace(masked[after]) || masked[after] == Sign;
        return isStop && !goesOn && !(masked[at] == '.' && after == at + 1 && Abbreviations.EndAt(masked, at)) ? (after, after) : (at, at);
    }

    private int AfterSpaces(int at)
    {
        while (at < masked.Length && char.IsWhiteSpace(masked[at]) && !LineBreaks.Contains(masked[at]))
        {
            at++;
        }

        return at;
    }

    private (int Start, int End) Trimmed(int start, int end)
    {
        while (start < end && (IsOutside(masked[start]) || Bullets.Contains(masked[start]) || (Dashes.Contains(masked[start]) && (start + 1 == end || char.IsWhiteSpace(masked[start + 1])))))
        {
            start++;
        }

        end = Before(start, end, IsOutside);

        // Marks that look otherwise than their sentence stay behind, so that it has one look.
        var words = Before(start, end, c => Stops.Contains(c) || c == ':');
        end = words > start && words < end && text[words] != text[words - 1] ? Before(start, words, IsOutside) : end;
        return HasLetters(start, end) ? (start, end) : (start, start);
    }

    private int Before(int start, int end, Func<char, bool> isLeft)
    {
        while (end > start && isLeft(masked[end - 1]))
        {
            end--;
        }

        return end;
    }

    private bool HasLetters(int start, int end)
    {
        var letters = 0;
        for (var at = start; at < end && letters < 2; at++)
        {
            // A surrogate that is no sign is a letter beyond the first plane.
            letters += char.IsLetter(masked[at]) || char.IsSurrogate(masked[at]) ? 1 : 0;
        }

        return letters == 2;
    }

    private static bool IsOutside(char c) => char.IsWhiteSpace(c) || c == Sign;
}
