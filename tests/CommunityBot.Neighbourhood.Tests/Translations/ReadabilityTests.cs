using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Tests.Translations;

public class ReadabilityTests
{
    private static readonly DateWords Polish = new([["styczeń", "stycznia"]], [["poniedziałek"], ["wtorek"]]);

    [Fact]
    public void Sentences_are_counted_in_words() =>
        Assert.Equal(new Readability(5, 4, false, false, false), Readability.Of("Please bring your own cup!\n\n• We – have tea 😀\n"));

    [Theory]
    [InlineData("Come and see us", false, false, false)]
    [InlineData("Come on Saturday.", true, false, false)]
    [InlineData("Come at 9am", false, true, false)]
    [InlineData("Come on 24 March at 9am", true, true, false)]
    [InlineData("Come on 24/03/2026, 18:00", true, true, false)]
    [InlineData("Come with 5 friends for £5", false, false, false)]
    [InlineData("Ask Ann on 0141 496 0000", false, false, true)]
    [InlineData("Ask ann@mill.example", false, false, true)]
    [InlineData("Ask @ann_mill", false, false, true)]
    [InlineData("See mill.example/bins", false, false, true)]
    public void What_a_neighbour_needs_to_know_is_found(string text, bool date, bool time, bool contact)
    {
        var readability = Readability.Of(text);

        Assert.Equal((date, time, contact), (readability.HasDate, readability.HasTime, readability.HasContact));
    }

    [Fact]
    public void Days_and_months_are_those_of_the_language()
    {
        Assert.True(Readability.Of("Zapraszamy we Wtorek!", Polish).HasDate);
        Assert.True(Readability.Of("Zapraszamy 5 stycznia", Polish).HasDate);
        Assert.False(Readability.Of("Zapraszamy we wtorek").HasDate);
    }

    [Fact]
    public void A_text_without_words_has_none() => Assert.Equal(new Readability(0, 0, false, false, false), Readability.Of("😀"));
}
