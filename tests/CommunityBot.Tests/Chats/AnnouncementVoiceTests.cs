using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Announcements;

namespace CommunityBot.Tests.Chats;

/// <summary><c>Add a voice</c>: who records what, and who can listen to it.</summary>
public sealed class AnnouncementVoiceTests : IDisposable
{
    private const string Water = "Water will be off on Tuesday 24 March. Help: 0113 496 0123";
    private const string Romanian = "Marți, 24 martie, nu va fi apă. Ajutor: 0113 496 0123";

    private readonly Town town = new(Town.Millbrook("en", "ro"));
    private readonly Someone priya;
    private readonly Someone ana;
    private readonly Someone ben;

    public AnnouncementVoiceTests()
    {
        ana = town.Resident(2001, "Ana", "ro", Consent.Announcements);
        ben = town.Resident(2002, "Ben", "en", Consent.Announcements);
        priya = town.Facilitator();
    }

    [Fact]
    public void A_checker_reads_out_what_readers_of_the_language_read_and_only_they_can_listen()
    {
        var elena = town.Checker(2004, "Elena", "ro");
        priya.Says("/announce", Water).Taps("Next", "Română: look", "Ask a checker");
        elena.Taps("Write it").Says(Romanian).Taps("Add a voice");
        Assert.Contains(town.Transcript.Messages, message => message.ChatId == elena.Id && message.Text.Contains("read this out") && message.Text.Contains(Romanian));
        elena.Sends(new ConversationInput.Voice("voice1"));
        Assert.Contains("can now listen", town.Seen(elena.Id));

        priya.Says("/announcements").Taps("✎ Not sent", "Send ›");
        Assert.Contains("🔊", town.Seen(ana.Id));
        Assert.DoesNotContain("🔊", town.Seen(ben.Id));
    }

    [Fact]
    public void Recorded_after_it_was_sent_it_comes_under_the_copies_there_are()
    {
        priya.Announces(Water).LooksAtRomanian().Taps("Add a voice").Sends(new ConversationInput.Voice("voice1"));
        var left = town.Watched();

        ana.Taps("🔊");

        Assert.Equal(new Media(MediaKind.Voice, "voice1"), left.WithMedia(ana.Id).Single().Media);
        Assert.DoesNotContain("🔊", town.Seen(ben.Id));
    }

    [Fact]
    public void Other_words_have_no_voice_until_someone_records_it()
    {
        priya.Says("/announce", Water).Taps("Next", "Add a voice").Sends(new ConversationInput.Voice("voice1"));
        priya.Says("/announcements").Taps("✎ Not sent", "✎ Change", "✎ Text").Says("Water will be off on Friday 27 March. Help: 0113 496 0123").Taps("Next", "Send ›");
        Assert.DoesNotContain("🔊", town.Seen(ben.Id));

        priya.Says("/announcements").Taps("📣", "‹ The announcement", "Add a voice").Sends(new ConversationInput.Voice("voice2"));
        Assert.Contains("🔊", town.Seen(ben.Id));
        priya.Corrects("Water will be off on Saturday 28 March. Help: 0113 496 0123");
        Assert.DoesNotContain("🔊", town.Seen(ben.Id));
    }

    [Fact]
    public void A_voice_of_words_that_were_corrected_meanwhile_or_taken_back_is_not_taken()
    {
        var hal = town.SecondFacilitator(1002, "Hal");
        priya.Announces(Water);
        hal.Says("/announcements").Taps("📣", "‹ The announcement", "Add a voice");
        priya.Corrects(Water.Replace("24", "31"));
        hal.Sends(new ConversationInput.Voice("voice1"));
        Assert.Contains("changed a moment ago", town.Transcript.LastTo(hal));
        Assert.DoesNotContain("🔊", town.Seen(ben.Id));

        priya.TakesBack();
        hal.Taps("Add a voice");
        Assert.Contains("does not work any more", town.Transcript.PressAnswers[^1].Text);
    }

    [Fact]
    public void A_neighbour_who_checks_nothing_records_nothing()
    {
        priya.Announces(Water);
        ben.Forges(ben.Private, $"addvoice {town.AnnouncementId()} en");
        Assert.Equal(town.Word(SharedPrompts.OldButton, "en"), town.Transcript.PressAnswers[^1].Text);
    }

    public void Dispose() => town.Dispose();
}
