using System.Globalization;
using System.Text;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>A stretch of text that a machine never sees, <paramref name="Start"/> to before <paramref name="End"/> (UTF-16 units).</summary>
/// <param name="Source">As it was typed, with its own look.</param>
/// <param name="Entry">The entry of the glossary that it was found by.</param>
internal sealed record Token(int Start, int End, TokenKind Kind, RichText Source, GlossaryEntry? Entry = null)
{
    private const string FirstStrongIsolate = "\u2068", PopIsolate = "\u2069";

    /// <summary>Tokens of one rank must keep their order, since one could be taken for the other: "9am to 3pm". 0: any order.</summary>
    public int Rank => Kind switch
    {
        TokenKind.Sign or TokenKind.Control => 0,
        TokenKind.Date or TokenKind.Time or TokenKind.Number => 1,
        TokenKind.Email or TokenKind.Address or TokenKind.Handle or TokenKind.Phone => 2,
        TokenKind.Name => 3,
        _ => 4,
    };

    /// <summary>What stands for it in a language.</summary>
    /// <param name="around">The look of the words around it.</param>
    public RichText In(string language, Look around)
    {
        var script = Script.Of(language);
        var written = Kind switch
        {
            TokenKind.Name => Named(language),
            TokenKind.Number when IsOrdinal && language != "en" => new RichText([Source.Runs[0] with { Text = Source.Plain[..^2] }]),
            TokenKind.Number or TokenKind.Date or TokenKind.Time or TokenKind.Phone => new RichText([.. Source.Runs.Select(run => run with { Text = Digits(run.Text, script) })]),
            _ => Source,
        };

        // Bare in a right-to-left line, the parts of a phone number would show in reverse order (Unicode Standard Annex 9).
        return script.IsRightToLeft && written.Plain.Any(char.IsLetterOrDigit)
            ? new RichText([around.On(FirstStrongIsolate), .. written.Runs, around.On(PopIsolate)])
            : written;
    }

    /// <summary>Such as "24th": other languages write 24.</summary>
    private bool IsOrdinal => Source.Plain is [.. { Length: > 0 } digits, _, _]
        && digits.All(char.IsAsciiDigit) && Source.Plain[^2..] is "st" or "nd" or "rd" or "th";

    private RichText Named(string language)
    {
        if (Entry is null || !Entry.Fixed.TryGetValue(language, out var word) || word.Length == 0)
        {
            return Source;
        }

        var startsSentence = char.IsUpper(Source.Plain[0]) && !char.IsUpper(Entry.Term[0]);
        return new RichText([Source.Runs[0] with { Text = startsSentence ? char.ToUpperInvariant(word[0]) + word[1..] : word }]);
    }

    /// <summary>Digits that readers of the script may not know are written 0-9.</summary>
    private static string Digits(string text, Script script) => string.Concat(text.EnumerateRunes().Select(rune =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber && !script.Has(rune) ? $"{Rune.GetNumericValue(rune):0}" : rune.ToString()));
}
