using CommunityBot.Dialogs;
using CommunityBot.Prompts;
using CsCheck;

namespace CommunityBot.Tests.Prompts;

/// <summary>Marks in expectations: [ and ] stand for the isolates U+2068 and U+2069, &gt; at a line's start for U+200F.</summary>
public class RenderTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly PromptBook Book = PromptFolder.Book(
        ("en", """
            hello: "Hello {name}, *welcome*."
            votes: { one: "*{count}* vote", other: "*{count}* votes" }
            card: |
              *{question}*

              {options}
            line: "Closes {when}."
            who: "{name}"
            numbered: "1. {name}"
            two: "Two *stars*: \\* and \\{"
            back.button: "Back"
            """),
        ("ur", """
            hello: "{name}، *خوش آمدید*۔"
            votes: { one: "*{count}* ووٹ", other: "*{count}* ووٹ" }
            card: |
              *{question}*

              {options}
            line: "بند ہوگا: {when}۔"
            who: "{name}"
            numbered: "1. {name}"
            two: "دو *ستارے*: \\* اور \\{"
            back.button: "واپس"
            """));

    [Fact]
    public void Text_of_people_is_never_formatting_nor_a_placeholder() =>
        Assert.Equal(
            new RichText([new("Hello *x* {name} <b>, "), new("welcome", Style.Bold), new(".")]),
            Say(new Prompt("hello", ("name", "*x* {name} <b>"))));

    [Fact]
    public void Rich_arguments_keep_their_look_and_take_on_that_of_their_place() =>
        Assert.Equal(
            new RichText([new("a", Style.Bold | Style.Italic), new("b", Style.Bold, "https://a.example"), new("\n\n- ")]),
            Say(new Prompt("card", ("question", new RichText([new("a", Style.Italic), new("b", Style.Plain, "https://a.example")])), ("options", "- "))));

    [Theory]
    [InlineData(0, "0 votes")]
    [InlineData(1, "1 vote")]
    [InlineData(21, "21 votes")]
    public void A_count_chooses_the_form(int count, string expected) => Assert.Equal(expected, Say(new Prompt("votes", ("count", count))).Plain);

    [Fact]
    public void Signs_after_a_backslash_are_themselves() => Assert.Equal("Two stars: * and {", Say(new Prompt("two")).Plain);

    [Fact]
    public void A_prompt_inside_a_prompt_is_said_in_the_same_language() =>
        Assert.Equal(">[Bins?]\n\n2 ووٹ", Seen(new Prompt("card", ("question", "Bins?"), ("options", new Prompt("votes", ("count", 2)))), "ur"));

    [Fact]
    public void Lists_are_joined_as_the_language_does()
    {
        Assert.Equal("Hello A, B and C, welcome.", Say(new Prompt("hello", ("name", List("A", "B", "C")))).Plain);
        Assert.Equal("Hello A and B, welcome.", Say(new Prompt("hello", ("name", List("A", "B")))).Plain);
        Assert.Equal("Hello A, welcome.", Say(new Prompt("hello", ("name", List("A")))).Plain);
        Assert.Equal("[A]، [B] اور [C]، خوش آمدید۔", Seen(new Prompt("hello", ("name", List("A", "B", "C"))), "ur"));
    }

    [Fact]
    public void Words_put_into_a_right_to_left_line_are_isolated()
    {
        Assert.Equal("[Ann]، خوش آمدید۔", Seen(new Prompt("hello", ("name", "Ann")), "ur"));
        Assert.Equal("[+44 7700 900123]، خوش آمدید۔", Seen(new Prompt("hello", ("name", "+44 7700 900123")), "ur"));
        Assert.Equal("[English]، خوش آمدید۔", Seen(new Prompt("hello", ("name", new LanguageValue("en"))), "ur"));
    }

    [Fact]
    public void Own_dates_and_numbers_need_no_isolation_in_a_right_to_left_line()
    {
        Assert.Equal("بند ہوگا: جمعہ، 12 جون، شام 6:30 بجے۔", Seen(new Prompt("line", ("when", new MomentValue(DateTimeOffset.Parse("2026-06-12T17:30:00Z"), "Europe/London"))), "ur"));
        Assert.Equal("3 ووٹ", Seen(new Prompt("votes", ("count", 3)), "ur"));
        Assert.Equal("[-3] ووٹ", Seen(new Prompt("votes", ("count", -3)), "ur"));
    }

    [Fact]
    public void A_right_to_left_line_that_would_not_start_so_gets_a_mark()
    {
        Assert.Equal(">[Bins?]\n\n>1. [Ann]", Seen(new Prompt("card", ("question", "Bins?"), ("options", new Prompt("numbered", ("name", "Ann")))), "ur"));
        Assert.Equal(">[one]\n>[two]\n\n>[x]", Seen(new Prompt("card", ("question", "one\ntwo"), ("options", "x")), "ur"));
    }

    [Fact]
    public void In_a_left_to_right_line_only_what_runs_the_other_way_is_isolated()
    {
        Assert.Equal("Hello [محمد], welcome.", Seen(new Prompt("hello", ("name", "محمد")), "en"));
        Assert.Equal("Hello [اردو] and English, welcome.", Seen(new Prompt("hello", ("name", new ListValue([new LanguageValue("ur"), new LanguageValue("en")]))), "en"));
        Assert.Equal("Hello Ann, welcome.", Seen(new Prompt("hello", ("name", "Ann")), "en"));
    }

    [Theory]
    [InlineData("a\u202Eb", "[a\u202Eb\u202C]")]
    [InlineData("a\u2069b", "[ab]")]
    [InlineData("a\u202Cb", "[ab]")]
    [InlineData("a\u2067\u202Db\u2069c", "[a\u2067\u202Db\u202C]c]")]
    [InlineData("a\u2067b\nc", "[a\u2067b]]\n>[c]")]
    public void Direction_marks_of_people_end_where_their_words_end(string typed, string expected)
    {
        Assert.Equal(">" + expected, Seen(new Prompt("who", ("name", typed)), "ur"));
    }

    [Fact]
    public void Whatever_people_type_stays_inside_its_place() => Gen
        .OneOf("a", "اب", " ", "\n", "*", "{name}", "\\", "3", "\u202A", "\u202E", "\u202C", "\u2067", "\u2068", "\u2069", "\u200F", "😀")
        .Array[0, 8].Select(string.Concat)
        .Sample(
            typed =>
            {
                foreach (var locale in new[] { "en", "ur" })
                {
                    var said = Say(new Prompt("hello", ("name", typed)), locale);

                    var template = Say(new Prompt("hello", ("name", "")), locale);
                    Assert.EndsWith(template.Runs[^2].Text + template.Runs[^1].Text, said.Plain);
                    Assert.Equal(template.Runs[^2], said.Runs[^2]);
                    Assert.Equal(1, said.Runs.Count(run => run.Style == Style.Bold));
                    Assert.All(said.Plain.Split('\n'), AssertClosed);
                }
            },
            iter: 2_000);

    [Fact]
    public void Words_of_a_person_alone_keep_their_own_direction()
    {
        var screen = new Screen([new Paragraph(new Prompt("back.button")), new Paragraph(RichText.Of("Bins on Friday", Style.Bold))], []);

        Assert.Equal(new RichText([new("واپس\n\n"), new("Bins on Friday", Style.Bold)]), Book.Render(screen, "ur", Now).Text);
        Assert.Equal("Bins?", Book.Label("Bins?", "ur", Now));
    }

    [Fact]
    public void Paragraphs_stand_apart_each_in_its_language_and_empty_ones_are_left_out()
    {
        var screen = new Screen([new Paragraph(new PromptValue(new Prompt("back.button")), "en"), new Paragraph(""), new Paragraph(new Prompt("back.button"))], []);

        Assert.Equal("Back\n\nواپس", Book.Render(screen, "ur", Now).Text.Plain);
    }

    [Fact]
    public void Buttons_carry_their_label_in_one_line_and_what_they_do()
    {
        var press = new Press(new Prompt("back.button"), "b:1");
        var screen = new Screen(new Prompt("back.button")).Row(press, new OpenLink("two\nlines", "https://a.example"));

        Assert.Equal([new RenderedButton("واپس", press), new RenderedButton("two lines", screen.Buttons[0][1])], Book.Render(screen, "ur", Now).Buttons[0]);
    }

    [Fact]
    public void Asking_for_what_is_not_there_is_a_programmers_error()
    {
        Assert.Throws<KeyNotFoundException>(() => Say(new Prompt("nothing")));
        Assert.Throws<KeyNotFoundException>(() => Say(new Prompt("hello", ("name", "x")), "pl"));
        Assert.Throws<ArgumentException>(() => Say(new Prompt("hello")));
        Assert.Throws<ArgumentException>(() => Say(new Prompt("votes", ("count", "three"))));
    }

    [Fact]
    public void Languages_describe_themselves()
    {
        Assert.Equal(["en", "ur"], Book.Languages);
        Assert.Equal("اردو", Book.OwnName("ur"));
        Assert.True(Book.IsRightToLeft("ur"));
        Assert.False(Book.IsRightToLeft("en"));
        Assert.True(Book.Has("UR"));
        Assert.False(Book.Has("pl"));
    }

    // Every isolate and every embedding that opens in a line closes in it, innermost first, and nothing else closes.
    private static void AssertClosed(string line)
    {
        var open = new Stack<char>();
        foreach (var c in line.Where(c => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'))
        {
            if (c is '\u202C' or '\u2069')
            {
                Assert.True(open.TryPop(out var expected) && expected == c, "closes what is not open");
            }
            else
            {
                open.Push(c >= '\u2066' ? '\u2069' : '\u202C');
            }
        }

        Assert.Empty(open);
    }

    private static RichText Say(Prompt prompt, string locale = "en") => Book.Render(prompt, locale, Now).Text;

    private static string Seen(Prompt prompt, string locale) =>
        Say(prompt, locale).Plain.Replace('\u2068', '[').Replace('\u2069', ']').Replace('\u200F', '>');

    private static ListValue List(params string[] items) => new([.. items.Select(item => new TextValue(item))]);
}
