using CommunityBot.Dialogs;
using CommunityBot.Prompts;

namespace CommunityBot.Tests.Prompts;

public class LoadTests
{
    [Theory]
    [InlineData("a: *Stop* now", "en.yaml line 1: not valid YAML")]
    [InlineData("a: {name} came", "en.yaml line 1: not valid YAML")]
    [InlineData("a: \"one\"\na: \"two\"", "en.yaml line 2: not valid YAML")]
    [InlineData("a: Flat #3 is free", "en.yaml line 1 a: what stands behind # is lost")]
    [InlineData("a: [one, two]", "en.yaml line 1 a: must be one text")]
    [InlineData("a: \"\"", "en.yaml line 1 a: is empty")]
    [InlineData("a: \"*Stop now\"", "en.yaml line 1 a: a * is open at the end; write \\* for a star itself")]
    [InlineData("a: \"2 * 3\"", "en.yaml line 1 a: a * must touch the bold word")]
    [InlineData("a: \"Stop ** now\"", "en.yaml line 1 a: a * must touch the bold word")]
    [InlineData("a: |\n  *one\n  two*", "en.yaml line 1 a: a * is open at the end of a line")]
    [InlineData("a: \"{name came\"", "en.yaml line 1 a: a { has no }")]
    [InlineData("a: \"{the name} came\"", "en.yaml line 1 a: a { has no } or no proper name inside")]
    [InlineData("a: \"name} came\"", "en.yaml line 1 a: a } without its {")]
    [InlineData("a: 'one\\two'", "en.yaml line 1 a: a \\ may only stand before")]
    [InlineData("a: { one: \"{count} vote\" }", "en.yaml line 1 a: lacks the plural forms other")]
    [InlineData("a: { one: \"{count} vote\", few: \"{count} votes\", other: \"{count} votes\" }", "en.yaml line 1 a: has the forms few; this language has one, other")]
    [InlineData("a: { one: \"{count} vote for {name}\", other: \"{count} votes\" }", "en.yaml line 1 a: lacks {name} in the form other")]
    [InlineData("a.button: \"This label is longer than a telephone shows\"", "en.yaml line 1 a.button: has 43 letters; a button has room for 40")]
    [InlineData("a: \"привет\"", "en.yaml line 1 a: most letters should be Latin script")]
    [InlineData("a: \"٣ votes\"", "en.yaml line 1 a: digits are written 0 to 9")]
    public void A_mistake_in_a_text_is_told_with_file_line_and_key(string texts, string expected)
    {
        var loaded = PromptFolder.LoadTexts(("en", texts));

        Assert.Null(loaded.Book);
        var problem = Assert.Single(loaded.Problems);
        Assert.StartsWith(expected, problem.ToString());
    }

    [Theory]
    [InlineData("pl", "b: \"{name} tu jest\"", "pl.yaml a: is missing")]
    [InlineData("pl", "a: \"{name} tu jest\"\nb: \"{name} tu jest\"\nc: \"co\"", "pl.yaml line 3 c: is not in en.yaml")]
    [InlineData("pl", "a: \"{name} tu jest\"\nb: \"{name} tu jest\"\ndate.month.typed: \"sty\"", "pl.yaml line 3 date.month.typed: is not in en.yaml")]
    [InlineData("pl", "a: \"jest\"\nb: \"{name} tu jest\"", "pl.yaml line 1 a: lacks {name}")]
    [InlineData("pl", "a: \"{name} {place}\"\nb: \"{name} tu jest\"", "pl.yaml line 1 a: has {place}, which English has not")]
    [InlineData("pl", "a: \"{name} is in the house\"\nb: \"{name} tu jest\"", "pl.yaml line 1 a: is still in English")]
    [InlineData("ro", "a: \"{name} aşteaptă\"\nb: \"{name}\"", "ro.yaml line 1 a: has ş (U+015F), which must be ș (U+0219)")]
    [InlineData("ur", "a: \"{name} is here now\"\nb: \"{name}\"", "ur.yaml line 1 a: most letters should be Arabic script")]
    [InlineData("ur", "a: \"{name} كا\"\nb: \"{name}\"", "ur.yaml line 1 a: has ك (U+0643), which must be ک (U+06A9)")]
    public void A_language_must_say_what_English_says(string code, string texts, string expected)
    {
        var loaded = PromptFolder.LoadTexts(("en", "a: \"{name} is in the house\"\nb: \"{name} is here\""), (code, texts));

        Assert.StartsWith(expected, Assert.Single(loaded.Problems).ToString());
    }

    [Fact]
    public void A_text_with_plurals_needs_them_in_every_language_that_has_any()
    {
        const string english = "a: { one: \"{count} vote\", other: \"{count} votes\" }";

        Assert.Equal("pl.yaml line 1 a: needs plural forms", Assert.Single(PromptFolder.LoadTexts(("en", english), ("pl", "a: \"głosy: {count}\"")).Problems).ToString());
        Assert.Equal(
            "cy.yaml line 1 a: lacks the plural forms zero, two, few, many",
            Assert.Single(PromptFolder.LoadTexts(("en", english), ("cy", "a: { one: \"{count} bleidlais\", other: \"{count} pleidlais\" }")).Problems).ToString());
    }

