using CommunityBot.Neighbourhood;

namespace CommunityBot.Tests.Chats;

/// <summary>When an announcement goes: at its time, late, or after a question since the group is full.</summary>
public sealed class AnnouncementTimeTests : IDisposable
{
    private const string Fair = "Fair on Friday 27 March. Ask 0113 496 0123";

    private readonly Town town = new(Town.Millbrook("en", "ro"));
    private readonly Someone priya;
    private readonly Someone ben;

    public AnnouncementTimeTests()
    {
        ben = town.Resident(2002, "Ben", "en", Consent.Announcements);
        priya = town.Facilitator();
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public void Twelve_hours_late_it_asks_first(int minutes, bool goes)
    {
        Schedules("2026-03-24 08:30");
        town.Clock.Advance(TimeSpan.FromHours(34.5) + TimeSpan.FromMinutes(minutes));
        town.Restart();
        town.Advance(TimeSpan.Zero);

        Assert.Equal(goes, town.Seen(ben.Id).Contains(Fair));
        Assert.Equal(goes, town.Seen(priya.Id).Contains("1 of 1 got it"));
        Assert.Equal(!goes, town.Transcript.LastTo(priya).Contains("I could not send this on Tuesday 24 March at 8:30am"));
    }

    [Fact]
    public void A_time_that_passed_while_it_was_looked_at_asks_first()
    {
        priya.Says("/announce", Fair).Taps("Time: ").Says("2026-03-23 11:00").Taps("Next");
        town.Advance(TimeSpan.FromHours(2));
        priya.Taps("Send at its time");
        Assert.Contains("The time you chose has passed", town.Transcript.LastTo(priya));
        Assert.DoesNotContain(Fair, town.Seen(ben.Id));
        priya.Taps("Send now");
        Assert.Contains(Fair, town.Seen(ben.Id));
    }

    [Fact]
    public void Thrown_away_it_does_not_go_at_its_time()
    {
        Schedules("2026-03-23 15:00").Taps("Throw away");
        town.Advance(TimeSpan.FromHours(6));
        Assert.DoesNotContain(Fair, town.Seen(ben.Id));
        priya.Says("/announcements");
        Assert.Contains("no announcements yet", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void A_third_post_goes_at_once_when_the_facilitator_wants_it_so()
    {
        Fill().Announces(Fair);
        Assert.DoesNotContain(Fair, town.Seen(ben.Id));
        priya.Taps("Send anyway");
        Assert.Contains(Fair, town.Seen(town.Group.Id));
        Assert.Contains(Fair, town.Seen(ben.Id));

        priya.Taps("Tomorrow at 10");
        Assert.Contains("done already", town.Transcript.PressAnswers[^1].Text);
    }

    [Fact]
    public void Tomorrow_is_at_ten_and_a_day_later()
    {
        Fill().Announces(Fair).Taps("Tomorrow at 10");
        Assert.Contains("Tuesday 24 March at 10am", town.Seen(priya.Id));
        town.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(Fair, town.Seen(ben.Id));
        town.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains(Fair, town.Seen(ben.Id));
    }

    [Fact]
    public void What_no_group_gets_asks_nothing()
    {
        Fill().Announces(Fair, "For", "Everyone who chose announcements");
        Assert.Contains(Fair, town.Seen(ben.Id));
        Assert.DoesNotContain(Fair, town.Seen(town.Group.Id));
    }

    [Fact]
    public void A_scheduled_one_asks_at_its_time_whether_the_group_is_full_and_when_it_is_sent_earlier()
    {
        Fill();
        Schedules("2026-03-23 15:00");
        Assert.Contains("I send it on Monday 23 March at 3pm", town.Seen(priya.Id));
        priya.Taps("Send now");
        Assert.Contains("2 times today", town.Transcript.LastTo(priya));

        town.Advance(TimeSpan.FromHours(5));
        Assert.DoesNotContain(Fair, town.Seen(ben.Id));
        Assert.Equal(2, town.Seen(priya.Id).Split("2 times today").Length - 1);
        town.Restart();
        priya.Says("/announcements").Taps("✎ Not sent: Fair", "Send anyway");
        Assert.Contains(Fair, town.Seen(ben.Id));
    }

    [Fact]
    public void An_important_one_goes_at_its_time_however_full_the_group_is()
    {
        Fill();
        Schedules("2026-03-23 15:00", "Kind");
        town.Advance(TimeSpan.FromHours(5));
        Assert.Contains(Fair, town.Seen(town.Group.Id));
    }

    public void Dispose() => town.Dispose();

    private Someone Schedules(string time, params string[] settings) =>
        priya.Says("/announce", Fair).Taps([.. settings, "Time: "]).Says(time).Taps("Next", "Send at its time");

    /// <summary>The group gets two posts, which no one is asked about.</summary>
    private Someone Fill()
    {
        priya.Announces("One on Monday. Ask 0113 496 0001").Announces("Two on Monday. Ask 0113 496 0002");
        Assert.Contains("Two", town.Seen(town.Group.Id));
        return priya;
    }
}
