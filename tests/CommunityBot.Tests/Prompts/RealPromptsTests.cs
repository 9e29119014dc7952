using CommunityBot.Dialogs;
using CommunityBot.Prompts;

namespace CommunityBot.Tests.Prompts;

/// <summary>The prompts the bot ships with.</summary>
public class RealPromptsTests
{
    private static readonly LoadedPrompts Loaded = PromptBook.Load(PromptFolder.Real);

    public static TheoryData<string> Languages => [.. Directory.GetFiles(PromptFolder.Real, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)!)];

    [Fact]
    public void Every_language_says_everything_and_fits() => Assert.Empty(Loaded.Problems.Select(problem => problem.ToString()));

    [Fact]
    public void The_first_six_languages_are_there() => Assert.Superset(new HashSet<string> { "en", "cy", "pl", "ro", "ur", "ar" }, Loaded.Book!.Languages.ToHashSet());

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_file_says_in_its_head_who_has_read_it(string code) =>
        Assert.Contains(File.ReadLines(Path.Combine(PromptFolder.Real, $"{code}.yaml")).Take(5), line => line.StartsWith("# Review: "));

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_two_days_and_no_two_months_share_a_spelling(string code)
    {
        var words = Loaded.Book!.Words(code);

        Assert.Equal((12, 7), (words.Months.Count, words.Weekdays.Count));
        foreach (var names in new[] { words.Months, words.Weekdays })
        {
            var spellings = names.SelectMany(name => name.Select(spelling => spelling.ToLowerInvariant()).Distinct()).ToList();
            Assert.Equal(spellings.Distinct(), spellings);
        }
    }

    // Telegram's menu shows about 60 letters of a command's description.
    [Fact]
    public void Descriptions_of_commands_fit_the_menu() => Assert.DoesNotContain(
        from code in Loaded.Book!.Languages
        from key in PromptFolder.Keys(code)
        where key.StartsWith("command.")
        select (code, key, text: Loaded.Book.Label(new Prompt(key), code, default)),
        command => command.text.Length > 60);
}
