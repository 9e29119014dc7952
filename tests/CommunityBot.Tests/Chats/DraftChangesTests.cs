using CommunityBot.Neighbourhood.Polls;
using CommunityBot.Tests.Translation;

namespace CommunityBot.Tests.Chats;

/// <summary>A draft that is changed, thrown away, or pressed by somebody else meanwhile.</summary>
public sealed class DraftChangesTests : IDisposable
{
    private const string Fair = "Which day for the fair?";

    private static readonly string Machine = FakeMachine.Say("Which day", "ro");

    private readonly DraftingTown here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public void A_draft_can_be_changed_and_no_translation_of_the_old_words_goes_out()
    {
        here.Drafts(Fair, "Monday", "Not at all").Taps("Română: look", "It is right", "‹ Back", "Change");
        Assert.Contains("Not at all", here.Town.Transcript.LastTo(here.Priya));
        here.Priya.Taps("Question").Says("Which day for the big fair?").Taps("Next: the languages", "Open the poll");
        Assert.Contains("The poll is open", here.Of(here.Priya.Id));
        Assert.Contains(FakeMachine.Say("Which day for the big fair", "ro"), here.Copy.Text);
        Assert.Equal(1, here.Kept("polls"));
        Assert.Equal(3, here.Copy.Rows.Count);
        Assert.Equal((1, 1), (here.Kept("polls"), here.Kept("drafts")));
    }

    [Fact]
    public void What_was_approved_is_what_was_seen_and_what_was_written_is_for_the_words_that_were_seen()
    {
        here.Drafts(Fair, "Monday", "Not at all");
        here.Priya.Forges(here.Priya.Private, $"drapprove {here.DraftId} ro 00000000");
        Assert.Contains("The text changed a moment ago", here.Town.Transcript.PressAnswers[^1].Text);
        Assert.Contains("Română: automatic", here.Desk);

        var sam = here.Town.Resident(1007, "Sam", "en");
        here.Priya.Taps("Română: look", "Write it better");
        sam.Says("/polls").Taps("Not sent", "Change", "Question").Says("Which day for the party?").Taps("Next: the languages");
        here.Priya.Says("În ce zi să fie târgul?\nluni\nDeloc");
        Assert.Contains("The text changed a moment ago", here.Of(here.Priya.Id));
        Assert.DoesNotContain("târgul", here.Of(sam.Id));
        Assert.Contains("Română: automatic", here.Desk);
    }

    [Fact]
    public void Changed_in_something_else_what_was_checked_stays_checked()
    {
        here.Drafts(Fair, "Monday", "Not at all").Taps("Română: look", "It is right", "‹ Back", "Change", "Vote: Secret ballot", "Next: the languages");
        Assert.Contains("Română: checked", here.Desk);
        here.Priya.Taps("Open the poll");
        Assert.Contains(Machine, here.Copy.Text);
        Assert.Contains(here.Word(PollPrompts.Promise(new PollRules(Several: false, Secret: false, AsWeGo: false))), here.Copy.Text);
    }

    [Fact]
    public void Thrown_away_it_is_gone_and_its_buttons_say_so()
    {
        here.Drafts(Fair, "Monday", "Not at all").Taps("Throw away");
        Assert.Contains("It was not sent to anyone", here.Town.Transcript.LastTo(here.Priya));
        Assert.Equal(0, here.Kept("drafts"));
        here.Priya.Says("/polls");
        Assert.DoesNotContain(here.Town.Transcript.Messages[^1].Rows.SelectMany(row => row), button => button.Text.Contains("Not sent"));
    }

    [Fact]
    public void Another_facilitator_finds_it_in_the_list_and_two_who_press_at_once_open_one_poll()
    {
        var sam = here.Town.Resident(1007, "Sam", "en");
        here.Drafts(Fair, "Monday", "Not at all");
        sam.Says("/polls").Taps("Not sent");
        sam.Taps("Open the poll");
        here.Priya.Forges(here.Priya.Private, $"drsend {here.DraftId}");
        Assert.Contains("The poll is open in 1 group", here.Town.Transcript.PressAnswers[^1].Text);
        Assert.Equal(1, here.Kept("polls"));
        Assert.Single(here.Town.Transcript.Messages, message => message.ChatId == here.Ana.Id && message.Text.Contains(Machine));
        Assert.Contains("The poll is open", here.Of(here.Priya.Id));

        sam.Says("/polls");
        Assert.DoesNotContain(here.Town.Transcript.Messages[^1].Rows.SelectMany(row => row), button => button.Text.Contains("Not sent"));
    }

    [Fact]
    public void A_facilitator_who_is_forgotten_leaves_polls_and_drafts_of_nobody()
    {
        here.Drafts(Fair, "Monday", "Not at all").Taps("Open the poll");
        here.Drafts("And the food?", "Cake", "Soup");
        here.Priya.Says("/me").Taps("Forget me", "Yes, delete everything");
        Assert.DoesNotContain(here.Town.Stored(), stored => stored.Key.Collection is "polls" or "drafts" && stored.Value.Contains("1001"));
        Assert.Equal((1, 2), (here.Kept("polls"), here.Kept("drafts")));
    }

    [Fact]
    public void A_resident_who_forges_the_buttons_of_a_draft_gets_nowhere()
    {
        here.Drafts(Fair, "Monday", "Not at all");
        var id = here.DraftId;
        foreach (var verb in (string[])["drdesk", "drchange", "drdiscard", "drlang", "drapprove", "dredit", "drsend"])
        {
            here.Ana.Forges(here.Ana.Private, $"{verb} {id} ro 00000000");
        }

        Assert.Equal(1, here.Kept("drafts"));
        Assert.Equal(0, here.Kept("polls"));
        Assert.DoesNotContain(Fair, here.Of(here.Ana.Id));
    }
}
