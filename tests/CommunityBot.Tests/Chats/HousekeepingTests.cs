using CommunityBot.Neighbourhood;

namespace CommunityBot.Tests.Chats;

/// <summary>What is kept for a while only, and what facilitators are told without asking.</summary>
public sealed class HousekeepingTests
{
    private readonly Town town = new();

    [Fact]
    public void Who_begins_to_join_and_goes_away_leaves_no_trace_after_a_day()
    {
        var ana = town.Person(1002, "Ana", "ro").Says("/start").Taps("Română");

        town.Advance(TimeSpan.FromHours(26));

        Assert.DoesNotContain(town.Stored(), document => document.Value.Contains("1002"));
        Assert.Null(town.Find<Talk>("1002"));
        ana.Taps("Da");
        Assert.Contains("/start", town.Transcript.PressAnswers[^1].Text);
    }

    [Fact]
    public void What_a_resident_wrote_in_a_conversation_they_left_is_gone_after_a_day_and_they_are_told_so()
    {
        var priya = town.Facilitator();
        priya.Says("/poll", "A question nobody will see");

        town.Advance(TimeSpan.FromHours(26));

        Assert.DoesNotContain(town.Stored(), document => document.Value.Contains("nobody will see"));
        priya.Says("Yes");
        Assert.Contains(town.Word(SharedPrompts.Expired, "en"), town.Transcript.LastTo(priya));
    }

    [Fact]
    public void An_update_set_aside_is_deleted_after_a_week()
    {
        town.Handle("millbrook", new Unreadable(77, "{\"secret\":1}", "JsonException"));
        Assert.Contains(town.Stored(), document => document.Value.Contains("secret"));

        town.Advance(TimeSpan.FromDays(8));

        Assert.DoesNotContain(town.Stored(), document => document.Value.Contains("secret"));
    }

    [Fact]
    public void Facilitators_are_told_once_when_the_bot_may_not_write_in_a_group()
    {
        var priya = town.Facilitator();

        town.Receive(new BotMembershipChanged(town.NextUpdate(), town.Group, new Person(1008, "Someone", "en"), IsMember: false));
        town.Receive(new BotMembershipChanged(town.NextUpdate(), town.Group, new Person(1008, "Someone", "en"), IsMember: false));

        Assert.Single(town.Transcript.Messages, message => message.ChatId == priya.Id && message.Text.Contains("cannot write in the group"));
        Assert.True(town.Find<Group>("-2001")!.Suspended);
    }

    [Fact]
    public void Own_quiet_hours_of_one_neighbour_are_no_news_for_who_opens_a_poll()
    {
        town.Resident(1006, "Joan", "en", Consent.Polls).Says("/settings").Taps("Quiet", "6pm", "11am");
        var priya = town.Facilitator();
        town.Advance(TimeSpan.FromHours(8.5));

        priya.OpensPoll("Bins?", "Yes", "No");

        Assert.DoesNotContain("quiet time", town.Transcript.LastTo(priya));
    }
}
