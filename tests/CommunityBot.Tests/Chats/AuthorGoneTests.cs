using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Announcements;
using CommunityBot.Tests.Translation;

namespace CommunityBot.Tests.Chats;

/// <summary>Whoever wrote an announcement does not run the area any more: the others are asked and told in their place.</summary>
public sealed class AuthorGoneTests : IDisposable
{
    private const string Fair = "Fair on Friday 27 March. Ask 0113 496 0123";

    private readonly Town town = new(Town.Millbrook("en", "ro") with { CanTranslate = true, Facilitators = [1001, 1007] }) { Translator = new FakeMachine() };
    private readonly Someone ana;
    private readonly Someone priya;
    private readonly Someone sam;

    public AuthorGoneTests()
    {
        ana = town.Resident(2001, "Ana", "ro", Consent.Announcements);
        priya = town.Facilitator();
        sam = town.Resident(1007, "Sam", "en");
    }

    public void Dispose() => town.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_that_is_late_asks_whoever_is_left(bool forgotten)
    {
        Schedules();
        Leaves(forgotten);
        town.Clock.Advance(TimeSpan.FromDays(2));
        town.Restart();
        town.Advance(TimeSpan.Zero);

        Assert.Contains("I could not send this", town.Transcript.LastTo(priya));
        Assert.DoesNotContain("I could not send this", town.Seen(sam.Id));
        priya.Taps("Send now");
        Assert.Contains("27", town.Transcript.LastTo(ana));
    }

    [Fact]
    public void One_that_goes_at_its_time_is_followed_by_whoever_is_left()
    {
        Schedules();
        Leaves(forgotten: true);
        town.Advance(TimeSpan.FromHours(6));
        Assert.Contains("1 of 1", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void A_reader_who_finds_it_wrong_is_heard_by_whoever_is_left()
    {
        sam.Says("/announce", Fair).Taps("Next", "Send ›");
        Leaves(forgotten: true);
        ana.Taps(town.Word(AnnouncementPrompts.WrongButton, "ro"));
        Assert.Contains("A reader says", town.Transcript.LastTo(priya));
    }

    private void Schedules() => sam.Says("/announce", Fair).Taps("Time: ").Says("2026-03-23 15:00").Taps("Next", "Send at its time");

    private void Leaves(bool forgotten)
    {
        if (forgotten)
        {
            sam.Says("/me").Taps("Forget me", "Yes, delete everything");
        }
        else
        {
            priya.Says("/facilitators").Taps("Remove Sam");
        }
    }
}
