using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Announcements;
using CommunityBot.Neighbourhood.Checkers;
using CommunityBot.Neighbourhood.Residents;

namespace CommunityBot.Tests.Chats;

/// <summary>Announcements where no machine translates: people do, and nothing is broken or hidden.</summary>
public sealed class AnnouncementTests : IDisposable
{
    private const string Water = "Water will be off on Tuesday 24 March, 9am to 3pm, in Mill Lane. Help: 0113 496 0123";

    private readonly Town town = new(Town.Millbrook("en", "ro"));
    private readonly Someone ana;
    private readonly Someone ben;

    public AnnouncementTests()
    {
        ana = town.Resident(2001, "Ana", "ro", Consent.Announcements);
        ben = town.Resident(2002, "Ben", "en", Consent.Announcements);
    }

    [Fact]
    public void An_announcement_reaches_the_group_and_everyone_who_chose_announcements()
    {
        var zoe = town.Resident(2003, "Zoe", "en", Consent.Polls);
        town.Facilitator().Says("/announce", Water).Taps("Next", "Send ›");

        Assert.Equal(Water, town.Transcript.LastTo(ben));
        Assert.Contains(Water, town.Transcript.LastTo(ana));
        Assert.Contains(Word(AnnouncementPrompts.Untranslated(""), "ro"), town.Transcript.LastTo(ana));
        Assert.DoesNotContain(Water, town.Transcript.LastTo(zoe));
        Assert.Contains(Water, Of(town.Group.Id));
        Assert.Contains("2 of 2 got it", town.Transcript.LastTo(town.Priya));
    }

    [Fact]
    public void The_groups_card_opens_privately_in_ones_own_language()
    {
        town.Facilitator().Says("/announce", Water).Taps("Next", "Send ›");
        var dana = town.Person(2009, "Dana", "ro");
        town.Resident(2009, "Dana", "ro");

        dana.TapsIn(town.Group, "🌐");
        Assert.Contains(Word(AnnouncementPrompts.Untranslated(""), "ro"), town.Transcript.LastTo(dana));
        dana.Opens(town.Group, Word(SharedPrompts.OpenPrivately, "en"));
        Assert.Contains(Water, Of(dana.Id));
    }

    [Fact]
    public void Important_words_are_held_until_a_checker_approves_and_then_come_in_reply()
    {
        town.Facilitator();
        var elena = Checker(2004, "Elena", "ro");
        town.Priya.Says("/announce", Water).Taps("Kind", "Next", "Send ›");
        Assert.Contains(Word(AnnouncementPrompts.Holding(""), "ro"), town.Transcript.LastTo(ana));

        town.Priya.Says("/announcements").Taps("📣", "‹ The announcement", "Română: look", "Ask a checker");
        elena.Taps(Word(DeskPrompts.WriteButton, "ro"));
        elena.Says("Marți 24 martie, de la 9 la 15, nu va fi apă pe Mill Lane. Ajutor: 0113 496 0123");

        Assert.Equal("Marți 24 martie, de la 9 la 15, nu va fi apă pe Mill Lane. Ajutor: 0113 496 0123", town.Transcript.LastTo(ana));
        Assert.Contains(town.Transcript.Messages, message => message.ChatId == ana.Id && message.Text == Word(AnnouncementPrompts.Below, "ro"));
    }

    [Fact]
    public void Who_leaves_out_a_number_is_asked_and_may_send_it_as_it_was()
    {
        town.Facilitator().Says("/announce", Water).Taps("Next", "Română: look", "Write it").Says("Fără apă marți. Ajutor: 0113 496 0123");
        Assert.Contains("24", town.Transcript.LastTo(town.Priya));
        Assert.Contains("once more", town.Transcript.LastTo(town.Priya));
        town.Priya.Says("Fără apă marți 24. Ajutor: 0113 496 0123");
        Assert.Contains("Thank you. Română is checked.", Of(town.Priya.Id));
    }

