using System.Text.RegularExpressions;

namespace CommunityBot.Neighbourhood;

/// <summary>
/// What facts look like in a text. Every repetition that could be tried again from the next letter is bounded, so the time is
/// linear in the text. Phone numbers: Ofcom's National Telephone Numbering Plan and ITU-T E.123; postcodes: BS 7666.
/// </summary>
internal static partial class TokenPatterns
{
    private const string Space = @"[ \u00A0\u202F]";
    private const string Clock = @"\d{1,2}(?:[:.]\d{2})?";
    private const string Half = $@"(?:{Space}?(?:[ap]m|[ap]\.m\.)(?![\p{{L}}\p{{N}}]))";
    private const string Dash = $@"(?:{Space}?[-\u2010-\u2014]{Space}?)";
    private const string Digits = @"[\p{Nd}\p{Nl}\p{No}]";
    private const string Letter = @"[A-Za-z\u00C0-\u024F\u0400-\u04FF]";

    /// <summary>Before the glossary: an address may have a name in it.</summary>
    public static readonly (TokenKind Kind, Regex Pattern)[] Contacts =
    [
        (TokenKind.Control, Control()), (TokenKind.Address, Address()), (TokenKind.Email, Email()), (TokenKind.Address, BareAddress()), (TokenKind.Handle, Handle()),
    ];

    /// <summary>After the glossary: a name may have a number in it.</summary>
    public static readonly (TokenKind Kind, Regex Pattern)[] Figures =
    [
        (TokenKind.Number, Postcode()), (TokenKind.Date, Date()), (TokenKind.Time, Time()), (TokenKind.Phone, Phone()), (TokenKind.Number, Number()), (TokenKind.Sign, Sign()),
    ];

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])")]
    private static partial Regex Control();

    [GeneratedRegex(@"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}(?![A-Za-z0-9-])")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?:(?:https?|ftp|tg)://|(?<![A-Za-z0-9@])(?:www\.|t\.me/))[^\s<>""]*[^\s<>""'.,;:!?)\]}\u00BB\u201D\u2019\u2026\u060C\u061F\u06D4]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // All small letters but the first: "hall.Bring a cup" only lacks a space.
    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{N}@])[A-Za-z0-9][a-z0-9-]{1,62}(?:\.[a-z0-9-]{1,63}){0,5}\.[a-z]{2,24}(?![\p{L}\p{M}\p{N}_@-])(?:[/?#][^\s<>""]*[^\s<>""'.,;:!?)\]}\u00BB\u201D\u2019\u2026\u060C\u061F\u06D4])?")]
    private static partial Regex BareAddress();

    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{N}_/])(?:@[A-Za-z0-9_]{2,64}|[#\uFF03][\p{L}\p{M}\p{N}_]{1,64}|\$[A-Z]{1,8}(?![A-Za-z0-9])|/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{2,64})?)")]
    private static partial Regex Handle();

    [GeneratedRegex($@"(?<![A-Za-z0-9])[A-Z]{{1,2}}[0-9][A-Z0-9]?{Space}?[0-9][A-Z]{{2}}(?![A-Za-z0-9])")]
    private static partial Regex Postcode();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\d{1,4}[./\-\u2010\u2011]\d{1,2}[./\-\u2010\u2011]\d{2,4}(?!\d)")]
    private static partial Regex Date();

    [GeneratedRegex($@"(?<![\p{{L}}\p{{N}}.,:])(?:{Clock}{Half}?{Dash})?(?:{Clock}{Half}|\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?![\d:]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex($@"(?<![\p{{L}}\p{{N}}])(?:\+\d(?:[ .()/\u00A0\-]{{0,3}}\d){{6,14}}|\(0\d{{2,5}}\){Space}?\d(?:[ .\-]?\d){{4,9}}|0\d(?:[ .()\-\u00A0]{{0,2}}\d){{7,9}})(?:{Space}?(?:x|ext\.?){Space}?\d{{1,5}})?(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    // With the letters that stick to it: £12.50, 5p, 10k, 9am-3pm, 50 %, 20 °C, D-31, A4, 12b, 3rd.
    [GeneratedRegex(
        $@"(?>(?:(?<!{Letter})(?:[A-Z]{{1,4}}[-\u2010\u2011]|{Letter}{{1,10}}))?(?:[\u00A3$\u20AC\u00A5\u20B9\u20BA\u20B4]{Space}?)?(?:(?<![\p{{L}}\p{{N}}])[+\u2212-])?(?=[\p{{Nd}}\p{{Nl}}\p{{No}}]))"
        + $@"(?>{Digits}+(?:[.,:/'\u2019\u00B7\u066B\u066C\u2010-\u2014-]{Digits}+)*)(?:{Letter}[A-Za-z0-9\u00C0-\u024F]{{0,15}}|{Space}?[%\u2030\u066A\u20AC\u00A3](?!{Space}?{Digits})|{Space}?\u00B0{Space}?[CF]?|\uFE0F?\u20E3)?")]
    private static partial Regex Number();

    // Unicode's "other symbols" and the planes of emoji, with what joins and colours them.
    [GeneratedRegex(@"(?>(?:\p{So}|[\uD83C-\uD83E][\uDC00-\uDFFF])(?:[\uFE0F\uFE0E\u200D\u20E3\p{So}]|[\uD83C-\uD83E][\uDC00-\uDFFF]|\uDB40[\uDC20-\uDC7F])*)")]
    private static partial Regex Sign();
}
