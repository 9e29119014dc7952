using System.Text.RegularExpressions;

namespace CommunityBot.Tests.Translation;

/// <summary>
/// Machine translation as tests need it: the same every time, back again without loss in lower case, and in the letters of the
/// language. <c>the bins</c> is <c>thero binsro</c> in Romanian; Urdu and Arabic have a letter of theirs for each Latin one.
/// </summary>
internal static partial class FakeTongue
{
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";
    private const string Urdu = "ابپتٹجچحخدڈرڑزسشعغفقکگلمنے";
    private const string Arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنه";

    /// <summary>Tags, entities and what is protected stay; in plain text tags are words like others, as at the real ones.</summary>
    public static string Translate(string text, string from, string to, bool html) =>
        (html ? HtmlWord() : PlainWord()).Replace(text, match => match.Groups["word"] is { Success: true } word ? Into(Back(word.Value, from), to) : match.Value);

    /// <summary>What a machine would take it for.</summary>
    public static string Detect(string text) => text.Any(letter => Arabic.Contains(letter) || Urdu.Contains(letter)) ? "ar" : "en";

    private static string Into(string word, string language) =>
        Alphabet(language) is { } letters ? Swap(word.ToLowerInvariant(), Latin, letters)
        : language == "en" ? word
        : $"{word}{Ending(language)}";

    private static string Back(string word, string language) =>
        Alphabet(language) is { } letters ? Swap(word, letters, Latin)
        : language != "en" && word.EndsWith(Ending(language), StringComparison.Ordinal) ? word[..^Ending(language).Length]
        : word;

    private static string? Alphabet(string language) => language switch
    {
        "ur" or "fa" or "ku" or "ps" => Urdu,
        "ar" => Arabic,
        _ => null,
    };

    private static string Ending(string language) => language.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string Swap(string word, string from, string to) =>
        string.Concat(word.Select(letter => from.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var index ? to[index] : letter));

    [GeneratedRegex(@"<span[^>]*notranslate[^>]*>.*?</span>|<[^>]*>|&#?\w+;|(?<word>[\p{L}\p{M}]+)", RegexOptions.Singleline)]
    private static partial Regex HtmlWord();

    [GeneratedRegex(@"<\s*/?\s*mstrans[^>]*>|(?<word>[\p{L}\p{M}]+)")]
    private static partial Regex PlainWord();
}
