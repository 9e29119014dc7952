using CommunityBot.Neighbourhood;

namespace CommunityBot.Tests.Chats;

/// <summary>One bot for two neighbourhoods: each keeps to its own.</summary>
public sealed class TwoAreasTests
{
    private static readonly Area ParcCelyn = new(
        "parc-celyn", "Parc Celyn", TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), ["en", "cy"], [1020], new QuietHours(new TimeOnly(21, 0), new TimeOnly(8, 0)));

    private readonly Town town = new(Town.Millbrook(), ParcCelyn);

    [Fact]
    public void Who_belongs_to_two_areas_sees_the_current_one_and_can_change_it()
    {
        var joan = town.Person(1006, "Joan");
        joan.Says("/start millbrook").Taps("English", "Yes", "Polls", "Done");
        town.Clock.Advance(TimeSpan.FromMinutes(1));
        joan.Says("/start parc-celyn").Taps("Cymraeg", town.Word(Dialogs.DialogPrompts.Yes, "cy"), town.Word(Dialogs.DialogPrompts.Done, "cy"));
        joan.Says("/settings");
        Assert.Contains("Parc Celyn", town.Transcript.LastTo(joan));
        town.Clock.Advance(TimeSpan.FromMinutes(1));

        joan.Taps("Millbrook").Says("/settings");

        Assert.Contains("These are your settings for Millbrook", town.Transcript.LastTo(joan));
        Assert.Equal("cy", town.Find<Resident>("1006", "parc-celyn")!.Language);
        Assert.Equal("en", town.Find<Resident>("1006")!.Language);
    }

    [Fact]
    public void Who_runs_one_area_and_lives_in_the_other_links_a_group_to_the_one_they_run()
    {
        var nia = town.Person(1020, "Nia");
        nia.Says("/start millbrook").Taps("English", "Yes", "Done");

        nia.SaysIn(town.Group, "/link");

        Assert.NotNull(town.Find<Group>("-2001", "parc-celyn"));
        Assert.Null(town.Find<Group>("-2001"));
    }

    [Fact]
    public void A_facilitator_by_configuration_links_a_group_before_pressing_Start()
    {
        town.Person(1020, "Nia").SaysIn(town.Group, "/link");

        Assert.NotNull(town.Find<Group>("-2001", "parc-celyn"));
    }

    [Fact]
    public void An_anonymous_facilitators_press_links_to_the_area_they_run()
    {
        town.Receive(new MessageReceived(
            town.NextUpdate(), town.Group, null, 5, town.Clock.GetUtcNow(), new Dialogs.ConversationInput.Said("/link"), new Command("link", "")));

        town.Person(1020, "Nia").TapsIn(town.Group, "Link this group");

        Assert.NotNull(town.Find<Group>("-2001", "parc-celyn"));
    }

    [Fact]
    public void A_poll_of_one_area_is_not_seen_nor_answered_in_the_other()
    {
        town.Facilitator();
        var stranger = town.Person(1021, "Gwen");
        stranger.Says("/start parc-celyn").Taps("English", "Yes", "Polls", "Done");

        town.Priya.OpensPoll("Bins?", "Yes", "No");
        stranger.Says($"/start parc-celyn_poll_{town.Poll}", "/start millbrook_poll_1").Forges(stranger.Private, "vote 1 0");

        Assert.DoesNotContain(town.Transcript.Messages, message => message.ChatId == 1021 && message.Text.Contains("Bins?"));
    }
}
