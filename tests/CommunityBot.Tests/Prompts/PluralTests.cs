using CommunityBot.Prompts;

namespace CommunityBot.Tests.Prompts;

public class PluralTests
{
    // Made by tests/oracles/plurals.mjs from the browser's own rules.
    private static readonly string[][] Table = [.. File.ReadLines(Path.Combine(PromptFolder.Root, "tests/CommunityBot.Tests/Prompts/plurals.tsv"))
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split('\t'))];

    public static TheoryData<string> Languages => [.. Table.Select(row => row[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_number_takes_the_form_the_browser_gives_it(string language)
    {
        var expected = Table.Where(row => row[0] == language).SelectMany(row => Numbers(row[2]).Select(n => (n, row[1]))).Order();

        Assert.Equal(expected, Table.Where(row => row[0] == language).SelectMany(row => Numbers(row[2])).Order().Select(n => (n, Plural.Category(language, n))));
    }

    [Theory]
    [InlineData("en", "one other")]
    [InlineData("zh-Hans", "other")]
    [InlineData("pl", "one few many")]
    [InlineData("es", "one other")]
    [InlineData("cy", "zero one two few many other")]
    [InlineData("ar", "zero one two few many other")]
    public void A_file_needs_the_categories_that_small_numbers_use(string language, string categories) =>
        Assert.Equal(categories.Split(' '), Plural.Categories(language));

    [Fact]
    public void An_unknown_language_counts_like_English() =>
        Assert.Equal(["other", "one", "other"], new[] { 0, 1, 2 }.Select(n => Plural.Category("xx", n)));

    private static IEnumerable<long> Numbers(string ranges)
    {
        foreach (var range in ranges.Split(','))
        {
            var ends = range.Split('-').Select(long.Parse).ToArray();
            for (var n = ends[0]; n <= ends[^1]; n++)
            {
                yield return n;
            }
        }
    }
}