    [Fact]
    public void Not_me_today_takes_the_request_away_until_tomorrow()
    {
        town.Facilitator();
        var elena = Checker(2004, "Elena", "ro");
        town.Priya.Says("/announce", Water).Taps("Next", "Română: look", "Ask a checker");
        elena.Taps(Word(SharedPrompts.NotToday, "ro"));
        town.Priya.Taps("Ask a checker");
        Assert.Contains("Nobody checks", town.Transcript.PressAnswers[^1].Text);
        town.Priya.Taps("‹ The announcement", "Send ›");
        Assert.DoesNotContain(Word(AnnouncementPrompts.PleaseCheck(false), "ro"), Of(elena.Id));

        town.Advance(TimeSpan.FromHours(15));
        town.Priya.Says("/announcements").Taps("📣", "‹ The announcement", "Română: look", "Ask a checker");
        town.Advance(TimeSpan.FromHours(8));
        Assert.Contains(Word(AnnouncementPrompts.PleaseCheck(false), "ro"), Of(elena.Id));
    }

    [Fact]
    public void Its_author_cannot_check_an_important_one()
    {
        town.Facilitator();
        Checker(1001, "Priya", "ro");
        town.Priya.Says("/announce", Water).Taps("Kind", "Next", "Română: look", "Write it");

        Assert.Contains("Another person", town.Transcript.PressAnswers[^1].Text);
    }

    [Fact]
    public void A_correction_reaches_every_copy_also_after_a_restart()
    {
        town.Facilitator().Says("/announce", Water).Taps("Next", "Send ›");
        town.Restart();
        town.Priya.Says("/announcements").Taps("📣", "Correct");
        town.Priya.Says(Water.Replace("9am", "10am")).Taps("Correct it everywhere");

        Assert.All(new[] { ana.Id, ben.Id, town.Group.Id }, chat =>
        {
            Assert.Contains("10am", Of(chat));
            Assert.DoesNotContain("9am", Of(chat));
        });
        Assert.Contains(Word(AnnouncementPrompts.Corrected(new MomentValue(town.Clock.GetUtcNow(), "Europe/London")), "ro"), Of(ana.Id));
    }

    [Fact]
    public void A_correction_of_an_important_one_holds_what_was_checked_and_rings()
    {
        town.Facilitator();
        var elena = Checker(2004, "Elena", "ro");
        town.Priya.Says("/announce", Water).Taps("Kind", "Next", "Română: look", "Ask a checker");
        elena.Taps(Word(DeskPrompts.WriteButton, "ro")).Says("Marți 24 martie, 9 - 3, fără apă pe Mill Lane. Ajutor: 0113 496 0123");
        town.Priya.Says("/announcements").Taps("✎ Not sent", "Send ›");
        Assert.Contains("fără apă", town.Transcript.LastTo(ana));

        town.Priya.Says("/announcements").Taps("📣", "Correct");
        town.Priya.Says(Water.Replace("9am", "10am")).Taps("Correct it everywhere");

        Assert.DoesNotContain("fără apă", Of(ana.Id));
        Assert.Contains(Word(AnnouncementPrompts.Holding(""), "ro"), Of(ana.Id));
        Assert.Contains(Word(AnnouncementPrompts.Notice(new MomentValue(town.Clock.GetUtcNow(), "Europe/London")), "ro"), town.Transcript.LastTo(ana));

        elena.Taps(Word(DeskPrompts.WriteButton, "ro")).Says("Marți 24 martie, 10 - 3, fără apă pe Mill Lane. Ajutor: 0113 496 0123");
        Assert.Contains("10 - 3, fără apă", town.Transcript.LastTo(ana));
    }

    [Fact]
    public void Taken_back_it_is_deleted_and_later_than_two_days_it_says_so()
    {
        town.Facilitator().Says("/announce", Water).Taps("Next", "Send ›");
        town.Priya.Says("/announcements").Taps("📣", "Take back", "Yes, take it back");
        Assert.DoesNotContain(Water, Of(ana.Id) + Of(town.Group.Id));

        town.Priya.Says("/announce", Water).Taps("Next", "Send ›");
        town.Advance(TimeSpan.FromHours(49));
        town.Restart();
        town.Priya.Says("/announcements").Taps("📣", "Take back", "Yes, take it back");
        Assert.DoesNotContain(Water, Of(ana.Id) + Of(town.Group.Id));
        Assert.Contains(Word(AnnouncementPrompts.Withdrawn, "ro"), Of(ana.Id));
    }

