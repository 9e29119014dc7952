using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Polls;

namespace CommunityBot.Tests.Chats;

/// <summary>A poll from the first question to what happens next.</summary>
public sealed class PollTests : IDisposable
{
    private readonly Town town = new();
    private readonly Someone priya;

    public PollTests() => priya = town.Facilitator();

    public void Dispose() => town.Dispose();

    [Fact]
    public void One_vote_counts_wherever_it_is_given_and_the_last_wish_holds()
    {
        var ana = town.Resident(1002, "Ana", "ro", Consent.Polls);
        priya.OpensPoll("Which day?", "Monday", "Friday");

        ana.TapsIn(town.Group, "Monday").Taps("Friday").TapsIn(town.Group, "Monday").TapsIn(town.Group, "Monday");
        Assert.Equal([1, 0], town.Counts);
        Assert.Contains("Monday", town.Transcript.PressAnswers[^1].Text);

        ana.Taps(town.Word(PollPrompts.TakeBackButton, "ro"));
        Assert.Equal([0, 0], town.Counts);
    }

    [Fact]
    public void Who_is_only_in_the_group_votes_there_and_is_written_down_nowhere()
    {
        priya.OpensPoll("Which day?", "Monday", "Friday");

        town.Person(1008, "Stranger").TapsIn(town.Group, "Friday");

        Assert.Equal([0, 1], town.Counts);
        Assert.DoesNotContain(town.Stored(), document => document.Key.Collection != "envelopes" && document.Value.Contains("1008"));
    }

    [Fact]
    public void Several_choices_stand_side_by_side_and_go_one_by_one()
    {
        var ana = town.Resident(1002, "Ana", "en", Consent.Polls);
        priya.Asks("Which days?", "Monday", "Friday", "Sunday").Taps("One choice", "Open the poll");

        ana.TapsIn(town.Group, "Monday").TapsIn(town.Group, "Friday").TapsIn(town.Group, "Friday");
        Assert.Equal([1, 1, 0], town.Counts);
        ana.Taps("Monday");
        Assert.Equal([0, 1, 0], town.Counts);
    }

    [Fact]
    public void The_card_promises_what_is_kept()
    {
        priya.OpensPoll("Secret?", "Yes", "No");
        Assert.Contains("This vote is secret", GroupCard("Secret?"));

        priya.Asks("Open?", "Yes", "No").Taps("Secret ballot", "Open the poll");
        Assert.Contains("not secret", GroupCard("Open?"));
    }

    [Fact]
    public void It_closes_at_its_time_also_when_the_bot_was_down_and_tells_once()
    {
        var voters = VotersOf("Which day?", 5);

        town.Clock.Advance(TimeSpan.FromDays(20.3));
        town.Restart();
        town.Advance(TimeSpan.Zero);
        town.Restart();
        town.Advance(TimeSpan.FromHours(1));

        Assert.Single(town.Transcript.Messages, message => message.ChatId == town.Group.Id && message.Text.Contains("Result"));
        Assert.All(voters, voter => Assert.Contains("▓▓▓▓░░ 60% (3)", town.Transcript.LastTo(voter)));
    }

    [Fact]
    public void A_press_after_the_closing_time_is_too_late_even_before_it_is_closed()
    {
        var voters = VotersOf("Which day?", 5);
        town.Clock.Advance(TimeSpan.FromDays(20.3));

        voters[0].TapsIn(town.Group, "Friday");

        Assert.Contains("closed", town.Transcript.PressAnswers[^1].Text);
        town.Advance(TimeSpan.Zero);
        Assert.Equal([3, 2], town.Find<Poll>(town.PollId)!.Result!.Counts);
    }

    [Fact]
    public void Fewer_than_five_votes_of_a_secret_poll_are_shown_nowhere_and_kept_nowhere()
    {
        VotersOf("Which day?", 4);

        priya.Taps("Close now");

        Assert.Contains("too few votes to show", GroupCard("Result"));
        Assert.Null(town.Find<Poll>(town.PollId)!.Result!.Counts);
    }

    [Fact]
    public void Names_stand_beside_the_choices_where_they_were_promised()
    {
        town.Resident(1002, "Ana", "en", Consent.Polls);
        priya.Asks("Bins?", "Yes", "No").Taps("Secret ballot", "Open the poll");
        town.Person(1002, "Ana").TapsIn(town.Group, "Yes");
        town.Person(1008, "Gus").TapsIn(town.Group, "Yes");

        priya.Taps("Close now");

        Assert.Contains("100% (2) Yes: Ana and Gus", GroupCard("Result"));
        town.Advance(TimeSpan.FromDays(91));
        Assert.DoesNotContain(town.Stored(), document => document.Value.Contains("Gus"));
    }

