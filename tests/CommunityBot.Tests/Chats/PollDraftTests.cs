using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Polls;
using CommunityBot.Tests.Translation;
using CommunityBot.Translation;

namespace CommunityBot.Tests.Chats;

/// <summary>Polls, and what follows them, where a machine translates: facilitators see its words before anyone else does.</summary>
public sealed class PollDraftTests : IDisposable
{
    private const string Fair = "Which day for the fair?";
    private const string Next = "The fair is on Saturday 2 May. Call 0113 496 0123";

    private static readonly string Machine = FakeMachine.Say("Which day", "ro");

    private readonly FakeMachine machine = new();
    private readonly Town town;
    private readonly Someone ana;
    private readonly Someone priya;

    public PollDraftTests()
        : this(area => area)
    {
    }

    private PollDraftTests(Func<Area, Area> change)
    {
        town = new Town(change(Town.Millbrook("en", "ro") with { CanTranslate = true, Facilitators = [1001, 1007] })) { Translator = machine };
        ana = town.Resident(2001, "Ana", "ro", Consent.Polls);
        priya = town.Facilitator();
    }

    private string Desk => town.Transcript.Messages.Last(message => message.ChatId == priya.Id && message.Text.Contains("Română:", StringComparison.Ordinal)).Text;

    private Shown Copy => town.Transcript.Messages.Last(message => message.ChatId == ana.Id);

    [Fact]
    public void Nobody_has_it_until_the_facilitator_has_seen_it_in_every_language()
    {
        Drafts(Fair, "Monday", "Not at all");
        Assert.Contains("Română: automatic", Desk);
        Assert.DoesNotContain("📊", Of(ana.Id));
        Assert.DoesNotContain(Fair, Of(town.Group.Id));

        priya.Taps("Română: look");
        var card = town.Transcript.LastTo(priya);
        Assert.Contains(Machine, card);
        Assert.Contains("luni", card);
        Assert.Contains("translated back", card);

        priya.Taps("‹ Back", "Open the poll");
        Assert.Contains(Machine, Copy.Text);
        Assert.Contains(Word(PollPrompts.Automatic), Copy.Text);
        Assert.Contains("The poll is open in 1 group", Of(priya.Id));
        ana.Taps("luni");
        Assert.Contains(Word(PollPrompts.YourVote(["luni"])), Copy.Text);
    }

    [Fact]
    public void The_usual_answers_come_from_the_prompts_and_not_from_the_machine()
    {
        Drafts(Fair, "Monday", "Yes", "Not at all").Taps("Open the poll");
        Assert.Equal(["luni", Word(DialogPrompts.Yes), FakeMachine.Say("Not at all", "ro")], Copy.Rows.Take(3).Select(row => row[0].Text));
        Assert.DoesNotContain(machine.Calls.SelectMany(call => call.Html), html => html.Contains("Monday"));
    }

    [Fact]
    public void What_is_approved_goes_without_the_label_and_is_never_paid_for_again()
    {
        Drafts(Fair, "Monday", "Not at all").Taps("Română: look", "It is right", "‹ Back");
        Assert.Contains("Română: checked", Desk);
        priya.Taps("Open the poll");
        Assert.Contains(Machine, Copy.Text);
        Assert.DoesNotContain(Word(PollPrompts.Automatic), Copy.Text);

        var paid = machine.Calls.Count;
        Drafts(Fair, "Monday", "Not at all");
        Assert.Contains("Română: checked", Desk);
        Assert.Equal(paid, machine.Calls.Count);
    }

    [Fact]
    public void What_the_facilitator_writes_instead_is_what_goes_and_is_remembered()
    {
        Drafts(Fair, "Monday", "Not at all").Taps("Română: look", "Write it better").Says("Doar o linie");
        Assert.Contains("I need 3 lines", town.Transcript.LastTo(priya));
        priya.Says("În ce zi să fie târgul?\nluni\nDeloc").Taps("Open the poll");
        Assert.StartsWith("📊 În ce zi să fie târgul?", Copy.Text);
        Assert.DoesNotContain(Word(PollPrompts.Automatic), Copy.Text);

        Drafts(Fair, "Monday", "Not at all").Taps("Open the poll");
        Assert.StartsWith("📊 În ce zi să fie târgul?", Copy.Text);
    }