    [Fact]
    public void Nobody_gets_it_at_night_and_whoever_stops_meanwhile_never()
    {
        var zoe = town.Resident(2003, "Zoe", "en", Consent.Announcements);
        town.Facilitator();
        town.Advance(TimeSpan.FromHours(12));
        town.Priya.Says("/announce", Water).Taps("Next", "Send ›");
        Assert.DoesNotContain(Water, Of(ana.Id) + Of(ben.Id) + Of(zoe.Id) + Of(town.Group.Id));
        Assert.Contains(town.Transcript.Messages, message => message.ChatId == town.Priya.Id && message.Text.Contains("8am"));

        ben.Says("STOP");
        zoe.Says("/settings").Taps(Word(SettingsPrompts.On(Consent.Announcements), "en"));
        town.Advance(TimeSpan.FromHours(10.5));
        Assert.Contains(Water, Of(ana.Id));
        Assert.DoesNotContain(Water, Of(ben.Id));
        Assert.DoesNotContain(Water, Of(zoe.Id));
    }

    [Fact]
    public void Those_whose_own_quiet_hours_it_is_hold_up_nobody_and_get_it_when_these_end()
    {
        for (var each = 0; each < 70; each++)
        {
            town.Resident(3000 + each, $"Late {each}", "en", Consent.Announcements).Says("/settings").Taps("Quiet", "6pm", "11am");
        }

        town.Resident(4000, "Zoe", "en", Consent.Announcements);
        town.Facilitator().Says("/announce", Water).Taps("Next", "Send ›");
        Assert.Contains(Water, Of(4000));
        Assert.DoesNotContain(Water, Of(3000));
        Assert.DoesNotContain(Water, Of(3069));

        town.Advance(TimeSpan.FromMinutes(59));
        Assert.DoesNotContain(Water, Of(3000));
        town.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains(Water, Of(3000));
        Assert.Contains(Water, Of(3069));
        Assert.Contains("73 of 73 got it", Of(town.Priya.Id));
    }

    [Fact]
    public void It_can_be_paused_and_stopped_and_who_has_it_keeps_it()
    {
        for (var each = 0; each < 100; each++)
        {
            town.Resident(3000 + each, $"Neighbour {each}", "en", Consent.Announcements);
        }

        town.Facilitator().Says("/pause", "/announce", Water).Taps("Next", "Send ›", "⏹ Stop").Says("/resume");
        Assert.Equal(0, Having());
        Assert.Contains("Stopped", Of(town.Priya.Id));

        town.Priya.Says("/pause", "/announce", Water).Taps("Next", "Send ›", "⏸ Pause").Says("/resume");
        Assert.InRange(Having(), 1, 60);
        town.Priya.Taps("▶ Go on");
        Assert.Equal(100, Having());

        int Having() => Enumerable.Range(3000, 100).Count(id => Of(id).Contains(Water));
    }

    [Fact]
    public void Urgent_needs_a_second_yes_and_after_ten_minutes_goes_alone_on_record()
    {
        var hal = town.Resident(1002, "Hal", "en");
        town.Facilitator();
        MakeFacilitator(hal);
        town.Advance(TimeSpan.FromHours(12));
        town.Priya.Says("/announce", Water).Taps("Kind", "Also at night", "Next", "Send ›");
        Assert.DoesNotContain(Water, Of(ana.Id));
        hal.Taps("Yes, send it");
        Assert.Contains(Water, Of(ana.Id));

        town.Priya.Says("/announce", "Fire in Mill Lane on Monday. Call 999").Taps("Kind", "Also at night", "Next", "Send ›");
        town.Advance(TimeSpan.FromMinutes(9));
        Assert.DoesNotContain("Fire", Of(ana.Id));
        town.Advance(TimeSpan.FromMinutes(2));
        town.Priya.Taps("Send it alone");
        Assert.Contains("Fire", Of(ana.Id));
        Assert.Contains("without a second person", town.Transcript.LastTo(town.Priya));
    }