    [Fact]
    public void A_language_may_have_plural_forms_where_English_needs_none()
    {
        var book = PromptFolder.Book(("en", "a: \"Votes: {count}\""), ("pl", "a: { one: \"{count} głos\", few: \"{count} głosy\", many: \"{count} głosów\" }"));

        Assert.Equal("22 głosy", book.Label(new Prompt("a", ("count", 22)), "pl", default));
    }

    [Theory]
    [InlineData("a.toast", 160, 200)]
    [InlineData("command.a", 240, 256)]
    [InlineData("a", 4_080, 4_096)]
    public void A_text_must_fit_its_place_with_what_is_filled_in(string key, int letters, int limit)
    {
        Assert.Empty(PromptFolder.LoadTexts(("en", $"{key}: \"{new string('a', letters)}\"")).Problems);

        var problem = Assert.Single(PromptFolder.LoadTexts(("en", $"{key}: \"{new string('a', letters)}{{name}}\"")).Problems);
        Assert.EndsWith($"Telegram allows {limit}", problem.What);
    }

    [Theory]
    [InlineData("language.direction: ltr", "language.direction: down", "language.direction: must be ltr")]
    [InlineData("language.name: \"English\"", "", "language.name: is missing")]
    [InlineData("Sat, Sun]\ndate.weekdays.typed", "Sun]\ndate.weekdays.typed", "date.weekdays.short: must be a list of 7")]
    [InlineData("[Mon, ", "[Mondays, ", "date.weekdays.short: has a name of 7 letters")]
    [InlineData("[January, ", "[\"\", ", "date.months: has an empty name")]
    [InlineData("\"{weekday} {day} {month}\"", "\"{weekday} {day}\"", "date.day: must have exactly {day} {month} {weekday}")]
    [InlineData("{ 0: \"am\", 12: \"pm\" }", "{ 1: \"am\", 12: \"pm\" }", "date.time.ampm: must name the part of the day that begins at hour 0")]
    [InlineData("{ 0: \"am\", 12: \"pm\" }", "{ 0: \"am\", 25: \"pm\" }", "date.time.ampm: 25 is no hour")]
    [InlineData("\"00:00\": ", "\"24:00\": ", "date.time.names: 24:00 is no time")]
    [InlineData("{first} and {last}", "Both {first} and {last}", "list.last: must begin with {first}")]
    public void A_language_must_describe_itself_fully(string right, string wrong, string expected)
    {
        var facts = PromptFolder.Facts("en");
        Assert.Contains(right, facts);

        var loaded = PromptFolder.Load(("en.yaml", facts.Replace(right, wrong)));

        Assert.Contains(loaded.Problems, problem => $"{problem.Key}: {problem.What}".StartsWith(expected));
    }

    [Fact]
    public void Names_may_stay_in_their_own_script() =>
        Assert.Empty(PromptFolder.LoadTexts(("en", "bot.name: \"CommunityBot\""), ("ur", "bot.name: \"CommunityBot\"")).Problems);

    [Fact]
    public void Addresses_and_commands_do_not_count_as_foreign_letters() =>
        Assert.Empty(PromptFolder.LoadTexts(("en", "a: \"Send /announcement now\""), ("ur", "a: \"/announcement لکھیں https://example.org\"")).Problems);

    [Fact]
    public void A_folder_without_English_is_a_problem() =>
        Assert.Equal("en.yaml", Assert.Single(PromptFolder.Load(("pl.yaml", PromptFolder.Facts("pl"))).Problems).File);

    [Theory]
    [InlineData("Polski.yaml")]
    [InlineData("pl (1).yaml")]
    public void A_file_must_be_named_by_a_language_code(string name) =>
        Assert.Contains("language's code", Assert.Single(PromptFolder.Load(("en.yaml", PromptFolder.Facts("en")), (name, PromptFolder.Facts("pl"))).Problems).What);

    [Fact]
    public void A_seventh_language_is_one_file()
    {
        var folder = Directory.GetFiles(PromptFolder.Real, "*.yaml").Select(path => (Path.GetFileName(path), File.ReadAllText(path)));
        var silesian = File.ReadAllText(Path.Combine(PromptFolder.Real, "pl.yaml"))
            .Replace("\"Polski\"", "\"Ślōnski\"").Replace("czerwca", "czyrwca") + "language.plurals: pl\n";

        var loaded = PromptFolder.Load([.. folder, ("szl.yaml", silesian)]);

        Assert.Empty(loaded.Problems);
        Assert.Equal("Ślōnski", loaded.Book!.Label(new LanguageValue("szl"), "en", default));
        Assert.Equal("piątek, 12 czyrwca 2026", loaded.Book.Label(new MomentValue(DateTimeOffset.Parse("2026-06-12T17:30:00Z"), "Europe/London", MomentStyle.Day), "szl", default));
    }

    [Fact]
    public void A_language_can_count_like_another_one()
    {
        var szl = PromptFolder.Facts("pl") + "\nlanguage.plurals: pl\na: { one: \"{count} a\", few: \"{count} b\", many: \"{count} c\" }\n";

        var loaded = PromptFolder.Load(("en.yaml", PromptFolder.Facts("en") + "\na: { one: \"{count} x\", other: \"{count} y\" }\n"), ("szl.yaml", szl));

        Assert.Equal("3 b", loaded.Book!.Label(new Prompt("a", ("count", 3)), "szl", default));
    }
}