    [Fact]
    public void While_the_machine_is_at_it_the_poll_waits_and_says_so_for_a_minute_at_most()
    {
        town.Translator = null;
        Drafts(Fair, "Monday", "Not at all");
        Assert.Contains("being translated", Desk);
        priya.Taps("Open the poll");
        Assert.Equal("I am still translating. Nothing is sent yet. Please press again in a minute.", town.Transcript.PressAnswers[^1].Text);
        Assert.DoesNotContain("📊", Of(ana.Id));

        town.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains("not translated", Desk);
        priya.Taps("Open the poll");
        Assert.Contains(Fair, Copy.Text);
        Assert.Contains(Word(PollPrompts.NotTranslated), Copy.Text);
    }

    [Fact]
    public void Words_that_come_when_it_is_open_already_take_the_place_of_the_original()
    {
        town.Translator = null;
        Drafts(Fair, "Monday", "Not at all");
        town.Advance(TimeSpan.FromMinutes(2));
        priya.Taps("Open the poll");
        ana.Taps("Monday");
        town.Translator = machine;
        town.Translate();
        town.Deliver();

        Assert.Contains(Machine, Copy.Text);
        Assert.Contains(Word(PollPrompts.Automatic), Copy.Text);
        Assert.Contains(Word(PollPrompts.YourVote(["luni"])), Copy.Text);
    }

    [Fact]
    public void Where_the_area_wants_it_so_no_machines_word_goes_out_unread()
    {
        using var careful = new PollDraftTests(area => area with { EverydayAutomatic = false });
        careful.Drafts(Fair, "Monday", "Not at all");
        Assert.Contains("only when a person has checked", careful.Desk);
        careful.priya.Taps("Open the poll");
        Assert.Contains(careful.Word(PollPrompts.NotTranslated), careful.Copy.Text);
        careful.Drafts("Fair again?", "Monday", "Not at all").Taps("Română: look", "It is right", "‹ Back", "Open the poll");
        Assert.Contains(FakeMachine.Say("Fair again", "ro"), careful.Copy.Text);
    }

    [Fact]
    public void A_machine_that_loses_a_number_is_not_believed_and_says_why()
    {
        machine.Spoils = (html, _) => html.Replace("<x id=\"1\"/>", "");
        Drafts("Fair on 2 May at 6pm?", "I come", "Not me").Taps("Română: look");
        Assert.Contains("got a number", town.Transcript.LastTo(priya));
        priya.Taps("‹ Back", "Open the poll");
        Assert.Contains("Fair on 2 May at 6pm?", Copy.Text);
        Assert.Contains(Word(PollPrompts.NotTranslated), Copy.Text);
    }

    [Fact]
    public void A_draft_can_be_changed_and_no_translation_of_the_old_words_goes_out()
    {
        Drafts(Fair, "Monday", "Not at all").Taps("Română: look", "It is right", "‹ Back", "Change");
        Assert.Contains("Not at all", town.Transcript.LastTo(priya));
        priya.Taps("Question").Says("Which day for the big fair?").Taps("Next: the languages", "Open the poll");
        Assert.Contains("The poll is open", Of(priya.Id));
        Assert.Contains(FakeMachine.Say("Which day for the big fair", "ro"), Copy.Text);
        Assert.Equal(1, Kept("polls"));
        Assert.Equal(3, Copy.Rows.Count);
        Assert.Equal((1, 1), (Kept("polls"), Kept("drafts")));
    }

    [Fact]
    public void What_was_approved_is_what_was_seen_and_what_was_written_is_for_the_words_that_were_seen()
    {
        Drafts(Fair, "Monday", "Not at all");
        priya.Forges(priya.Private, $"drapprove {DraftId} ro 00000000");
        Assert.Contains("The text changed a moment ago", town.Transcript.PressAnswers[^1].Text);
        Assert.Contains("Română: automatic", Desk);

        var sam = town.Resident(1007, "Sam", "en");
        priya.Taps("Română: look", "Write it better");
        sam.Says("/polls").Taps("Not sent", "Change", "Question").Says("Which day for the party?").Taps("Next: the languages");
        priya.Says("În ce zi să fie târgul?\nluni\nDeloc");
        Assert.Contains("The text changed a moment ago", Of(priya.Id));
        Assert.DoesNotContain("târgul", Of(sam.Id));
        Assert.Contains("Română: automatic", Desk);
    }

    [Fact]
    public void Changed_in_something_else_what_was_checked_stays_checked()
    {
        Drafts(Fair, "Monday", "Not at all").Taps("Română: look", "It is right", "‹ Back", "Change", "Vote: Secret ballot", "Next: the languages");
        Assert.Contains("Română: checked", Desk);
        priya.Taps("Open the poll");
        Assert.Contains(Machine, Copy.Text);
        Assert.Contains(Word(PollPrompts.Promise(new PollRules(Several: false, Secret: false, AsWeGo: false))), Copy.Text);
    }

