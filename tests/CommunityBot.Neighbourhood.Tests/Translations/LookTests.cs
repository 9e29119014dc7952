using CommunityBot.Dialogs;
using static CommunityBot.Neighbourhood.Tests.Translations.Show;

namespace CommunityBot.Neighbourhood.Tests.Translations;

public class LookTests
{
    private const string Address = "https://go.example/bins";

    [Fact]
    public void A_look_of_the_whole_sentence_does_not_travel_and_comes_back()
    {
        var segment = Only(new RichText([new("Closed from 9am", Style.Bold | Style.Spoiler, Address)]));

        Assert.Equal("Closed from <x id=\"1\"/>", segment.Html(true));
        Assert.Equal(new RichText([new("Închis de la 9am", Style.Bold | Style.Spoiler, Address)]), Good(segment.Read("Închis de la <x id=\"1\"/>", "ro", true)));
    }

    [Fact]
    public void Emphasis_inside_is_only_for_who_reviews_it_but_stays_on_facts()
    {
        var segment = Only(new RichText([new("Do "), new("not", Style.Bold), new(" park here after "), new("9am", Style.Bold), new(" please")]));
        Assert.Equal("Do <b id=\"1\">not</b> park here after <x id=\"1\"/> please", segment.Html(true));
        Assert.Equal("Do not park here after <x id=\"1\"/> please", segment.Html(false));

        var good = Assert.IsType<Reading.Good>(segment.Read("Vă rugăm să <b id=\"1\">nu</b> parcați aici după <x id=\"1\"/>", "ro", true));

        Assert.Equal(new RichText([new("Vă rugăm să nu parcați aici după "), new("9am", Style.Bold)]), good.Text);
        Assert.Equal(new RichText([new("Vă rugăm să "), new("nu", Style.Bold), new(" parcați aici după "), new("9am", Style.Bold)]), good.ForReview);
    }

    [Theory]
    [InlineData(Style.Spoiler, null, "q")]
    [InlineData(Style.Strikethrough, null, "s")]
    [InlineData(Style.Plain, Address, "a")]
    public void What_changes_the_meaning_travels_always_and_must_come_back(Style style, string? link, string letter)
    {
        var segment = Only(new RichText([new("We meet "), new("on Tuesday", style | Style.Bold, link), new(" at the hall")]));
        var answer = $"Ne vedem <{letter} id=\"1\">marți</{letter}> la sală";

        Assert.Equal($"We meet <{letter} id=\"1\">on Tuesday</{letter}> at the hall", segment.Html(false));
        Assert.Equal(new RichText([new("Ne vedem "), new("marți", style, link), new(" la sală")]), Good(segment.Read(answer, "ro", false)));
        Assert.Equal("tag missing or doubled", Why(segment.Read("Ne vedem marți la sală", "ro", false)));
        Assert.Equal("tag missing or doubled", Why(segment.Read($"Ne vedem marți la <{letter} id=\"1\"></{letter}>sală", "ro", false)));
        Assert.Equal("tag empty", Why(segment.Read($"Ne vedem marți<{letter} id=\"1\">, </{letter}>la sală", "ro", false)));
        Assert.Equal("tags broken", Why(segment.Read($"Ne vedem <{letter} id=\"1\">marți la sală", "ro", false)));
        Assert.Equal("tags broken", Why(segment.Read($"Ne vedem <{letter} id=\"1\">marți <b id=\"2\">la</b></{letter}> sală", "ro", false)));
    }

    [Fact]
    public void Labels_that_changed_places_would_lead_to_each_other() =>
        Assert.Equal("tag order", Why(
            Only(new RichText([new("Read "), new("the plan", Style.Plain, Address), new(" or "), new("the map", Style.Plain, "https://b.example"), new(" today")]))
                .Read("Citiți <a id=\"2\">harta</a> sau <a id=\"1\">planul</a> azi", "ro", true)));

    [Fact]
    public void A_fact_may_not_leave_the_words_that_are_struck_through() =>
        Assert.Equal("token left its tag", Why(
            Only(new RichText([new("We meet "), new("at 9am sharp", Style.Strikethrough), new(" at the hall")])).Read("Ne vedem <s id=\"1\">exact</s> la <x id=\"1\"/> la sală", "ro", true)));

    [Fact]
    public void A_back_translation_is_restored_without_being_judged()
    {
        var segment = Only("Sala e deschisă la 9am");

        Assert.Equal("The 9am 9am!", Good(Only("Sala 9am").Restore("The <x id=\"1\"/> 9am!", true)).Plain);
        Assert.Equal("token missing", Why(segment.Restore("The hall is open", true)));
    }
}
