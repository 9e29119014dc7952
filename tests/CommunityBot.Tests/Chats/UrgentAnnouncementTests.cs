using CommunityBot.Neighbourhood;

namespace CommunityBot.Tests.Chats;

/// <summary>What wakes people at night: whom it asks, who may say yes, and when its sender may go on alone.</summary>
public sealed class UrgentAnnouncementTests : IDisposable
{
    private const string Fire = "Fire in Mill Lane on Monday. Call 999";

    private readonly Town town = new(Town.Millbrook("en", "ro"));
    private readonly Someone priya;
    private readonly Someone hal;
    private readonly Someone ben;

    /// <summary>It is 10 in the evening.</summary>
    public UrgentAnnouncementTests()
    {
        ben = town.Resident(2002, "Ben", "en", Consent.Announcements);
        priya = town.Facilitator();
        hal = town.SecondFacilitator(1002, "Hal");
        town.Advance(TimeSpan.FromHours(12));
    }

    [Fact]
    public void Only_the_other_facilitators_of_now_are_asked_at_once()
    {
        var ivy = town.SecondFacilitator(1003, "Ivy");
        priya.Says("/facilitators").Taps("Remove Ivy");
        Asks();

        Assert.Contains("Priya wants to send this", town.Transcript.LastTo(hal));
        Assert.DoesNotContain("wants to send this", town.Seen(ivy.Id) + town.Seen(priya.Id));
        Assert.Contains("I have asked 1 other facilitator", town.Seen(priya.Id));
    }

    [Fact]
    public void With_a_yes_it_goes_and_who_asked_hears_of_it_at_night_and_sees_how_it_goes()
    {
        Asks();
        hal.Taps("Yes, send it");
        Assert.Contains(Fire, town.Seen(ben.Id));
        Assert.Contains("Hal agrees. It is going now", town.Seen(priya.Id));
        Assert.All([priya, hal], facilitator => Assert.Contains("1 of 1 got it", town.Transcript.LastTo(facilitator)));
        Assert.DoesNotContain("without a second person", town.Seen(priya.Id) + town.Seen(hal.Id));

        hal.Taps("Yes, send it");
        Assert.Contains("done already", town.Transcript.PressAnswers[^1].Text);
        Assert.Single(town.Transcript.Messages, message => message.ChatId == ben.Id && message.Text == Fire);
    }

    [Fact]
    public void Nobody_confirms_their_own()
    {
        Asks();
        priya.Forges(priya.Private, $"anconfirm {town.AnnouncementId()}");
        Assert.Contains("Another facilitator has to agree", town.Transcript.PressAnswers[^1].Text);
        Assert.DoesNotContain(Fire, town.Seen(ben.Id));
    }

    [Fact]
    public void After_ten_minutes_and_not_before_who_asked_may_send_it_alone_and_nobody_else()
    {
        // Hal sends what Priya wrote.
        priya.Says("/announce", Fire).Taps("Kind", "Also at night", "Next");
        hal.Says("/announcements").Taps("✎ Not sent", "Send ›");
        var alone = $"analone {town.AnnouncementId()}";
        town.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        hal.Forges(hal.Private, alone);
        Assert.Contains("Another facilitator has to agree", town.Transcript.PressAnswers[^1].Text);
        Assert.DoesNotContain("Nobody has answered", town.Seen(hal.Id));

        town.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("Nobody has answered", town.Transcript.LastTo(hal));
        Assert.DoesNotContain("Nobody has answered", town.Seen(priya.Id));
        priya.Forges(priya.Private, alone);
        Assert.Contains("Another facilitator has to agree", town.Transcript.PressAnswers[^1].Text);
        Assert.DoesNotContain(Fire, town.Seen(ben.Id));

        hal.Taps("Send it alone");
        Assert.Contains(Fire, town.Seen(ben.Id));
        Assert.Contains("without a second person", town.Transcript.LastTo(hal));
    }

    [Fact]
    public void A_yes_is_for_the_words_of_then()
    {
        town.Advance(TimeSpan.FromHours(12));
        priya.Says("/announce", Fire).Taps("Kind", "Also at night", "Time: ").Says("2026-03-24 23:00").Taps("Next", "Send at its time");
        hal.Taps("Yes, send it");
        town.Clock.Advance(TimeSpan.FromHours(36));
        town.Advance(TimeSpan.Zero);
        priya.Says("/announcements").Taps("✎ Not sent", "✎ Change", "✎ Text").Says("Party in Mill Lane on Monday. Call 999").Taps("Next", "Send ›");

        Assert.DoesNotContain("Party", town.Seen(ben.Id));
        Assert.Contains("Party", town.Transcript.LastTo(hal));
    }

    [Fact]
    public void What_is_not_important_is_not_urgent()
    {
        priya.Says("/announce", Fire).Taps("Kind", "Also at night", "Kind", "Next", "Send ›");
        Assert.DoesNotContain("wants to send this", town.Seen(hal.Id));
        Assert.DoesNotContain(Fire, town.Seen(ben.Id));
    }

    public void Dispose() => town.Dispose();

    private void Asks()
    {
        priya.Announces(Fire, "Kind", "Also at night");
        Assert.DoesNotContain(Fire, town.Seen(ben.Id));
    }
}
