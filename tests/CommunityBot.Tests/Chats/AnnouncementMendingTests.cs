using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Announcements;

namespace CommunityBot.Tests.Chats;

/// <summary>A mistake in what was sent: corrected where it stands, or taken back.</summary>
public sealed class AnnouncementMendingTests : IDisposable
{
    private const string Fair = "Fair on Friday 27 March. Ask 0113 496 0123";
    private const string Saturday = "Fair on Saturday 28 March. Ask 0113 496 0123";

    private readonly Town town = new(Town.Millbrook("en", "ro"));
    private readonly Someone priya;
    private readonly Someone ana;
    private readonly Someone ben;

    public AnnouncementMendingTests()
    {
        ana = town.Resident(2001, "Ana", "ro", Consent.Announcements);
        ben = town.Resident(2002, "Ben", "en", Consent.Announcements);
        priya = town.Facilitator();
    }

    [Fact]
    public void A_correction_of_an_everyday_one_is_silent()
    {
        priya.Announces(Fair).Corrects(Saturday);
        Assert.All([ana.Id, ben.Id, town.Group.Id], chat => Assert.DoesNotContain(Notice(chat), town.Seen(chat)));
    }

    [Fact]
    public void Where_the_facilitator_wants_it_everyone_gets_a_notice_in_reply_that_can_be_stopped()
    {
        priya.Announces(Fair);
        var copies = new[] { ana.Id, ben.Id, town.Group.Id }.ToDictionary(chat => chat, chat => town.Transcript.Messages.Last(message => message.ChatId == chat).MessageId);
        var left = town.Watched();
        priya.Corrects(Saturday, "Also a new message");

        Assert.All(copies, copy =>
        {
            Assert.Contains(Notice(copy.Key), town.Seen(copy.Key));
            Assert.Equal(copy.Value, left.Where(envelope => envelope.ChatId == copy.Key).Select(envelope => envelope.Act).OfType<SendMessage>().Single().ReplyTo);
        });
        Assert.Contains(town.Word(SharedPrompts.StopThese, "ro"), town.Transcript.Messages.Last(message => message.ChatId == ana.Id).ToString());
        Assert.DoesNotContain(town.Word(SharedPrompts.StopThese, "en"), town.Seen(town.Group.Id));
    }

    [Fact]
    public void Of_two_who_correct_it_at_once_the_second_is_told()
    {
        var hal = town.SecondFacilitator(1002, "Hal");
        priya.Announces(Fair);
        hal.Says("/announcements").Taps("📣", "Correct").Says(Fair.Replace("27", "28"));
        priya.Corrects(Saturday);
        hal.Taps("Correct it everywhere");
        Assert.Contains("changed a moment ago", town.Transcript.LastTo(hal));
        Assert.Contains("Saturday 28", town.Seen(ben.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_translation_that_comes_while_a_late_copy_is_under_way_reaches_its_reader(bool isImportant)
    {
        const string romanian = "Târg vineri, 27 martie. 0113 496 0123";
        town.Resident(2050, "Bianca", "ro", Consent.Announcements);
        ana.Says("/settings").Taps("🌙", "18", "11");
        var elena = town.Checker(2004, "Elena", "ro");
        priya.Says("/announce", Fair).Taps(isImportant ? ["Kind", "Next"] : ["Next"]).Taps("Română: look", "Ask a checker");
        elena.Taps("Write it");
        var isWritten = false;
        town.Answer = envelope =>
        {
            if (!isWritten && envelope is { ChatId: 2001, Push: not null })
            {
                isWritten = true;
                town.Handle("millbrook", new MessageReceived(
                    town.NextUpdate(), elena.Private, new Person(2004, "Elena", "en"), town.NextMessage(), town.Clock.GetUtcNow(), new ConversationInput.Said(romanian)));
            }

            return null;
        };
        priya.Says("/announcements").Taps("✎ Not sent", "Send ›");
        Assert.DoesNotContain("Târg", town.Seen(2050));

        town.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(romanian, town.Transcript.LastTo(ana));
        Assert.Contains(romanian, town.Seen(2050));

        // What was held comes as a message of its own, which rings.
        Assert.Equal(isImportant, town.Seen(ana.Id).Contains(town.Word(AnnouncementPrompts.Below, "ro")));
    }

    [Fact]
    public void Take_back_asks_first_and_once()
    {
        priya.Announces(Fair).Says("/announcements").Taps("📣", "Take back");
        Assert.Contains(Fair, town.Seen(ben.Id));
        priya.Taps("No");
        Assert.Contains(Fair, town.Seen(ben.Id));

        priya.TakesBack().Forges(priya.Private, $"antakeback {town.AnnouncementId()} yes");
        Assert.Contains("it was taken back", town.Transcript.PressAnswers[^1].Text);
    }

    [Theory]
    [InlineData(47 * 60 - 1, false)]
    [InlineData(48 * 60, true)]
    public void For_two_days_less_an_hour_copies_are_deleted(int minutes, bool says)
    {
        priya.Announces(Fair);
        town.Advance(TimeSpan.FromMinutes(minutes));
        priya.TakesBack();

        Assert.DoesNotContain(Fair, town.Seen(ben.Id) + town.Seen(town.Group.Id));
        Assert.Equal(says, town.Seen(ben.Id).Contains("taken back"));
        Assert.Equal(says, town.Seen(town.Group.Id).Contains("taken back"));
    }

    [Fact]
    public void Taken_back_before_it_came_nobody_hears_of_it_at_all()
    {
        var late = town.Resident(3000, "Late", "en", Consent.Announcements).Says("/settings").Taps("Quiet", "6pm", "11am");
        priya.Announces(Fair).Says("/announcements").Taps("▶ Fair", "Take back", "Yes, take it back");
        priya.Says("/pause").Announces(Saturday).Says("/announcements").Taps("▶ Fair", "Take back", "Yes, take it back").Says("/resume");
        town.Advance(TimeSpan.FromHours(2));

        Assert.All([late.Id, ben.Id, town.Group.Id], chat => Assert.DoesNotContain("taken back", town.Seen(chat)));
        Assert.All([late.Id, ben.Id, town.Group.Id], chat => Assert.DoesNotContain("Fair", town.Seen(chat)));
    }

    [Fact]
    public void A_late_copy_under_way_when_it_is_taken_back_is_taken_back_too()
    {
        ana.Says("/settings").Taps("🌙", "18", "11");
        town.Answer = envelope =>
        {
            if (envelope is { ChatId: 2001, Push: not null })
            {
                Meanwhile($"antakeback {town.AnnouncementId()} yes");
            }

            return null;
        };
        priya.Announces(Fair);
        Assert.Contains(Fair, town.Seen(ben.Id));

        town.Advance(TimeSpan.FromMinutes(61));
        Assert.Contains("I am taking it back", town.Seen(priya.Id));
        Assert.All([ana.Id, ben.Id, town.Group.Id], chat => Assert.DoesNotContain(Fair, town.Seen(chat)));
        Assert.DoesNotContain(town.Word(AnnouncementPrompts.Withdrawn, "ro"), town.Seen(ana.Id));
    }

    public void Dispose() => town.Dispose();

    private string Notice(long chat) =>
        town.Word(AnnouncementPrompts.Notice(new MomentValue(town.Clock.GetUtcNow(), "Europe/London")), chat == ana.Id ? "ro" : "en");

    /// <summary>Priya presses while something is on its way to Telegram.</summary>
    private void Meanwhile(string data) => town.Handle("millbrook", new ButtonPressed(town.NextUpdate(), "q", priya.Private, new Person(priya.Id, "Priya", "en"), 1, null, data));
}
