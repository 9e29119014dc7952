namespace CommunityBot.Tests.Chats;

/// <summary>Who may do what is checked at every use, whatever a menu shows.</summary>
public sealed class RightsTests
{
    [Theory]
    [InlineData("/poll")]
    [InlineData("/facilitators")]
    [InlineData("/pause")]
    [InlineData("/resume")]
    public void A_facilitators_command_typed_by_a_resident_is_refused_and_begins_nothing(string command)
    {
        using var town = new Town();
        var ana = town.Resident(1002, "Ana", "en");

        ana.Says(command);

        Assert.Contains(town.Word(Neighbourhood.SharedPrompts.FacilitatorsOnly, "en"), town.Transcript.LastTo(ana));
        Assert.Null(town.Find<Neighbourhood.Talk>("1002"));
        Assert.Null(town.Find<Neighbourhood.AreaStatus>(Neighbourhood.AreaStatus.Key)?.PausedAt);
    }
}