    [Fact]
    public void Thrown_away_it_is_gone_and_its_buttons_say_so()
    {
        Drafts(Fair, "Monday", "Not at all").Taps("Throw away");
        Assert.Contains("It was not sent to anyone", town.Transcript.LastTo(priya));
        Assert.Equal(0, Kept("drafts"));
        priya.Says("/polls");
        Assert.DoesNotContain(town.Transcript.Messages[^1].Rows.SelectMany(row => row), button => button.Text.Contains("Not sent"));
    }

    [Fact]
    public void Another_facilitator_finds_it_in_the_list_and_two_who_press_at_once_open_one_poll()
    {
        var sam = town.Resident(1007, "Sam", "en");
        Drafts(Fair, "Monday", "Not at all");
        sam.Says("/polls").Taps("Not sent");
        sam.Taps("Open the poll");
        priya.Forges(priya.Private, $"drsend {DraftId}");
        Assert.Contains("The poll is open in 1 group", town.Transcript.PressAnswers[^1].Text);
        Assert.Equal(1, Kept("polls"));
        Assert.Single(town.Transcript.Messages, message => message.ChatId == ana.Id && message.Text.Contains(Machine));
        Assert.Contains("The poll is open", Of(priya.Id));
    }

    [Fact]
    public void A_draft_whose_closing_time_has_passed_does_not_open_and_after_a_week_it_is_gone()
    {
        priya.Says("/poll", Fair, "Monday\nNot at all").Taps("That is all").Says("23 March 10:30").Taps("Next: the languages");
        town.Advance(TimeSpan.FromHours(1));
        priya.Taps("Open the poll");
        Assert.Equal(town.Word(PollPrompts.ClosingPassed, "en"), town.Transcript.PressAnswers[^1].Text);

        town.Advance(TimeSpan.FromDays(7));
        priya.Taps("Open the poll");
        Assert.Equal((0, 0), (Kept("drafts"), Kept("polls")));
    }

    [Fact]
    public void What_happens_next_is_translated_too_and_seen_before_it_goes()
    {
        Drafts(Fair, "Monday", "Not at all").Taps("Open the poll");
        ana.Taps("luni");
        priya.Says("/polls").Taps("Look after", "Close now", "Say what happens now").Says(Next).Taps("Next: the languages");
        Assert.Contains("Română: automatic", Desk);
        Assert.DoesNotContain(FakeMachine.Say("The fair is", "ro"), Of(ana.Id));

        priya.Taps("Send it");
        Assert.Contains(FakeMachine.Say("The fair is", "ro"), Copy.Text);
        Assert.Contains("0113 496 0123", Copy.Text);
        Assert.Contains(Word(PollPrompts.Automatic), Copy.Text);
        Assert.Contains("I have told everyone who voted", Of(priya.Id));
        Assert.DoesNotContain(FakeMachine.Say("The fair is", "ro"), Of(town.Group.Id));
    }

    [Fact]
    public void A_facilitator_who_is_forgotten_leaves_polls_and_drafts_of_nobody()
    {
        Drafts(Fair, "Monday", "Not at all").Taps("Open the poll");
        Drafts("And the food?", "Cake", "Soup");
        priya.Says("/me").Taps("Forget me", "Yes, delete everything");
        Assert.DoesNotContain(town.Stored(), stored => stored.Key.Collection is "polls" or "drafts" && stored.Value.Contains("1001"));
        Assert.Equal((1, 2), (Kept("polls"), Kept("drafts")));
    }

    [Fact]
    public void A_resident_who_forges_the_buttons_of_a_draft_gets_nowhere()
    {
        Drafts(Fair, "Monday", "Not at all");
        var id = DraftId;
        foreach (var verb in (string[])["drdesk", "drchange", "drdiscard", "drlang", "drapprove", "dredit", "drsend"])
        {
            ana.Forges(ana.Private, $"{verb} {id} ro 00000000");
        }

        Assert.Equal(1, Kept("drafts"));
        Assert.Equal(0, Kept("polls"));
        Assert.DoesNotContain(Fair, Of(ana.Id));
    }

    public void Dispose() => town.Dispose();

    private Someone Drafts(string question, params string[] options) => priya.Asks(question, options).Taps("Next: the languages");

    private string DraftId => town.Stored().Keys.Single(key => key.Collection == "drafts").Id;

    private int Kept(string collection) => town.Stored().Keys.Count(key => key.Collection == collection);

    private string Word(Value value) => town.Word(value, "ro");

    private string Of(long chat) => string.Join("\n---\n", town.Transcript.Messages.Where(message => message.ChatId == chat && !message.Text.Contains(Word(DialogPrompts.Done))).Select(message => message.Text).Reverse());
}