    [Fact]
    public void A_secret_count_shown_as_we_go_moves_in_steps_of_five_voters()
    {
        priya.Asks("Bins?", "Yes", "No").Taps("Hidden until it closes", "Open the poll");
        foreach (var voter in Enumerable.Range(1101, 4))
        {
            town.Person(voter, "V").TapsIn(town.Group, "Yes");
        }

        town.Person(1101, "V").TapsIn(town.Group, "No").TapsIn(town.Group, "Yes").TapsIn(town.Group, "No");
        Assert.DoesNotContain("%", GroupCard("Bins?"));

        town.Person(1105, "V").TapsIn(town.Group, "Yes");
        Assert.Contains("80% (4) Yes", GroupCard("Bins?"));

        town.Person(1106, "V").TapsIn(town.Group, "No");
        town.Person(1105, "V").TapsIn(town.Group, "No");
        Assert.Contains("80% (4) Yes", GroupCard("Bins?"));
        Assert.Contains("6 people have voted", GroupCard("Bins?"));
    }

    [Fact]
    public void The_facilitator_says_what_happens_now_in_each_language_and_is_asked_once_more_if_not()
    {
        var voters = VotersOf("Which day?", 5);
        priya.Taps("Close now");
        var asked = AskedOf(priya);
        town.Advance(TimeSpan.FromDays(3.1));
        Assert.Equal(asked + 1, AskedOf(priya));

        priya.Taps("Say what happens now").Says("Club starts by Thursday 2 April.").Taps("Română").Says("Clubul începe joi, 2 aprilie.").Taps("Send it");
        town.Advance(TimeSpan.FromDays(10));

        Assert.Equal(asked, AskedOf(priya));
        var inGroup = GroupCard("Club starts");
        Assert.Contains("Clubul începe", inGroup);
        Assert.Contains("Club starts by Thursday", town.Transcript.LastTo(voters[0]));
    }

