using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Writing;

namespace CommunityBot.Tests.Chats;

/// <summary>What people send that nobody asked for: a clear sentence, and nothing lost.</summary>
public sealed class BadInputTests
{
    private readonly Town town = new();
    private readonly Someone priya;

    public BadInputTests() => priya = town.Facilitator();

    [Fact]
    public void The_rest_of_a_split_text_answers_no_question()
    {
        priya.Says("/poll", new string('a', 4096), new string('b', 4096), "ccc");

        Assert.Contains(town.Transcript.Messages, message => message.Text.Contains("too long"));
        Assert.Single(town.Transcript.Messages, message => message.Text.Contains("only the first part"));
        Assert.DoesNotContain(town.Transcript.Messages, message => message.Text.Contains("ccc"));
        town.Clock.Advance(TimeSpan.FromSeconds(3));
        priya.Says("Bins?");
        Assert.Contains("What can people answer", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void Two_short_messages_in_a_second_are_two_answers()
    {
        priya.Says("/poll", "Bins?", "Yes", "No").Taps("That is all");

        Assert.Contains("Bins?\nYes\nNo", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void An_album_is_one_answer()
    {
        priya.Says("/poll")
            .Sends(new ConversationInput.Photo("f1", "Look"), "album1")
            .Sends(new ConversationInput.Photo("f2"), "album1")
            .Sends(new ConversationInput.Photo("f3"), "album1");

        Assert.Single(town.Transcript.Messages, message => message.Text.Contains("without a picture"));
        Assert.Single(town.Transcript.Messages, message => message.Text.Contains("only the first part"));
    }

    [Fact]
    public void A_sticker_or_voice_where_words_are_asked_is_told_so()
    {
        priya.Says("/poll").Sends(new ConversationInput.Other("sticker"));
        Assert.Contains("in words", town.Transcript.LastTo(priya));

        priya.Sends(new ConversationInput.Voice("v"));
        Assert.Contains("voice messages", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void Formatting_signs_are_only_signs()
    {
        priya.Says("/poll", "<b>*Bins* & {name}</b>?", "Yes\nNo").Taps("That is all");

        Assert.Contains("<b>*Bins* & {name}</b>?", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void An_edited_message_changes_nothing_and_is_told_so()
    {
        priya.Says("/poll").Edits("Bins?");

        Assert.Contains("cannot read changes", town.Transcript.LastTo(priya));
        priya.Says("Bins?");
        Assert.Contains("What can people answer", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void A_command_in_the_middle_is_answered_and_the_conversation_offered_again()
    {
        priya.Says("/poll", "Bins?", "/settings");
        Assert.Contains("making a poll", town.Transcript.LastTo(priya));

        priya.Taps(town.Word(SharedPrompts.Continue, "en")).Says("Yes\nNo").Taps("That is all");
        Assert.Contains("Bins?\nYes\nNo", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void A_second_conversation_keeps_the_first()
    {
        priya.Says("/poll", "Bins?", "/language").Taps("English");
        Assert.Contains("making a poll", town.Transcript.LastTo(priya));

        priya.Taps(town.Word(SharedPrompts.Drop, "en")).Says("hello");
        Assert.Contains("do not understand", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void A_conversation_is_over_after_a_day()
    {
        priya.Says("/poll", "Bins?");
        town.Advance(TimeSpan.FromHours(25));

        priya.Says("Yes");

        Assert.Contains(town.Word(SharedPrompts.Expired, "en"), town.Transcript.LastTo(priya));
    }

    [Fact]
    public void Cancel_leaves_any_conversation()
    {
        priya.Says("/poll", "Bins?", "/cancel");

        Assert.Contains(town.Word(SharedPrompts.Cancelled, "en"), town.Transcript.LastTo(priya));
    }

    [Theory]
    [InlineData("vote 99 0")]
    [InlineData("vote POLL 77")]
    [InlineData("vote POLL -1")]
    [InlineData("vote")]
    [InlineData("close POLL")]
    [InlineData("set everything")]
    [InlineData("remove 1001")]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("q.1.aaaa.x")]
    [InlineData("resume 5")]
    public void A_forged_button_is_refused_politely(string data)
    {
        priya.OpensPoll("Bins?", "Yes", "No");
        var before = town.Stored().Where(stored => stored.Key.Collection is not ("seen" or "counters")).ToDictionary();

        var stranger = town.Person(1008, "Stranger");
        data = data.Replace("POLL", town.Poll);
        stranger.Forges(stranger.Private, data);
        stranger.Forges(town.Group, data);

        Assert.Equal(before, town.Stored().Where(stored => stored.Key.Collection is not ("seen" or "counters")).ToDictionary());
        Assert.Equal(2, town.Transcript.PressAnswers.Count(answer => answer.Text is not null));
    }

    [Fact]
    public void The_same_update_twice_counts_once()
    {
        priya.OpensPoll("Bins?", "Yes", "No");
        var update = town.NextUpdate();
        var press = new ButtonPressed(update, "q", town.Group, new Neighbourhood.Person(1008, "S", "en"), 1, null, AreaMark.Put("millbrook", $"vote {town.Poll} 0"));

        town.Receive(press);
        town.Receive(press);
        town.Restart();
        town.Receive(press);

        Assert.Equal([1, 0], town.Find<Neighbourhood.Polls.Poll>(town.Poll)!.Counts);
        Assert.Single(town.Transcript.PressAnswers, answer => answer.ChatId == town.Group.Id);
    }

    [Fact]
    public void An_id_that_jumps_back_after_a_quiet_week_is_new()
    {
        priya.OpensPoll("Bins?", "Yes", "No");
        town.Advance(TimeSpan.FromDays(8));

        town.Receive(new ButtonPressed(7, "q", town.Group, new Neighbourhood.Person(1008, "S", "en"), 1, null, AreaMark.Put("millbrook", $"vote {town.Poll} 0")));

        Assert.Equal([1, 0], town.Find<Neighbourhood.Polls.Poll>(town.Poll)!.Counts);
    }
}
