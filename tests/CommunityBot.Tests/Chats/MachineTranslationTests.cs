using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Announcements;
using CommunityBot.Neighbourhood.LooseTexts;
using CommunityBot.Tests.Translation;
using CommunityBot.Translation;

namespace CommunityBot.Tests.Chats;

/// <summary>Announcements and residents' own texts where a machine translates; polls: <see cref="PollDraftTests"/>.</summary>
public sealed class MachineTranslationTests : IDisposable
{
    private const string Cake = "Bring cake on Friday 27 March at 6pm. Call 0113 496 0123";

    private static readonly string Machine = FakeMachine.Say("Bring cake on Friday", "ro");

    private readonly FakeMachine machine = new();
    private readonly Town town;
    private readonly Someone ana;
    private readonly Someone priya;

    public MachineTranslationTests()
        : this(area => area)
    {
    }

    private MachineTranslationTests(Func<Area, Area> change)
    {
        town = new Town(change(Town.Millbrook("en", "ro") with { CanTranslate = true })) { Translator = machine };
        ana = town.Resident(2001, "Ana", "ro", Consent.Announcements, Consent.Polls);
        priya = town.Facilitator();
    }

    [Fact]
    public void An_everyday_one_goes_out_in_the_machines_words_labelled_with_its_facts_as_they_were()
    {
        priya.Says("/announce", Cake).Taps("Next", "Send ›");

        Assert.StartsWith(Machine, town.Transcript.LastTo(ana));
        Assert.Contains("27", town.Transcript.LastTo(ana));
        Assert.Contains("6pm", town.Transcript.LastTo(ana));
        Assert.Contains("0113 496 0123", town.Transcript.LastTo(ana));
        Assert.Contains(Word(AnnouncementPrompts.Automatic), town.Transcript.LastTo(ana));
    }

