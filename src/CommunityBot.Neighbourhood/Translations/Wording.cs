using System.Text;
using System.Text.RegularExpressions;

namespace CommunityBot.Neighbourhood;

/// <summary>Whether the words can be a translation at all. Facts are not words: they were taken out.</summary>
internal static partial class Wording
{
    private const double LeastShareOfScript = 0.6;
    private const double Shortest = 0.3, Longest = 3.5;

    /// <summary>In letters. Short sentences vary more: "Bins" is "Pojemniki na śmieci".</summary>
    private const int Slack = 15;

    /// <summary>A loop is a piece of at most this many letters, again and again.</summary>
    private const int LongestPeriod = 40, LeastLoop = 12, MostRepeats = 4;

    // What engines and their markup leave behind, and signs that would change the number beside them. Each may stand in the answer
    // as often as in the source.
    private static readonly string[] Leftovers =
    [
        "<", ">", "{", "}", "[", "]", "|", "\\", "`", "~", "^", "*", "_", "#", "@", "mstrans", "notranslate",
        "%", "+", "=", "$", "\u00A3", "\u20AC", "\u00A5", "\u20B9", "\u2212", "\u066A", "\uFF05",
    ];

    /// <summary>What is wrong; null if nothing is.</summary>
    public static string? Damage(Markup sent, IReadOnlyList<Fragment> answer, string language)
    {
        var (source, target) = (Words(sent.Fragments), Words(answer));
        var letters = target.EnumerateRunes().Where(Rune.IsLetter).ToList();
        return letters.Count == 0 && source.Any(char.IsLetter) ? "no words"
            : Leftovers.Any(mark => Count(target, mark) > Count(source, mark)) ? "leftover"
            : Tokens.In(target).Count > Tokens.In(source).Count || !Digits(source).SequenceEqual(Digits(target)) ? "fact invented"
            : Stuck().Count(target) > Stuck().Count(source) ? "leftover"
            : letters.Count == 0 ? null
            : IsUnchanged(source, target) ? IsName(source) ? null : "unchanged"
            : letters.Count(Script.Of(language).Has) < LeastShareOfScript * letters.Count ? "script"
            : Weight(target) < (Shortest * Weight(source)) - Slack || Weight(target) < 1 ? "too short"
            : Weight(target) > (Longest * Weight(source)) + Slack ? "too long"
            : Loops(target) && !Loops(source) ? "loop"
            : null;
    }

    // A line stands for a token, so that what is left and right of it does not run together.
    private static string Words(IReadOnlyList<Fragment> fragments) => string.Concat(fragments.Select(fragment => fragment.Token > 0 ? "\n" : fragment.Text));

    private static IEnumerable<int> Digits(string text) =>
        text.EnumerateRunes().Where(Rune.IsDigit).Select(rune => (int)Rune.GetNumericValue(rune)).Order();

    private static bool IsUnchanged(string source, string target) => Bare(source).Equals(Bare(target), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetter));

    /// <summary>
    /// Up to three words that all begin with a capital and do not end a sentence, such as who signs: the only words that may
    /// stay as they were, in any script. Longer names belong in the glossary.
    /// </summary>
    private static bool IsName(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 3 && !text.EndsWith('.') && !text.AsSpan().ContainsAny("!?:")
            && words.All(word => char.IsUpper(word[0]) && (word.Length <= 2 || word.Any(char.IsLower)));
    }

    private static int Count(string text, string mark) => text.AsSpan().Count(mark);

    private static int Weight(string text) => text.EnumerateRunes().Where(Rune.IsLetter).Sum(letter => Script.IsDense(letter) ? 3 : 1);

    private static bool Loops(string text)
    {
        for (var period = 1; period <= LongestPeriod; period++)
        {
            for (int at = period, same = 0; at < text.Length; at++)
            {
                same = text[at] == text[at - period] && text[at] != '\n' ? same + 1 : 0;
                if (same + period >= LeastLoop && same >= period * (MostRepeats - 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // An entity that was escaped twice; words that a full stop between them makes a link.
    [GeneratedRegex(@"&#?\w{1,10};|\p{L}\p{M}*\p{L}\p{M}*\.\p{L}\p{M}*\p{L}")]
    private static partial Regex Stuck();
}
