using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Residents;

namespace CommunityBot.Tests.Chats;

/// <summary>What a facilitator sees of an announcement that is on its way, and when it has arrived.</summary>
public sealed class AnnouncementProgressTests : IDisposable
{
    private const string Water = "Water will be off on Tuesday 24 March. Help: 0113 496 0123";

    private readonly Town town = new(Town.Millbrook("en", "ro"));
    private readonly Someone priya;

    public AnnouncementProgressTests() => priya = town.Facilitator();

    [Fact]
    public void Half_way_it_says_how_many_have_it_how_many_never_will_and_how_long_it_takes()
    {
        Neighbours(awake: 30, asleep: 20);
        town.Answer = envelope => envelope is { ChatId: 3000, Push: not null } ? new Refused(Refusal.Blocked) : null;
        priya.Announces(Water);
        town.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains("▓▓▓▓▓▓░░░░ 29 of 50\n\n1 could not be reached.\n\nAbout 7 minutes left.", town.Transcript.LastTo(priya));

        priya.Taps("⏸ Pause");
        Assert.Contains("Paused.", town.Transcript.LastTo(priya));
        Assert.DoesNotContain("left.", town.Transcript.LastTo(priya));
        town.Restart();
        town.Advance(TimeSpan.FromHours(1));
        Assert.Equal(29, Having());

        priya.Taps("▶ Go on");
        Assert.Equal(49, Having());
        Assert.Contains("49 of 50 got it.\n\nEnglish: 49\n\n1 could not be reached.\n\nEveryone has it who can get it.", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void Stopped_half_way_nobody_else_gets_it_and_it_cannot_be_stopped_twice()
    {
        Neighbours(awake: 2, asleep: 2);
        priya.Announces(Water);
        town.Advance(TimeSpan.FromMinutes(10));
        Assert.DoesNotContain("left.", town.Transcript.LastTo(priya));
        var (_, stop) = town.Transcript.FindButton(priya.Id, priya.Id, "⏹ Stop");
        priya.Taps("⏹ Stop");
        town.Advance(TimeSpan.FromHours(2));

        Assert.Equal(2, Having());
        Assert.Contains("2 of 4 got it", town.Transcript.LastTo(priya));
        Assert.Contains("Stopped.", town.Transcript.LastTo(priya));
        priya.Presses(priya.Private, stop);
        Assert.Contains("done already", town.Transcript.PressAnswers[^1].Text);
    }

    [Fact]
    public void A_copy_under_way_when_it_is_stopped_is_counted()
    {
        Neighbours(awake: 3, asleep: 0);
        town.Answer = envelope =>
        {
            if (envelope is { ChatId: 3000, Push: not null })
            {
                Meanwhile($"anstop {town.AnnouncementId()}");
            }

            return null;
        };
        priya.Announces(Water);

        Assert.Equal(1, Having());
        Assert.Contains("1 of 3 got it.\n\nEnglish: 1\n\nStopped.", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void One_that_arrives_after_it_was_said_to_be_stopped_is_counted_then()
    {
        Neighbours(awake: 1, asleep: 1);
        town.Answer = envelope =>
        {
            if (envelope is { ChatId: 3001, Push: not null })
            {
                Meanwhile($"anstop {town.AnnouncementId()}");

                // The new look of the progress has left before it is known what became of the copy.
                var look = town.Stored().Keys.Single(key => key.Collection == "envelopes" && key.Id.StartsWith($"edit/{priya.Id}/", StringComparison.Ordinal));
                town.Handle("millbrook", new SendReported(look.Id, int.MaxValue, new Sent()));
            }

            return null;
        };
        priya.Announces(Water);
        town.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal(2, Having());
        Assert.Contains("2 of 2 got it.\n\nEnglish: 2\n\nStopped.", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void At_the_end_each_reason_is_named_also_that_nobody_knows()
    {
        Neighbours(awake: 5, asleep: 0);
        town.Answer = envelope => envelope.Push is null ? null : envelope.ChatId switch
        {
            3000 => new Unknown(),
            3001 => new Refused(Refusal.Invalid),
            3002 => new Refused(Refusal.Blocked),
            _ => null,
        };
        priya.Says("/pause").Announces(Water);
        town.Person(3003, "Neighbour 3").Says("/settings").Taps(town.Word(SettingsPrompts.On(Consent.Announcements), "en"));
        priya.Says("/resume");

        Assert.Contains("1 of 5 got it.", town.Seen(priya.Id));
        Assert.Contains("English: 1", town.Seen(priya.Id));
        Assert.Contains("Of 1 I do not know whether it arrived", town.Seen(priya.Id));
        Assert.Contains("1 did not get it, because Telegram refused it", town.Seen(priya.Id));
        Assert.Contains("1 could not be reached", town.Seen(priya.Id));
        Assert.Contains("1 does not want announcements any more", town.Seen(priya.Id));
    }

    [Fact]
    public void What_waited_for_more_than_three_days_was_too_late()
    {
        Neighbours(awake: 2, asleep: 0);
        priya.Says("/pause").Announces(Water);
        town.Advance(TimeSpan.FromDays(4));
        priya.Says("/resume");

        Assert.Equal(0, Having());
        Assert.Contains("For 2 it was too late.", town.Seen(priya.Id));
    }

    [Fact]
    public void Who_opens_it_from_a_group_is_not_counted_nor_gets_it_twice()
    {
        Neighbours(awake: 0, asleep: 1);
        town.Resident(3500, "Zoe", "en", Consent.Announcements);
        town.Resident(3600, "Dana", "en");
        priya.Announces(Water);
        foreach (var reader in new[] { town.Person(3000, "Neighbour 0"), town.Person(3500, "Zoe"), town.Person(3600, "Dana") })
        {
            reader.Opens(town.Group, "Open our private chat");
        }

        town.Advance(TimeSpan.FromMinutes(61));
        Assert.Contains("2 of 2 got it.\n\nEnglish: 2\n", town.Seen(priya.Id));
        Assert.All([3000, 3500, 3600], chat => Assert.Single(town.Transcript.Messages, message => message.ChatId == chat && message.Text == Water));
    }

    [Fact]
    public void Who_opens_it_before_their_copy_has_left_has_it()
    {
        Neighbours(awake: 2, asleep: 0);
        priya.Says("/pause").Announces(Water);
        var neighbour = town.Person(3000, "Neighbour 0");
        neighbour.Says($"/start millbrook_a_{town.AnnouncementId()}", $"/start millbrook_a_{town.AnnouncementId()}");
        priya.Says("/resume");

        Assert.Contains("2 of 2 got it.", town.Seen(priya.Id));
        Assert.Single(town.Transcript.Messages, message => message.ChatId == neighbour.Id && message.Text == Water);
    }

    [Fact]
    public void Whoever_of_the_facilitators_sends_it_sees_how_it_goes()
    {
        Neighbours(awake: 1, asleep: 1);
        var hal = town.SecondFacilitator(1002, "Hal");
        priya.Says("/announce", Water).Taps("Next");
        hal.Says("/announcements").Taps("✎ Not sent", "Send ›");
        town.Advance(TimeSpan.FromMinutes(61));

        Assert.Contains("2 of 2 got it.", town.Transcript.LastTo(hal));
    }

    public void Dispose() => town.Dispose();

    /// <summary>People who chose announcements; those asleep have quiet hours of their own, until 11.</summary>
    private void Neighbours(int awake, int asleep)
    {
        for (var each = 0; each < awake + asleep; each++)
        {
            var neighbour = town.Resident(3000 + each, $"Neighbour {each}", "en", Consent.Announcements);
            if (each >= awake)
            {
                neighbour.Says("/settings").Taps("Quiet", "6pm", "11am");
            }
        }
    }

    private int Having() => town.Transcript.Messages.Count(message => message.ChatId >= 3000 && message.Text == Water);

    /// <summary>Priya presses while something is on its way to Telegram.</summary>
    private void Meanwhile(string data) => town.Handle("millbrook", new ButtonPressed(town.NextUpdate(), "q", priya.Private, new Person(priya.Id, "Priya", "en"), 1, null, data));
}
