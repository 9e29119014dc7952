using CommunityBot.Neighbourhood;

namespace CommunityBot.Tests.Chats;

public sealed class JoinTests
{
    [Fact]
    public void Start_makes_a_resident_with_the_choices_they_made()
    {
        using var town = new Town();
        var joan = town.Person(1006, "Joan");

        joan.Says("/start").Taps("English", "Yes", "Polls", "Done");
        Console.WriteLine(town.Transcript);
        var resident = town.Find<Resident>("1006");
        Assert.Equal("en", resident?.Language);
        Assert.Equal([Consent.Polls], resident!.Consents.Keys);
    }
}
