namespace CommunityBot.Prompts;

/// <summary>
/// Which form of a text a whole number takes: the cardinal categories of CLDR 48 (unicode.org, "Language Plural Rules").
/// A test compares this with a table made by the browser's own <c>Intl.PluralRules</c>.
/// </summary>
public static class Plural
{
    /// <summary>All categories there are, in CLDR's order.</summary>
    public static readonly IReadOnlyList<string> All = ["zero", "one", "two", "few", "many", "other"];

    /// <summary>The category of <paramref name="n"/>. A language we do not know has <c>one</c> for 1 and <c>other</c> for the rest.</summary>
    public static string Category(string language, long n)
    {
        n = Math.Abs(n);
        long n10 = n % 10, n100 = n % 100;
        return Rule(language) switch
        {
            "zh" or "yue" or "ja" or "ko" or "vi" or "th" or "id" or "ms" or "my" or "bo" or "yo" or "ig" => "other",
            "pa" or "bn" or "fa" or "gu" or "hi" or "ti" or "am" or "si" => n <= 1 ? "one" : "other",
            "es" or "it" or "ca" or "pt-pt" => n == 1 ? "one" : Millions(n),
            "pt" or "fr" => n <= 1 ? "one" : Millions(n),
            "cy" => n switch { 0 => "zero", 1 => "one", 2 => "two", 3 => "few", 6 => "many", _ => "other" },
            "ar" => n switch { 0 => "zero", 1 => "one", 2 => "two", _ => n100 is >= 3 and <= 10 ? "few" : n100 >= 11 ? "many" : "other" },
            "ga" => n switch { 1 => "one", 2 => "two", >= 3 and <= 6 => "few", >= 7 and <= 10 => "many", _ => "other" },
            "gd" => n switch { 1 or 11 => "one", 2 or 12 => "two", >= 3 and <= 19 => "few", _ => "other" },
            "he" => n switch { 1 => "one", 2 => "two", _ => "other" },
            "cs" or "sk" => n switch { 1 => "one", >= 2 and <= 4 => "few", _ => "other" },
            "sl" => n100 switch { 1 => "one", 2 => "two", 3 or 4 => "few", _ => "other" },
            "ro" => n == 1 ? "one" : n == 0 || n100 is >= 1 and <= 19 ? "few" : "other",
            "lt" => n100 is >= 11 and <= 19 ? "other" : n10 switch { 0 => "other", 1 => "one", _ => "few" },
            "lv" => n10 == 0 || n100 is >= 11 and <= 19 ? "zero" : n10 == 1 ? "one" : "other",
            "pl" => n == 1 ? "one" : EndsInTwoToFour(n) ? "few" : "many",
            "uk" or "ru" or "be" => EndsInOne(n) ? "one" : EndsInTwoToFour(n) ? "few" : "many",
            "hr" or "sr" or "bs" => EndsInOne(n) ? "one" : EndsInTwoToFour(n) ? "few" : "other",
            _ => n == 1 ? "one" : "other",
        };
    }

    /// <summary>
    /// The categories a text must have in this language: those that numbers up to 200 use. Some languages have one more for
    /// full millions, which no neighbourhood counts; there <c>other</c> is said.
    /// </summary>
    public static IReadOnlyList<string> Categories(string language)
    {
        var used = Enumerable.Range(0, 201).Select(n => Category(language, n)).ToHashSet();
        return [.. All.Where(used.Contains)];
    }

    // "pt-PT" has its own rule, every other region and script ("zh-Hans") that of its language.
    private static string Rule(string language)
    {
        var lower = language.ToLowerInvariant();
        return lower == "pt-pt" ? lower : lower.Split('-', '_')[0];
    }

    private static string Millions(long n) => n != 0 && n % 1_000_000 == 0 ? "many" : "other";

    private static bool EndsInOne(long n) => n % 10 == 1 && n % 100 != 11;

    private static bool EndsInTwoToFour(long n) => n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14);
}
