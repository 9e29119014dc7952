using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Polls;
using CommunityBot.Tests.Translation;

namespace CommunityBot.Tests.Chats;

/// <summary>A poll whose translation takes its time.</summary>
public sealed class LateTranslationTests : IDisposable
{
    private const string Fair = "Which day for the fair?";

    private static readonly string Machine = FakeMachine.Say("Which day", "ro");

    private readonly DraftingTown here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public void While_the_machine_is_at_it_the_poll_waits_and_says_so_for_a_minute_at_most()
    {
        here.Town.Translator = null;
        here.Drafts(Fair, "Monday", "Not at all");
        Assert.Contains("being translated", here.Desk);
        here.Priya.Taps("Open the poll");
        Assert.Equal("I am still translating. Nothing is sent yet. Please press again in a minute.", here.Town.Transcript.PressAnswers[^1].Text);
        Assert.DoesNotContain("📊", here.Of(here.Ana.Id));

        here.Town.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains("not translated", here.Desk);
        here.Priya.Taps("Open the poll");
        Assert.Contains(Fair, here.Copy.Text);
        Assert.Contains(here.Word(PollPrompts.NotTranslated), here.Copy.Text);
    }

    [Fact]
    public void Words_that_come_when_it_is_open_already_take_the_place_of_the_original()
    {
        here.Town.Translator = null;
        here.Drafts(Fair, "Monday", "Not at all");
        here.Town.Advance(TimeSpan.FromMinutes(2));
        here.Priya.Taps("Open the poll");
        here.Ana.Taps("Monday");
        here.MachineAnswers();

        Assert.Contains(Machine, here.Copy.Text);
        Assert.Contains(here.Word(PollPrompts.Automatic), here.Copy.Text);
        Assert.Contains(here.Word(PollPrompts.YourVote(["luni"])), here.Copy.Text);
    }

    [Fact]
    public void Copies_that_get_such_words_show_votes_and_are_in_no_backup_while_they_wait()
    {
        here.Town.Translator = null;
        here.Drafts(Fair, "Monday", "Not at all");
        here.Town.Advance(TimeSpan.FromMinutes(2));
        here.Priya.Taps("Open the poll");
        here.Ana.Taps("Monday");
        here.Town.IsOffline = true;
        here.MachineAnswers();

        var votes = here.Town.Stored().Where(stored => stored.Value.Contains(PollPrompts.YourVote([]).Id)).ToList();
        Assert.NotEmpty(votes);
        Assert.All(votes, stored => Assert.True(Secret.IsOf(here.DraftId, stored.Key.Id), stored.Key.Id));
    }

    [Fact]
    public void Only_who_gets_other_words_has_the_copy_drawn_anew()
    {
        using var town = new DraftingTown(area => area with { Languages = ["en", "ro", "ur"] });
        town.Town.Resident(2002, "Fatima", "ur", Consent.Polls);
        town.Machine.Spoils = (html, to) => to == "ur" ? "?" : html;
        town.Town.Translator = null;
        town.Drafts(Fair, "Monday", "Not at all");
        town.Town.Advance(TimeSpan.FromMinutes(2));
        town.Priya.Taps("Open the poll");
        town.Town.Transcript.Begin();
        town.MachineAnswers();

        Assert.Single(town.Town.Transcript.ToString().Split("in the same message"), part => part.Contains(Machine));
        Assert.Equal(1, town.Town.Transcript.ToString().Split("in the same message").Length - 1);
    }

    [Fact]
    public void What_a_person_wrote_while_the_machine_was_at_it_stays()
    {
        here.Town.Translator = null;
        here.Drafts(Fair, "Monday", "Not at all").Taps("Română: look", "Write it").Says("În ce zi să fie târgul?\nluni\nDeloc");
        here.MachineAnswers();
        here.Priya.Taps("Open the poll");
        Assert.StartsWith("📊 În ce zi să fie târgul?", here.Copy.Text);
        Assert.DoesNotContain(here.Word(PollPrompts.Automatic), here.Copy.Text);
    }

    [Fact]
    public void Where_no_machines_word_goes_out_unread_none_comes_late_either()
    {
        using var careful = new DraftingTown(area => area with { EverydayAutomatic = false });
        careful.Town.Translator = null;
        careful.Drafts(Fair, "Monday", "Not at all");
        careful.Town.Advance(TimeSpan.FromMinutes(2));
        careful.Priya.Taps("Open the poll");
        careful.MachineAnswers();
        Assert.Contains(Fair, careful.Copy.Text);
        Assert.Contains(careful.Word(PollPrompts.NotTranslated), careful.Copy.Text);
    }

    [Fact]
    public void A_draft_whose_closing_time_has_passed_does_not_open_and_after_a_week_it_is_gone()
    {
        here.Priya.Says("/poll", Fair, "Monday\nNot at all").Taps("That is all").Says("23 March 10:30").Taps("Next: the languages");
        here.Town.Advance(TimeSpan.FromHours(1));
        here.Priya.Taps("Open the poll");
        Assert.Equal(here.Town.Word(PollPrompts.ClosingPassed, "en"), here.Town.Transcript.PressAnswers[^1].Text);

        here.Town.Advance(TimeSpan.FromDays(7));
        here.Priya.Taps("Open the poll");
        Assert.Equal((0, 0), (here.Kept("drafts"), here.Kept("polls")));
    }
}
