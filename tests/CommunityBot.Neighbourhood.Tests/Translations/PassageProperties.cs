using System.Xml.Linq;
using CommunityBot.Dialogs;
using CsCheck;

namespace CommunityBot.Neighbourhood.Tests.Translations;

public class PassageProperties
{
    [Fact]
    public void Sources_in_place_of_the_segments_are_the_text() => AnyPassage.Text.Sample(text =>
    {
        var passage = Passage.Of(text, AnyPassage.Glossary);

        Assert.Equal(text, passage.Join([.. passage.Segments.Select(segment => segment.Source)]));
    }, iter: 2_000);

    [Fact]
    public void A_machine_that_says_the_same_changes_nothing() => AnyPassage.Text.Sample(text =>
    {
        var passage = Passage.Of(text, AnyPassage.Glossary);

        Assert.Equal(text, passage.Join([.. passage.Segments.Select(segment => Restored(segment, segment.Html(formatting: true), true))]));
    }, iter: 2_000);

    [Fact]
    public void A_machine_that_writes_tags_in_its_own_manner_changes_nothing() => AnyPassage.Text.Sample(text =>
    {
        var passage = Passage.Of(text, AnyPassage.Glossary);

        Assert.Equal(text, passage.Join([.. passage.Segments.Select(segment => Restored(segment, Manner(segment.Html(formatting: true)), true))]));
    }, iter: 1_000);

    [Fact]
    public void What_travels_is_well_formed_and_holds_no_fact_and_no_address() => AnyPassage.Text.Sample(text =>
    {
        foreach (var html in Passage.Of(text, AnyPassage.Glossary).Segments.SelectMany(segment => new[] { segment.Html(true), segment.Html(false) }))
        {
            var sentence = XElement.Parse($"<p>{html}</p>", LoadOptions.PreserveWhitespace);

            Assert.DoesNotContain("secret", html);
            Assert.DoesNotContain(AnyPassage.Facts, fact => sentence.Value.Contains(fact));
            Assert.DoesNotContain("Caia", html);
            Assert.DoesNotContain(sentence.Value, char.IsDigit);
            Assert.All(sentence.Descendants(), element => Assert.Equal(["id"], element.Attributes().Select(attribute => attribute.Name.LocalName)));
            Assert.All(sentence.Descendants("x"), token => Assert.True(token.IsEmpty));
        }
    }, iter: 1_000);

    [Fact]
    public void Without_emphasis_the_words_and_links_are_still_there() => AnyPassage.Text.Sample(text =>
    {
        foreach (var segment in Passage.Of(text, AnyPassage.Glossary).Segments)
        {
            var restored = Restored(segment, segment.Html(formatting: false), false);

            Assert.Equal(segment.Source.Plain, restored.Plain);
            Assert.Equal(Meant(segment.Source), Meant(restored));
        }
    }, iter: 1_000);

    private static RichText Meant(RichText text) => new([.. text.Runs.Select(run => run with { Style = run.Style & (Style.Spoiler | Style.Strikethrough | Style.Code | Style.Pre) })]);

    private static string Manner(string html) => html.Replace("\"/>", "'></X>").Replace("<x id=\"", "< x  id = '").Replace("<b id=\"1\">", "<B id=1 >").Replace("</b>", "</B >");

    private static RichText Restored(Segment segment, string html, bool formatting) => Assert.IsType<Reading.Good>(segment.Restore(html, formatting)).Text;
}
