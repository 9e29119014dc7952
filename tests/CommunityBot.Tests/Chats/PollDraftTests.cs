using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood.Polls;
using CommunityBot.Tests.Translation;

namespace CommunityBot.Tests.Chats;

/// <summary>Polls, and what follows them, where a machine translates: facilitators see its words before anyone else does.</summary>
public sealed class PollDraftTests : IDisposable
{
    private const string Fair = "Which day for the fair?";
    private const string Next = "The fair is on Saturday 2 May. Call 0113 496 0123";

    private static readonly string Machine = FakeMachine.Say("Which day", "ro");

    private readonly DraftingTown here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public void Nobody_has_it_until_the_facilitator_has_seen_it_in_every_language()
    {
        here.Drafts(Fair, "Monday", "Not at all");
        Assert.Contains("Română: automatic", here.Desk);
        Assert.DoesNotContain("📊", here.Of(here.Ana.Id));
        Assert.DoesNotContain(Fair, here.Of(here.Town.Group.Id));

        here.Priya.Taps("Română: look");
        var card = here.Town.Transcript.LastTo(here.Priya);
        Assert.Contains(Machine, card);
        Assert.Contains("luni", card);
        Assert.Contains("translated back", card);

        here.Priya.Taps("‹ Back", "Open the poll");
        Assert.Contains(Machine, here.Copy.Text);
        Assert.Contains(here.Word(PollPrompts.Automatic), here.Copy.Text);
        Assert.Single(here.Town.Transcript.Messages, message => message.ChatId == here.Priya.Id && message.Text.Contains("The poll is open in 1 group"));
        here.Ana.Taps("luni");
        Assert.Contains(here.Word(PollPrompts.YourVote(["luni"])), here.Copy.Text);
    }

    [Fact]
    public void The_usual_answers_come_from_the_prompts_and_not_from_the_machine()
    {
        here.Drafts(Fair, "Monday", "Yes", "Not at all").Taps("Open the poll");
        Assert.Equal(["luni", here.Word(DialogPrompts.Yes), FakeMachine.Say("Not at all", "ro")], here.Copy.Rows.Take(3).Select(row => row[0].Text));
        Assert.DoesNotContain(here.Machine.Calls.SelectMany(call => call.Html), html => html.Contains("Monday"));
    }

    [Fact]
    public void What_is_approved_goes_without_the_label_and_is_never_paid_for_again()
    {
        here.Drafts(Fair, "Monday", "Not at all").Taps("Română: look", "It is right", "‹ Back");
        Assert.Contains("Română: checked", here.Desk);
        here.Priya.Taps("Open the poll");
        Assert.Contains(Machine, here.Copy.Text);
        Assert.DoesNotContain(here.Word(PollPrompts.Automatic), here.Copy.Text);

        var paid = here.Machine.Calls.Count;
        here.Drafts(Fair, "Monday", "Not at all");
        Assert.Contains("Română: checked", here.Desk);
        Assert.Equal(paid, here.Machine.Calls.Count);
    }

    [Fact]
    public void A_question_of_two_lines_is_translated_as_one_and_remembered()
    {
        here.Drafts("We plan a fair.\nWhich day?", "Monday", "Not at all").Taps("Română: look", "It is right", "‹ Back", "Open the poll");
        Assert.Contains(FakeMachine.Say("Which day", "ro"), here.Copy.Text);

        var paid = here.Machine.Calls.Count;
        here.Drafts("We plan a fair.\nWhich day?", "Monday", "Not at all");
        Assert.Contains("Română: checked", here.Desk);
        Assert.Equal(paid, here.Machine.Calls.Count);
    }

    [Fact]
    public void What_the_facilitator_writes_instead_is_what_goes_and_is_remembered()
    {
        here.Drafts(Fair, "Monday", "Not at all").Taps("Română: look", "Write it better").Says("Doar o linie");
        Assert.Contains("I need 3 lines", here.Town.Transcript.LastTo(here.Priya));
        here.Priya.Says("În ce zi să fie târgul?\nluni\nDeloc").Taps("Open the poll");
        Assert.StartsWith("📊 În ce zi să fie târgul?", here.Copy.Text);
        Assert.DoesNotContain(here.Word(PollPrompts.Automatic), here.Copy.Text);

        here.Drafts(Fair, "Monday", "Not at all").Taps("Open the poll");
        Assert.StartsWith("📊 În ce zi să fie târgul?", here.Copy.Text);
    }

    [Fact]
    public void Where_the_area_wants_it_so_no_machines_word_goes_out_unread()
    {
        using var careful = new DraftingTown(area => area with { EverydayAutomatic = false });
        careful.Drafts(Fair, "Monday", "Not at all");
        Assert.Contains("only when a person has checked", careful.Desk);
        careful.Priya.Taps("Open the poll");
        Assert.Contains(careful.Word(PollPrompts.NotTranslated), careful.Copy.Text);
        careful.Drafts("Fair again?", "Monday", "Not at all").Taps("Română: look", "It is right", "‹ Back", "Open the poll");
        Assert.Contains(FakeMachine.Say("Fair again", "ro"), careful.Copy.Text);
    }

    [Fact]
    public void A_machine_that_loses_a_number_is_not_believed_and_says_why()
    {
        here.Machine.Spoils = (html, _) => html.Replace("<x id=\"1\"/>", "");
        here.Drafts("Fair on 2 May at 6pm?", "I come", "Not me").Taps("Română: look");
        Assert.Contains("got a number", here.Town.Transcript.LastTo(here.Priya));
        here.Priya.Taps("‹ Back", "Open the poll");
        Assert.Contains("Fair on 2 May at 6pm?", here.Copy.Text);
        Assert.Contains(here.Word(PollPrompts.NotTranslated), here.Copy.Text);
    }

    [Fact]
    public void What_happens_next_is_translated_too_and_seen_before_it_goes()
    {
        here.Drafts(Fair, "Monday", "Not at all").Taps("Open the poll");
        here.Ana.Taps("luni");
        here.Priya.Says("/polls").Taps("Look after", "Close now", "Say what happens now").Says(Next).Taps("Next: the languages");
        Assert.Contains("Română: automatic", here.Desk);
        Assert.DoesNotContain(FakeMachine.Say("The fair is", "ro"), here.Of(here.Ana.Id));

        here.Priya.Taps("Send it");
        Assert.Contains(FakeMachine.Say("The fair is", "ro"), here.Copy.Text);
        Assert.Contains("0113 496 0123", here.Copy.Text);
        Assert.Contains(here.Word(PollPrompts.Automatic), here.Copy.Text);
        Assert.Contains("I have told everyone who voted", here.Of(here.Priya.Id));
        Assert.DoesNotContain(FakeMachine.Say("The fair is", "ro"), here.Of(here.Town.Group.Id));
    }
}
