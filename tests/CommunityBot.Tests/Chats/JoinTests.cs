using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;

namespace CommunityBot.Tests.Chats;

/// <summary><c>/start</c> and what it leaves behind.</summary>
public sealed class JoinTests
{
    private readonly Town town = new();

    [Fact]
    public void Start_makes_a_resident_with_the_choices_they_made()
    {
        town.Person(1006, "Joan").Says("/start").Taps("English", "Yes", "Polls", "Done");

        var resident = town.Find<Resident>("1006")!;
        Assert.Equal(("en", "Joan", true), (resident.Language, resident.Name, resident.Reachable));
        Assert.Equal([Consent.Polls], resident.Consents.Keys);
        Assert.Equal(town.Clock.GetUtcNow(), resident.Consents[Consent.Polls].At);
    }

    [Fact]
    public void Nothing_is_chosen_for_anyone()
    {
        town.Person(1006, "Joan").Says("/start").Taps("English", "Yes", "Done");

        Assert.Empty(town.Find<Resident>("1006")!.Consents);
    }

    [Fact]
    public void Under_16_leaves_no_trace()
    {
        town.Person(1006, "Joan").Says("/start").Taps("English", "No");

        Assert.Contains("kept nothing", town.Transcript.LastTo(town.Person(1006, "Joan")));
        Assert.DoesNotContain(town.Stored(), stored => stored.Key.Collection != "seen" && (stored.Key.Id.Contains("1006") || stored.Value.Contains("1006")));
        Assert.DoesNotContain(town.Stored(), stored => stored.Value.Contains("Joan"));
    }

    [Fact]
    public void The_apps_language_only_comes_first()
    {
        town.Person(1004, "Samira", "ar").Says("/start");

        var rows = town.Transcript.Messages[^1].Rows;
        Assert.Equal(["العربية", "English", "Română", "اردو", "Polski"], rows.Take(5).Select(row => row[0].Text));
    }

    [Fact]
    public void From_the_choice_on_everything_is_in_that_language()
    {
        town.Person(1004, "Samira", "en").Says("/start").Taps("العربية");

        Assert.Contains("Millbrook", town.Transcript.Messages[^1].Text);
        Assert.Equal(town.Word(DialogPrompts.Yes, "ar"), town.Transcript.Messages[^1].Rows[0][0].Text);
    }

    [Fact]
    public void Start_again_changes_nothing()
    {
        var joan = town.Resident(1006, "Joan", "en", Consent.Polls);
        var before = town.Find<Resident>("1006")!;

        joan.Says("/start");

        Assert.Contains("already joined", town.Transcript.LastTo(joan));
        Assert.Equal(before.Consents, town.Find<Resident>("1006")!.Consents);
    }

    [Fact]
    public void Conversation_survives_a_restart()
    {
        var joan = town.Person(1006, "Joan");
        joan.Says("/start").Taps("English");

        town.Restart();
        joan.Taps("Yes", "Done");

        Assert.NotNull(town.Find<Resident>("1006"));
    }

    [Fact]
    public void Of_several_areas_the_lobby_asks_which()
    {
        using var two = new Town(Town.Millbrook("en"), Town.Millbrook("en", "cy") with { Id = "parc-celyn", Name = "Parc Celyn" });
        var nia = two.Person(1010, "Nia");

        nia.Says("/start");
        nia.Taps("Parc Celyn");
        nia.Taps("English", "Yes", "Done");

        Assert.NotNull(two.Find<Resident>("1010", "parc-celyn"));
        Assert.Null(two.Find<Resident>("1010"));
    }

    [Fact]
    public void A_link_names_the_area()
    {
        using var two = new Town(Town.Millbrook("en"), Town.Millbrook("en", "cy") with { Id = "parc-celyn", Name = "Parc Celyn" });

        two.Person(1010, "Nia").Says("/start parc-celyn").Taps("English", "Yes", "Done");

        Assert.NotNull(two.Find<Resident>("1010", "parc-celyn"));
    }

    [Fact]
    public void Who_is_only_in_a_group_gets_no_message_and_no_row()
    {
        town.Facilitator();
        town.Person(1008, "Neighbour").SaysIn(town.Group, "Hello everybody").SaysIn(town.Group, "/nosuchcommand");

        Assert.Null(town.Find<Resident>("1008"));
        Assert.DoesNotContain(town.Transcript.Messages, message => message.ChatId == 1008);
    }
}