    [Fact]
    public void Polls_lists_what_is_open_and_facilitators_extend_and_remind_once()
    {
        var joan = town.Resident(1006, "Joan", "en", Consent.Polls);
        var ana = town.Resident(1002, "Ana", "ro", Consent.Polls);
        priya.OpensPoll("Which day?", "Monday", "Friday");
        ana.TapsIn(town.Group, "Monday");

        joan.Says("/polls").Taps("Which day?");
        Assert.Contains("[Monday]", town.Transcript.Messages.Last(message => message.ChatId == joan.Id).ToString());

        priya.Says("/polls").Taps("Look after", "Remind");
        Assert.Contains("reminding 1 person", town.Transcript.LastTo(priya));
        Assert.Contains("not answered this yet", town.Transcript.LastTo(joan));
        priya.Says("/polls").Taps("Look after");
        Assert.DoesNotContain("Remind", town.Transcript.Messages.Last(message => message.ChatId == priya.Id).ToString());

        priya.Taps("Extend").Says(town.Clock.GetUtcNow().AddDays(25).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        town.Advance(TimeSpan.FromDays(21));
        Assert.True(town.Find<Poll>(town.PollId)!.IsOpen);
        town.Advance(TimeSpan.FromDays(5));
        Assert.False(town.Find<Poll>(town.PollId)!.IsOpen);
    }

    [Fact]
    public void After_an_outage_each_open_card_says_once_what_may_be_missing()
    {
        priya.OpensPoll("Which day?", "Monday", "Friday");
        town.Advance(TimeSpan.FromHours(1));

        town.Handle("millbrook", new Outage(town.Clock.GetUtcNow().AddMinutes(-30), town.Clock.GetUtcNow()));
        town.Deliver();

        Assert.Contains("could not hear you from Monday 23 March at 10:30am to Monday 23 March at 11am", GroupCard("Which day?"));
    }

    [Fact]
    public void Forget_me_takes_an_open_vote_out_and_leaves_a_closed_count()
    {
        var voters = VotersOf("Which day?", 6);
        voters[0].Says("/me").Taps("Forget me", "Yes, delete");
        Assert.Equal(5, town.Counts.Sum());

        priya.Taps("Close now");
        voters[1].Says("/me").Taps("Forget me", "Yes, delete");
        Assert.Equal(5, town.Find<Poll>(town.PollId)!.Result!.Voters);
        Assert.DoesNotContain(town.Stored(), document => document.Key.Collection != "envelopes" && document.Value.Contains("1102"));
    }

    [Fact]
    public void Two_facilitators_close_at_once_and_it_closes_once()
    {
        VotersOf("Which day?", 5);
        town.Resident(1009, "Hal", "en");
        priya.Says("/facilitators").Taps("Invite someone");
        var link = town.Transcript.LastTo(priya).Split("start=")[^1].Trim();
        var hal = town.Person(1009, "Hal").Says($"/start {link}");

        priya.Forges(priya.Private, $"close {town.PollId}");
        hal.Forges(hal.Private, $"close {town.PollId}");

        Assert.Single(town.Transcript.Messages, message => message.ChatId == town.Group.Id && message.Text.Contains("Result"));
        Assert.Contains("closed already", town.Transcript.PressAnswers[^1].Text);
    }

    [Fact]
    public void Open_pressed_twice_opens_one_poll()
    {
        priya.Asks("Bins?", "Yes", "No");
        var (shown, data) = town.Transcript.FindButton(priya.Id, priya.Id, "Open the poll");

        priya.Presses(priya.Private, data, shown.MessageId).Presses(priya.Private, data, shown.MessageId);

        Assert.NotNull(town.PollId);
    }

    [Fact]
    public void In_another_group_and_after_a_restore_without_its_votes_a_poll_counts_nothing()
    {
        VotersOf("Which day?", 5);
        var elsewhere = new Chat(-3001, ChatKind.Supergroup, "Elsewhere");
        town.Person(1008, "Stranger").Forges(elsewhere, $"vote {town.PollId} 0");
        Assert.Equal(5, town.Counts.Sum());

        town.Keys.Destroy($"millbrook.{town.PollId}");
        town.Restart();

        Assert.True(town.Find<Poll>(town.PollId)!.IsUncounted);
        Assert.Contains("could not be counted", GroupCard("Result"));
    }

    [Theory]
    [InlineData("😀🎉", "question in words")]
    [InlineData("301", "too long")]
    public void A_bad_question_is_told_so_and_asked_again(string question, string answer)
    {
        priya.Says("/poll", question == "301" ? new string('a', 301) : question);
        Assert.Contains(answer, town.Transcript.LastTo(priya));
        priya.Says("Bins?");
        Assert.Contains("What answers", town.Transcript.LastTo(priya));
    }

    [Theory]
    [InlineData("2026-03-01 10:00", "has passed")]
    [InlineData("2026-05-30 10:00", "30 days at most")]
    [InlineData("31 February", "not a real date")]
    public void A_bad_closing_time_is_told_so_and_asked_again(string typed, string answer)
    {
        priya.Says("/poll", "Bins?", "Yes\nNo").Taps("That is all").Says(typed);
        Assert.Contains(answer, town.Transcript.LastTo(priya));
        priya.Says("27.3. 18:00").Taps("Open the poll");
        Assert.Equal(new DateTimeOffset(2026, 3, 27, 18, 0, 0, TimeSpan.Zero), town.Find<Poll>(town.PollId)!.ClosesAt);
    }

    [Fact]
    public void Eleven_options_two_alike_and_one_alone_get_a_clear_sentence_and_nothing_is_lost()
    {
        priya.Says("/poll", "Bins?", string.Join('\n', Enumerable.Range(1, 11)));
        Assert.Contains("left out one line: 11", town.Transcript.LastTo(priya));
        priya.Says("/cancel", "/poll", "Bins?", "Yes");
        Assert.Throws<InvalidOperationException>(() => town.Transcript.FindButton(priya.Id, priya.Id, "That is allx"));
        priya.Says(" YÉS ");
        Assert.Contains("already have this answer", town.Transcript.LastTo(priya));
        priya.Says("No").Taps("That is all").Says("27.3. 18:00").Taps("✎ Answer: Yes").Says("no");
        Assert.Contains("already have this answer", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void A_translation_with_fewer_lines_is_told_so()
    {
        priya.Asks("Bins?", "Yes", "No").Taps("Română").Says("Gunoi?\nDa");
        Assert.Contains("You wrote 2 lines", town.Transcript.LastTo(priya));

        priya.Says("Gunoi?\nDa\nNu").Taps("Open the poll");
        Assert.Equal(["Da", "Nu"], town.Find<Poll>(town.PollId)!.Texts["ro"].Options);
    }

    [Fact]
    public void Who_is_no_facilitator_hears_so_kindly_and_privately()
    {
        var joan = town.Resident(1006, "Joan", "en");
        joan.Says("/poll");
        Assert.Contains("Only the people who run", town.Transcript.LastTo(joan));
    }

    private List<Someone> VotersOf(string question, int count)
    {
        var voters = Enumerable.Range(1101, count).Select(id => town.Resident(id, $"V{id}", "en", Consent.Polls)).ToList();
        priya.OpensPoll(question, "Monday", "Friday");
        foreach (var (index, voter) in voters.Index())
        {
            voter.TapsIn(town.Group, index % 2 == 0 ? "Monday" : "Friday");
        }

        return voters;
    }

    private int AskedOf(Someone someone) => town.Transcript.Messages.Count(message => message.ChatId == someone.Id && message.Text.Contains("what happens now, and by when"));

    private string GroupCard(string text) => town.Transcript.Messages.Last(message => message.ChatId == town.Group.Id && message.Text.Contains(text)).Text;
}
