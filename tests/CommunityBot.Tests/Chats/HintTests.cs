using CommunityBot.Dialogs;

namespace CommunityBot.Tests.Chats;

/// <summary><c>Is it easy to read?</c>, under the look at a new announcement.</summary>
public sealed class HintTests : IDisposable
{
    private readonly Town town = new(Town.Millbrook("en", "ro"));

    [Theory]
    [InlineData("Please bring all the cups. Ask 0113 496 0123", "no day or date")]
    [InlineData("Please bring all the cups on Friday.", "no phone number")]
    public void What_is_missing_is_said(string text, string hint)
    {
        town.Facilitator().Says("/announce", text);
        Assert.Contains(hint, town.Transcript.LastTo(town.Priya));
        Assert.DoesNotContain("This is easy to read", town.Transcript.LastTo(town.Priya));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void A_sentence_may_have_twenty_words(int words, bool isEasy)
    {
        town.Facilitator().Says("/announce", $"Come on Friday. We{string.Concat(Enumerable.Repeat(" word", words - 1))}. Ask @ann_mill");

        var look = town.Transcript.LastTo(town.Priya);
        Assert.Contains($"The longest sentence has {words} words, on average they have {(words == 20 ? 8 : 9)}", look);
        Assert.Equal(isEasy, look.Contains("This is easy to read"));
        Assert.Equal(!isEasy, look.Contains("is hard to read"));
    }

    [Fact]
    public void Days_are_those_of_the_neighbourhoods_language()
    {
        using var other = new Town(Town.Millbrook("ro", "en"));
        var priya = other.Resident(1001, "Priya", "en").Says("/announce", "Veniți vineri. Ajutor: 0113 496 0123");
        Assert.Contains("This is easy to read", other.Transcript.LastTo(priya));
        priya.Taps("Text").Says("Veniți în curând. Ajutor: 0113 496 0123");
        Assert.Contains("no day or date", other.Transcript.LastTo(priya));
    }

    public void Dispose() => town.Dispose();
}