    [Fact]
    public void A_third_post_in_a_group_on_one_day_asks_first()
    {
        town.Facilitator();
        foreach (var text in new[] { "One on Monday: 0113 496 0001", "Two on Monday: 0113 496 0002" })
        {
            town.Priya.Says("/announce", text).Taps("Next", "Send ›");
        }

        town.Priya.Says("/announce", "Three on Monday: 0113 496 0003").Taps("Next", "Send ›");
        Assert.Contains("2 times today", town.Transcript.LastTo(town.Priya));
        Assert.DoesNotContain("Three", Of(town.Group.Id));

        town.Priya.Taps("Tomorrow at 10");
        town.Advance(TimeSpan.FromHours(24));
        Assert.Contains("Three", Of(town.Group.Id));
    }

    [Fact]
    public void A_scheduled_one_survives_a_restart_and_after_a_long_outage_asks_its_author()
    {
        town.Facilitator().Says("/announce", Water).Taps("Time: As soon").Says("2026-03-23 15:00").Taps("Next", "Send at its time");
        town.Restart();
        town.Clock.Advance(TimeSpan.FromHours(8));
        town.Advance(TimeSpan.Zero);
        Assert.Contains(Water, Of(ana.Id));

        town.Priya.Says("/announce", "Fair on Friday 27 March. Ask 0113 496 0123").Taps("Time: As soon").Says("2026-03-25 15:00").Taps("Next", "Send at its time");
        town.Clock.Advance(TimeSpan.FromHours(72));
        town.Advance(TimeSpan.Zero);
        Assert.DoesNotContain("Fair", Of(ana.Id));
        Assert.Contains("Shall I still send it?", town.Transcript.LastTo(town.Priya));
        town.Priya.Taps("Send now");
        Assert.Contains("Fair", Of(ana.Id));
    }

