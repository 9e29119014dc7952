using System.Globalization;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>How easily a text is read, and whether it says when and where to ask.</summary>
/// <param name="LongestSentence">In words; 0 for a text without any.</param>
/// <param name="WordsPerSentence">On average; 0 for a text without any.</param>
/// <param name="HasDate">A date in digits, or the name of a weekday or month.</param>
/// <param name="HasTime">A time of day in digits.</param>
/// <param name="HasContact">A phone number, an e-mail address, a link or a @name.</param>
public sealed record Readability(int LongestSentence, double WordsPerSentence, bool HasDate, bool HasTime, bool HasContact)
{
    private static readonly DateTimeFormatInfo English = CultureInfo.InvariantCulture.DateTimeFormat;

    /// <param name="text">The text as it is typed; a link behind a label is not in it.</param>
    /// <param name="names">How the text's language names days and months; null for English.</param>
    public static Readability Of(string text, DateWords? names = null)
    {
        var flat = new FlatText(text);
        var tokens = Tokens.In(flat, Glossary.Empty);
        var sentences = Sentences.In(flat, tokens).Select(sentence => Words(text[sentence.Start..sentence.End]).Count()).ToList();
        var days = (names is null ? English.DayNames.Concat(English.MonthNames) : names.Months.Concat(names.Weekdays).SelectMany(spellings => spellings))
            .Where(name => name.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kinds = tokens.Select(token => token.Kind).ToHashSet();
        return new Readability(
            sentences.DefaultIfEmpty().Max(),
            sentences.DefaultIfEmpty().Average(),
            kinds.Contains(TokenKind.Date) || Words(text).Any(word => days.Contains(word.Trim('.', ',', ':', ';', '!', '?', '(', ')'))),
            kinds.Contains(TokenKind.Time),
            kinds.Overlaps([TokenKind.Phone, TokenKind.Email, TokenKind.Address, TokenKind.Handle]));
    }

    /// <summary>Stretches with a letter or digit in them: a lone dash or emoji is no word.</summary>
    private static IEnumerable<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit));
}
