using CommunityBot.Neighbourhood;
using Person = CommunityBot.Neighbourhood.Person;

namespace CommunityBot.Tests.Chats;

/// <summary>Groups: who links them, and how little the bot says there.</summary>
public sealed class GroupTests
{
    private readonly Town town = new();

    [Fact]
    public void A_facilitator_links_a_group_and_the_bot_says_hello_once()
    {
        var priya = town.Facilitator();

        priya.SaysIn(town.Group, "/link");

        Assert.Single(town.Transcript.Messages, message => message.ChatId == town.Group.Id && message.Text.Contains("Bună ziua!"));
        Assert.NotNull(town.Find<Group>("-2001"));
    }

    [Fact]
    public void Adding_by_a_startgroup_link_links_if_the_adder_may()
    {
        town.Resident(1001, "Priya", "en").SaysIn(town.Group, "/start millbrook");

        Assert.NotNull(town.Find<Group>("-2001"));
    }

    [Theory]
    [InlineData("/link")]
    [InlineData("/start millbrook")]
    public void A_stranger_links_nothing(string command)
    {
        town.Person(1008, "Stranger").SaysIn(town.Group, command);

        Assert.Null(town.Find<Group>("-2001"));
        Assert.Single(town.Transcript.Messages, message => message.ChatId == town.Group.Id);
    }

    [Fact]
    public void An_anonymous_administrator_shows_who_they_are_by_a_press()
    {
        town.Resident(1001, "Priya", "en");
        town.Receive(new MessageReceived(
            town.NextUpdate(), town.Group, null, 5, town.Clock.GetUtcNow(), new Dialogs.ConversationInput.Said("/link"), new Command("link", "")));

        town.Person(1008, "Stranger").TapsIn(town.Group, "Link this group");
        Assert.Null(town.Find<Group>("-2001"));
        town.Priya.TapsIn(town.Group, "Link this group");
        Assert.NotNull(town.Find<Group>("-2001"));
    }

    [Fact]
    public void An_unlinked_group_hears_nothing()
    {
        town.Resident(1001, "Priya", "en").SaysIn(town.Group, "/help").SaysIn(town.Group, "/settings", ephemeral: true);

        Assert.DoesNotContain(town.Transcript.Messages, message => message.ChatId == town.Group.Id);
    }

    [Fact]
    public void A_residents_command_in_a_group_is_answered_to_them_alone()
    {
        town.Facilitator();
        var ana = town.Resident(1002, "Ana", "ro");

        ana.SaysIn(town.Group, "/settings", ephemeral: true);

        var shown = town.Transcript.Messages[^1];
        Assert.Equal((town.Group.Id, (long?)1002), (shown.ChatId, shown.EphemeralFor));
    }

    [Fact]
    public void A_typed_command_gets_one_link_in_ten_minutes()
    {
        town.Facilitator();
        var ana = town.Resident(1002, "Ana", "ro");
        var stranger = town.Person(1008, "Stranger");

        stranger.SaysIn(town.Group, "/help");
        var inGroup = town.Transcript.Messages.Count(message => message.ChatId == town.Group.Id);
        ana.SaysIn(town.Group, "/settings");
        stranger.SaysIn(town.Group, "/help");
        Assert.Equal(inGroup, town.Transcript.Messages.Count(message => message.ChatId == town.Group.Id));
        Assert.Contains("ați ales", town.Transcript.LastTo(ana));

        town.Advance(TimeSpan.FromMinutes(10));
        stranger.SaysIn(town.Group, "/help");
        Assert.Equal(inGroup + 1, town.Transcript.Messages.Count(message => message.ChatId == town.Group.Id));
    }

    [Fact]
    public void The_link_in_the_group_leads_to_the_answer()
    {
        town.Facilitator();
        var ana = town.Resident(1002, "Ana", "ro");
        town.Person(1008, "Stranger").SaysIn(town.Group, "/settings");

        ana.Opens(town.Group, town.Word(SharedPrompts.OpenPrivately, "en"));

        Assert.Contains("ați ales", town.Transcript.LastTo(ana));
    }

    [Fact]
    public void A_group_that_refuses_private_answers_is_led_to_the_private_chat()
    {
        town.Facilitator().OpensPoll("Bins?", "Yes", "No");
        town.Answer = envelope => envelope.Act is AnswerPress { Ephemeral: not null } ? new Refused(Refusal.NoEphemeral) : null;
        var ana = town.Resident(1002, "Ana", "ro");

        ana.TapsIn(town.Group, "🌐").TapsIn(town.Group, "🌐");

        Assert.Equal($"https://t.me/MillbrookBot?start=millbrook_poll_{town.Poll}", town.Transcript.PressAnswers[^1].Url);
    }

    [Fact]
    public void Migration_rewrites_everything_once_however_it_is_told()
    {
        town.Facilitator().OpensPoll("Bins?", "Yes", "No");

        town.Receive(new ChatMigrated(town.NextUpdate(), -2001, -1002001));
        town.Receive(new ChatMigrated(town.NextUpdate(), -2001, -1002001));

        Assert.Null(town.Find<Group>("-2001"));
        Assert.NotNull(town.Find<Group>("-1002001"));
        Assert.Single(town.Transcript.Messages, message => message.ChatId == -1002001 && message.Text.Contains("Bins?"));
        town.Person(1008, "Stranger").TapsIn(new Chat(-1002001, ChatKind.Supergroup), "Yes");
        Assert.Equal([1, 0], town.Find<Neighbourhood.Polls.Poll>(town.Poll)!.Counts);
    }

    [Fact]
    public void A_group_the_bot_is_thrown_out_of_gets_nothing_until_it_is_back()
    {
        var priya = town.Facilitator();
        var person = new Person(1001, "Priya", "en");
        town.Receive(new BotMembershipChanged(town.NextUpdate(), town.Group, person, false));
        var before = town.Transcript.Messages.Count(message => message.ChatId == town.Group.Id);

        priya.OpensPoll("Bins?", "Yes", "No");
        Assert.Equal(before, town.Transcript.Messages.Count(message => message.ChatId == town.Group.Id));

        town.Receive(new BotMembershipChanged(town.NextUpdate(), town.Group, person, true));
        Assert.False(town.Find<Group>("-2001")!.Suspended);
    }
}
