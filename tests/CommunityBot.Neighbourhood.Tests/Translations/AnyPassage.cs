using CommunityBot.Dialogs;
using CsCheck;

namespace CommunityBot.Neighbourhood.Tests.Translations;

/// <summary>Texts of every kind that neighbours may write, up to the 4,096 letters of a message.</summary>
internal static class AnyPassage
{
    public const string Address = "https://go.example/secret?x=1&y=2";

    /// <summary>None of these is a part of another word of a text.</summary>
    public static readonly string[] Facts =
    [
        "9am", "9.30pm", "18:45", "7am-11pm", "24/03/2026", "2026-04-01", "£12.50", "5p", "€80", "0141 496 0000", "+44 7700 900123", "(0141) 496 0123",
        "https://mill.example/bins?a=1&b=2", "www.mill.example/x_(y)", "ann@mill.example", "@millbrook_bot", "#bins2026", "/poll@mill_bot", "D-31", "SW1A 1AA", "42", "3rd", "50%", "-5°C", "٢٤", "۱۲",
    ];

    public static readonly Glossary Glossary = new([GlossaryEntry.Name("Caia Park"), GlossaryEntry.Name("Caia Park Centre"), new("blue bin", new Dictionary<string, string> { ["ro"] = "pubela albastră" })]);

    private static readonly Gen<string> Word = Gen.OneOf(
        "Bins", "the", "neighbours", "come", "e.g.", "St.", "Mr.", "J.", "żółw", "co\u0301ffee", "اردو", "ہمسائے", "שלום", "שָׁלוֹם", "你好", "ਪੰਜਾਬੀ", "<b>", "&amp;", "a<b", "Tom & Ann", "{x}", "\"so\"", "it's", "(here)", "*star*", "x", "𝐛𝐨𝐥𝐝", "नमस्ते", "a.b.c");

    private static readonly Gen<string> Mark = Gen.OneOf(
        "\n", "\n\n", "\r\n", "\t", "  ", ". ", "! ", "? ", "… ", "۔ ", "؟ ", "。", ": ", ", ", "• ", "- ", "1. ", "2) ", "😀", "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁷󠁬󠁳󠁿 ", "1️⃣ ", "🇵🇱", "❤️", "\u200F", "\u2068", "\u0007", "\uD83D", "\uFFFD", "\u00A0", "((((", "...", "-");

    private static readonly Gen<string> Fact = Gen.OneOf(Gen.OneOf(Facts), Gen.OneOf("Caia Park Centre", "Caia Park", "Blue bin", "blue bin")).Select(fact => $" {fact} ");

    private static readonly Gen<string> Piece = Gen.Frequency((5, Word), (3, Mark), (2, Fact), (4, Gen.Const(" ")));

    private static readonly Gen<Style> Looks = Gen.Frequency((4, Gen.Const(Style.Plain)), (2, Gen.OneOf(Style.Bold, Style.Italic, Style.Spoiler, Style.Strikethrough, Style.Code, Style.Pre, Style.Blockquote)), (2, Gen.Int[0, 255].Select(bits => (Style)bits)));

    private static readonly Gen<Run> AnyRun = Gen.Select(
        Piece.Array[0, 12].Select(string.Concat), Looks, Gen.Frequency((5, Gen.Const((string?)null)), (1, Gen.OneOf<string?>(Address, "https://go.example/secret2"))),
        (text, style, link) => new Run(text, style, link));

    public static readonly Gen<RichText> Text = Gen.Frequency((9, AnyRun.Array[0, 12]), (1, AnyRun.Array[40, 90])).Select(runs => new RichText(runs)).Where(text => text.CodePoints <= 4_096);
}
