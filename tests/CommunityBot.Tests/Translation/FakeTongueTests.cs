namespace CommunityBot.Tests.Translation;

/// <summary>The fakes' language: what other tests may count on.</summary>
public sealed class FakeTongueTests
{
    [Theory]
    [InlineData("ro")]
    [InlineData("ur")]
    [InlineData("ar")]
    public void There_and_back_is_the_same_and_html_and_numbers_stay(string language)
    {
        const string Text = "the <b id=\"1\">bins</b> &amp; <x id=\"2\"/> at 18:30, <span class=\"notranslate\">Parc Celyn</span>!";

        var translated = FakeTongue.Translate(Text, "en", language, html: true);

        Assert.NotEqual(Text, translated);
        Assert.Contains("<span class=\"notranslate\">Parc Celyn</span>!", translated);
        Assert.Equal(Text, FakeTongue.Translate(translated, language, "en", html: true));
    }

    [Fact]
    public void In_plain_text_a_tag_is_a_word() => Assert.Equal("<bro>binsro</bro>", FakeTongue.Translate("<b>bins</b>", "en", "ro", html: false));
}
