using CommunityBot.Dialogs;
using static CommunityBot.Neighbourhood.Tests.Translations.Show;

namespace CommunityBot.Neighbourhood.Tests.Translations;

public class TokenTests
{
    [Theory]
    [InlineData("9am")]
    [InlineData("9 am")]
    [InlineData("9 a.m.")]
    [InlineData("9:30")]
    [InlineData("9.30pm")]
    [InlineData("18:00")]
    [InlineData("9am-3pm")]
    [InlineData("9 am – 3 pm")]
    [InlineData("10-11am")]
    [InlineData("18:00–19:30")]
    [InlineData("£5")]
    [InlineData("£12.50")]
    [InlineData("5p")]
    [InlineData("5 €")]
    [InlineData("€1,000.50")]
    [InlineData("50%")]
    [InlineData("24/03/2026")]
    [InlineData("24.03.26")]
    [InlineData("2026-03-24")]
    [InlineData("0141 496 0000")]
    [InlineData("(0141) 496 0000")]
    [InlineData("07700 900123")]
    [InlineData("07700-900-123")]
    [InlineData("+44 (0)141 496 0000")]
    [InlineData("+48 22 123 45 67")]
    [InlineData("020 7946 0000 ext. 12")]
    [InlineData("https://mill.example/a,b?x=1&y=(2)#z")]
    [InlineData("http://user@mill.example:8080")]
    [InlineData("tg://user?id=42")]
    [InlineData("www.mill.example")]
    [InlineData("mill.example")]
    [InlineData("Mill.example/bins")]
    [InlineData("t.me/millbrook")]
    [InlineData("ann.b+bins@mill.co.example")]
    [InlineData("@millbrook_bot")]
    [InlineData("#bins2026")]
    [InlineData("#śmieci")]
    [InlineData("$MILL")]
    [InlineData("/poll")]
    [InlineData("/poll@millbrook_bot")]
    [InlineData("D-31")]
    [InlineData("SW1A 1AA")]
    [InlineData("G42 8PF")]
    [InlineData("A4")]
    [InlineData("12b")]
    [InlineData("3rd")]
    [InlineData("20°C")]
    [InlineData("-5 °C")]
    [InlineData("1,250")]
    [InlineData("½")]
    [InlineData("٢٤")]
    [InlineData("۱۲:۳۰")]
    [InlineData("1️⃣")]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("🏴󠁧󠁢󠁷󠁬󠁳󠁿")]
    [InlineData("🇵🇱")]
    public void A_fact_travels_as_one_token(string fact) =>
        Assert.Equal(["come <x id=\"1\"/> please"], Html($"come {fact} please"));

    [Theory]
    [InlineData("see https://mill.example/bins.", "see <x id=\"1\"/>.")]
    [InlineData("see (www.mill.example), please", "see (<x id=\"1\"/>), please")]
    [InlineData("open from 9am. Bring", "open from <x id=\"1\"/>.")]
    [InlineData("on 24 March at the hall", "on <x id=\"1\"/> March at the hall")]
    [InlineData("a 10-minute walk", "a <x id=\"1\"/>-minute walk")]
    [InlineData("between 5 and 7 people", "between <x id=\"1\"/> and <x id=\"2\"/> people")]
    [InlineData("D-31 £12.50 please", "<x id=\"1\"/> <x id=\"2\"/> please")]
    [InlineData("tea and/or cake", "tea and/or cake")]
    [InlineData("the hall.Bring a cup", "the hall.Bring a cup")]
    [InlineData("bins, e.g. glass", "bins, e.g. glass")]
    [InlineData("Covid-19 jabs", "Covid-<x id=\"1\"/> jabs")]
    public void Only_the_fact_is_taken_out(string text, string html) => Assert.Equal(html, Html(text)[0]);

    [Fact]
    public void Code_is_one_token_whatever_is_in_it() =>
        Assert.Equal(["run <x id=\"1\"/> please"], Html(new RichText([new("run "), new("make 9am\nnow", Style.Code | Style.Bold), new(" please")])));

    [Fact]
    public void The_longest_name_is_taken_and_only_as_a_whole_word()
    {
        var names = Names("Caia Park", "Caia Park Centre", "Ann", "24 Hill Street");

        Assert.Equal(["at <x id=\"1\"/> near <x id=\"2\"/>, Annual with <x id=\"3\"/> at <x id=\"4\"/>"], Html("at Caia Park Centre near caia park, Annual with Ann at 24 Hill Street", names));
        Assert.Equal(["see <x id=\"1\"/>"], Html("see https://caia.example/Ann", names));
    }

    [Fact]
    public void A_name_that_is_also_a_word_is_met_only_with_its_capital() =>
        Assert.Equal(["<x id=\"1\"/> may come"], Html("May may come", Names("May")));

    [Fact]
    public void A_word_of_the_glossary_becomes_the_word_of_the_language()
    {
        var segment = Only("Blue bin: please put the blue bin out", new Glossary([new("blue bin", new Dictionary<string, string> { ["ro"] = "pubela albastră" })]));

        Assert.Equal("Pubela albastră: scoateți pubela albastră", Good(segment.Read("<x id=\"1\"/>: scoateți <x id=\"2\"/>", "ro", true)).Plain);
        Assert.Equal("Blue bin: wystawcie blue bin", Good(segment.Read("<x id=\"1\"/>: wystawcie <x id=\"2\"/>", "pl", true)).Plain);
    }

    [Fact]
    public void A_line_of_nothing_but_such_a_word_is_translated_and_one_of_a_name_is_not()
    {
        var glossary = new Glossary([new("blue bin", new Dictionary<string, string> { ["ro"] = "pubela albastră" }), GlossaryEntry.Name("Ferry Green")]);

        Assert.Equal("Pubela albastră", Good(Only("Ferry Green\nBlue bin", glossary).Read("<x id=\"1\"/>", "ro", true)).Plain);
    }

    [Fact]
    public void Facts_in_a_right_to_left_language_are_isolated() =>
        Assert.Equal("\u2068+44 141 496 0000\u2069 پر فون کریں", Good(Only("Phone us on +44 141 496 0000").Read("<x id=\"1\"/> پر فون کریں", "ur", true)).Plain);

    [Fact]
    public void Digits_of_another_script_are_written_0_to_9()
    {
        Assert.Equal("Come at 12:30", Good(Only("آئیں ۱۲:۳۰ پر").Read("Come at <x id=\"1\"/>", "en", true)).Plain);
        Assert.Equal("تعالوا \u2068۱۲:۳۰\u2069", Good(Only("آئیں ۱۲:۳۰ پر").Read("تعالوا <x id=\"1\"/>", "ar", true)).Plain);
    }

    [Fact]
    public void English_endings_of_numbers_are_for_English_only() =>
        Assert.Equal("în 24 martie", Good(Only("on the 24th of March").Read("în <x id=\"1\"/> martie", "ro", true)).Plain);
}