    [Fact]
    public void The_facilitator_sees_it_and_what_it_means_before_it_goes()
    {
        priya.Says("/announce", Cake).Taps("Next");
        Assert.Contains("Română: automatic", Desk);
        priya.Taps("Română: look");
        Assert.Contains(Machine, town.Transcript.LastTo(priya));
        Assert.Contains("translated back", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void This_is_wrong_reaches_the_author_once_and_Original_shows_the_original()
    {
        priya.Says("/announce", Cake).Taps("Next", "Send ›");
        ana.Taps(Word(AnnouncementPrompts.WrongButton)).Taps(Word(AnnouncementPrompts.WrongButton));
        Assert.Equal(1, Of(priya.Id).Split("A reader says").Length - 1);
        ana.Taps(Word(AnnouncementPrompts.OriginalButton));
        Assert.Equal(Cake, town.Transcript.LastTo(ana));
    }

    [Fact]
    public void What_a_person_writes_instead_is_what_everyone_has_from_then_on()
    {
        const string own = "Aduceți prăjituri vineri, 27 martie, la 6pm. Sunați la 0113 496 0123";
        priya.Says("/announce", Cake).Taps("Next", "Send ›");
        priya.Says("/announcements").Taps("📣", "‹ The announcement", "Română: look", "Write it better").Says(own);
        Assert.StartsWith(own, Of(ana.Id)[..own.Length]);
        Assert.DoesNotContain(Word(AnnouncementPrompts.Automatic), Of(ana.Id));

        var paid = machine.Calls.Count;
        priya.Says("/announce", Cake).Taps("Next", "Send ›");
        Assert.Equal(own, town.Transcript.LastTo(ana));
        Assert.Equal(paid, machine.Calls.Count);
    }

    [Fact]
    public void An_important_one_never_goes_out_in_the_machines_words()
    {
        priya.Says("/announce", Cake).Taps("Kind", "Next");
        Assert.Contains("only when a person has checked", Desk);
        priya.Taps("Send ›");
        Assert.DoesNotContain(Machine, Of(ana.Id));
        Assert.Contains(Word(AnnouncementPrompts.Holding("")), Of(ana.Id));
    }

    [Fact]
    public void Where_the_area_wants_it_so_no_machines_word_goes_out_at_all()
    {
        using var careful = new MachineTranslationTests(area => area with { EverydayAutomatic = false });
        careful.priya.Says("/announce", Cake).Taps("Next", "Send ›");
        Assert.DoesNotContain(Machine, careful.Of(careful.ana.Id));
        Assert.Contains(Cake, careful.Of(careful.ana.Id));
    }

    [Fact]
    public void A_machine_that_changes_a_time_is_not_believed()
    {
        machine.Spoils = (html, _) => html.Replace("<x id=\"1\"/>", "7");
        priya.Says("/announce", Cake).Taps("Next", "Send ›");
        Assert.Contains(Cake, Of(ana.Id));
        Assert.Contains(Word(AnnouncementPrompts.Untranslated("")), Of(ana.Id));
    }

    [Fact]
    public void Fault_36_a_machine_that_is_down_delays_nothing_and_its_words_come_later_into_the_same_message()
    {
        machine.Fails = _ => new TranslatorFailed(TranslatorTrouble.Busy, "503", TimeSpan.FromHours(1));
        priya.Says("/announce", Cake).Taps("Next", "Send ›");
        Assert.Contains(Cake, Of(ana.Id));

        machine.Fails = _ => null;
        town.Advance(TimeSpan.FromMinutes(11));
        town.Advance(TimeSpan.FromHours(1));
        Assert.StartsWith(Machine, Of(ana.Id));
        Assert.DoesNotContain("Bring cake", Of(ana.Id));
    }

    [Fact]
    public void A_corrected_hour_is_all_that_is_paid_for_again()
    {
        priya.Says("/announce", Cake).Taps("Next", "Send ›");
        var before = machine.Calls.SelectMany(call => call.Html).Count();
        priya.Says("/announcements").Taps("📣", "Correct").Says(Cake.Replace("6pm", "7pm")).Taps("Correct it everywhere");

        Assert.Contains("7pm", Of(ana.Id));
        Assert.DoesNotContain("6pm", Of(ana.Id));

        // One sentence there and back; "Call 0113 …" is remembered.
        Assert.Equal(2, machine.Calls.SelectMany(call => call.Html).Count() - before);
    }

    [Fact]
    public void A_resident_has_a_text_translated_and_it_is_kept_nowhere()
    {
        ana.Says("Dinner is ready").Taps(Word(LooseTextPrompts.TranslateButton));
        Assert.Contains(FakeMachine.Say("Dinner is ready", "ro"), town.Transcript.LastTo(ana));
        Assert.Contains(Word(LooseTextPrompts.Automatic), town.Transcript.LastTo(ana));
        Assert.DoesNotContain(town.Stored().Values, json => json.Contains("Dinner") || json.Contains(FakeMachine.Say("Dinner", "ro")));
    }

    [Fact]
    public void A_new_text_takes_the_place_of_the_last_and_ten_a_day_are_enough()
    {
        ana.Says("One cup", "Two cups").Taps(Word(LooseTextPrompts.TranslateButton));
        Assert.Contains(FakeMachine.Say("Two cups", "ro"), town.Transcript.LastTo(ana));
        for (var text = 2; text <= TextCount.MostADay; text++)
        {
            ana.Says("More cups").Taps(Word(LooseTextPrompts.TranslateButton));
        }

        ana.Says("Even more").Taps(Word(LooseTextPrompts.TranslateButton));
        Assert.Equal(Word(LooseTextPrompts.EnoughToday(TextCount.MostADay)), town.Transcript.LastTo(ana));
        town.Advance(TimeSpan.FromHours(24));
        ana.Says("Tomorrow").Taps(Word(LooseTextPrompts.TranslateButton));
        Assert.Contains(FakeMachine.Say("Tomorrow", "ro"), town.Transcript.LastTo(ana));
    }

    public void Dispose() => town.Dispose();

    private string Desk => town.Transcript.Messages.Last(message => message.ChatId == priya.Id && message.Text.StartsWith("📣", StringComparison.Ordinal)).Text;

    private string Word(Value value) => town.Word(value, "ro");

    private string Of(long chat) => string.Join("\n---\n", town.Transcript.Messages.Where(message => message.ChatId == chat && !message.Text.Contains(Word(DialogPrompts.Done))).Select(message => message.Text).Reverse());
}