    [Fact]
    public void Pressing_the_time_by_mistake_does_not_lose_it()
    {
        var priya = town.Facilitator().Says("/announce", Water).Taps("Time: As soon").Says("2026-03-23 15:00");

        priya.Taps("Time: Monday 23 March");
        Assert.Contains(town.Transcript.Messages[^1].Rows, row => row[0].Text == "As soon as you press Send");
        priya.Taps("Back", "Time: Monday 23 March", "Keep: Monday 23 March", "Next");
        Assert.Contains("Time: Monday 23 March", town.Transcript.LastTo(priya));

        priya.Taps("Change", "Time: Monday 23 March", "As soon as you press Send", "Next");
        Assert.Contains("Time: As soon as you press Send", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void A_time_that_passes_while_it_is_written_is_asked_for_again()
    {
        var priya = town.Facilitator().Says("/announce", Water).Taps("Time: As soon").Says("2026-03-23 15:00");
        town.Advance(TimeSpan.FromHours(6));

        priya.Taps("Next");

        Assert.StartsWith(town.Word(DialogPrompts.Past, "en"), town.Transcript.LastTo(priya));
        priya.Says("2026-03-23 17:00").Taps("Next");
        Assert.Contains("Time: Monday 23 March", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void Two_facilitators_who_press_Send_at_once_send_it_once()
    {
        var hal = town.Resident(1002, "Hal", "en");
        town.Facilitator().Says("/announce", Water).Taps("Next");
        MakeFacilitator(hal);
        hal.Says("/announcements").Taps("✎ Not sent");
        town.Priya.Taps("Send ›");
        hal.Forges(hal.Private, $"ansend {town.Stored().Keys.Single(key => key.Collection == "announcements").Id}");

        Assert.Equal(1, town.Transcript.Messages.Count(message => message.ChatId == ben.Id && message.Text == Water));
        Assert.Contains("done already", town.Transcript.PressAnswers[^1].Text);
    }

    [Theory]
    [InlineData("See http://", "leads nowhere")]
    [InlineData("Meet **here", "signs as they are")]
    [InlineData("Meet <b>here", "signs as they are")]
    [InlineData("🎉🎉", "in words")]
    public void What_would_puzzle_readers_is_refused_with_a_clear_sentence(string text, string answer)
    {
        town.Facilitator().Says("/announce", text);
        Assert.Contains(answer, town.Transcript.LastTo(town.Priya));
        Assert.DoesNotContain(town.Stored().Keys, key => key.Collection == "announcements");
    }

    [Fact]
    public void A_translation_and_a_correction_keep_to_the_same_rules_also_when_sent_once_more()
    {
        town.Facilitator().Says("/announce", Water).Taps("Next", "Română: look", "Write it").Says("Vezi http://");
        Assert.Contains("leads nowhere", town.Transcript.LastTo(town.Priya));
        town.Priya.Says("Fără apă").Says("Fără **apă");
        Assert.Contains("signs as they are", town.Transcript.LastTo(town.Priya));
        town.Priya.Says("Fără apă").Taps("‹ The announcement", "Send ›").Says("/announcements").Taps("📣", "Correct").Says("See http://");
        Assert.Contains("leads nowhere", town.Transcript.LastTo(town.Priya));
        Assert.Contains("Fără apă", Of(ana.Id));
    }

    [Fact]
    public void What_would_not_fit_with_its_label_is_too_long()
    {
        town.Facilitator().Says("/announce", new string('a', 4096));
        Assert.Contains("4096", town.Transcript.LastTo(town.Priya));
        town.Advance(TimeSpan.FromMinutes(1));
        town.Priya.Sends(new ConversationInput.Photo("photo1", RichText.Of(new string('a', 1024))));
        Assert.Contains("1024", town.Transcript.LastTo(town.Priya));
    }

    [Fact]
    public void A_photo_goes_with_its_words_and_the_words_can_be_corrected()
    {
        town.Facilitator().Says("/announce");
        town.Priya.Sends(new ConversationInput.Photo("photo1", "Fair on Friday 27 March. Ask 0113 496 0123")).Taps("Next", "Send ›");
        Assert.Contains("Bot, with a photo: Fair on Friday", town.Transcript.ToString());

        town.Priya.Says("/announcements").Taps("📣", "Correct").Says("Fair on Saturday 28 March. Ask 0113 496 0123").Taps("Correct it everywhere");
        Assert.Contains("Saturday", Of(ben.Id));
    }

    [Fact]
    public void For_WhatsApp_there_is_a_plain_block_in_each_language()
    {
        town.Facilitator().Says("/announce", Water).Taps("Next", "Română: look", "Write it").Says("Fără apă marți, 24 martie, 9-15, Mill Lane. Ajutor: 0113 496 0123").Taps("‹ The announcement", "Send ›");
        town.Priya.Says("/announcements").Taps("📣", "Copy for WhatsApp");
        Assert.Contains(Water, town.Transcript.Messages[^2].Text);
        Assert.StartsWith("Fără apă", town.Transcript.LastTo(town.Priya));
    }

    [Fact]
    public void A_voice_is_heard_by_the_readers_of_its_language()
    {
        town.Facilitator().Says("/announce", Water).Taps("Next", "Română: look", "Add a voice");
        town.Priya.Sends(new ConversationInput.Voice("voice1"));
        town.Priya.Says("/announcements").Taps("✎ Not sent", "Send ›");
        ana.Taps("🔊");
        Assert.Contains("Bot, with a voice", town.Transcript.ToString());
    }

    [Fact]
    public void Who_left_the_area_is_not_written_to_and_is_in_no_copy()
    {
        town.Facilitator().Says("/announce", Water).Taps("Next", "Send ›");
        ben.Blocks();
        town.Priya.Says("/announce", "Fair on Friday 27 March. Ask 0113 496 0123").Taps("Next", "Send ›");
        Assert.DoesNotContain("Fair", Of(ben.Id));
        Assert.Contains("1 of 1 got it", town.Transcript.LastTo(town.Priya));
    }

    public void Dispose() => town.Dispose();

    private string Word(Value value, string language) => town.Word(value, language);

    private string Of(long chat) => string.Join("\n---\n", town.Transcript.Messages.Where(message => message.ChatId == chat).Select(message => message.Text));

    /// <summary>A resident who was named and agreed; Priya herself also.</summary>
    private Someone Checker(long id, string name, string language)
    {
        var person = id == town.Priya.Id ? town.Priya : town.Resident(id, name, language);
        return person.Says(town.InviteChecker(language)).Taps(Word(CheckerPrompts.YesButton, id == town.Priya.Id ? "en" : language));
    }

    private void MakeFacilitator(Someone person)
    {
        town.Priya.Says("/facilitators").Taps("Invite someone");
        person.Says(town.Transcript.LastStartTo(town.Priya));
    }
}
