using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Residents;

namespace CommunityBot.Tests.Chats;

/// <summary>STOP, blocking, and being forgotten.</summary>
public sealed class LeavingTests
{
    private readonly Town town = new();

    [Theory]
    [InlineData("/stop")]
    [InlineData("STOP")]
    [InlineData("Stop.")]
    [InlineData("رکیں")]
    [InlineData("توقف")]
    public void Stop_ends_all_pushes(string word)
    {
        var joan = town.Resident(1006, "Joan", "en", Consent.Polls, Consent.Reminders);

        joan.Says(word);

        Assert.Empty(town.Find<Resident>("1006")!.Consents);
        Assert.Contains(town.Word(StopPrompts.Done, "en"), town.Transcript.LastTo(joan));
    }

    [Fact]
    public void Stop_reaches_what_is_already_queued()
    {
        var joan = town.Resident(1006, "Joan", "en", Consent.Polls);
        var priya = town.Facilitator();
        town.Advance(TimeSpan.FromHours(12));
        priya.OpensPoll("Bins?", "Yes", "No");

        joan.Says("stop");
        town.Advance(TimeSpan.FromHours(12));

        Assert.DoesNotContain(town.Transcript.Messages, message => message.ChatId == 1006 && message.Text.Contains("Bins?"));
    }

    [Fact]
    public void Blocking_is_stop_and_unblocking_starts_nothing()
    {
        var joan = town.Resident(1006, "Joan", "en", Consent.Polls);

        joan.Blocks();
        Assert.Equal((false, 0), (town.Find<Resident>("1006")!.Reachable, town.Find<Resident>("1006")!.Consents.Count));
        joan.Unblocks();
        Assert.False(town.Find<Resident>("1006")!.Reachable);

        joan.Says("/help");
        Assert.Contains("/settings", town.Transcript.LastTo(joan));
        joan.Says("/start").Taps("Polls", "Done");
        Assert.Equal([Consent.Polls], town.Find<Resident>("1006")!.Consents.Keys);
        Assert.True(town.Find<Resident>("1006")!.Reachable);
    }

    [Fact]
    public void A_refused_send_marks_the_person_unreachable()
    {
        town.Resident(1006, "Joan", "en", Consent.Polls);
        var priya = town.Facilitator();
        town.Answer = envelope => envelope.ChatId == 1006 ? new Refused(Refusal.Blocked) : null;

        priya.OpensPoll("Bins?", "Yes", "No");

        Assert.False(town.Find<Resident>("1006")!.Reachable);
    }

    [Fact]
    public void Forget_me_erases_everything_and_no_message_follows()
    {
        var joan = town.Resident(1006, "Joan", "en", Consent.Polls);
        var priya = town.Facilitator();
        town.Advance(TimeSpan.FromHours(12));
        priya.OpensPoll("Bins?", "Yes", "No");

        joan.Says("/me").Taps("Forget me", "Yes, delete everything");
        var said = town.Transcript.Messages.Count(message => message.ChatId == 1006);
        town.Restart();
        town.Advance(TimeSpan.FromHours(12));
        joan.Says("hello?", "/help");

        Assert.Equal(said, town.Transcript.Messages.Count(message => message.ChatId == 1006));
        Assert.True(town.DoNotContact.Contains(1006));
        Assert.DoesNotContain(town.Stored(), stored => stored.Value.Contains("Joan") || stored.Key.Id.Contains("1006"));
        joan.Says("/start");
        Assert.False(town.DoNotContact.Contains(1006));
        Assert.Contains("choose your language", town.Transcript.LastTo(joan));
    }

    [Fact]
    public void Stop_and_forget_reach_every_area_of_a_person()
    {
        using var two = new Town(Town.Millbrook("en"), Town.Millbrook("en") with { Id = "parc-celyn", Name = "Parc Celyn" });
        var nia = two.Person(1010, "Nia");
        nia.Says("/start millbrook").Taps("English", "Yes", "Polls", "Done");
        two.Clock.Advance(TimeSpan.FromMinutes(1));
        nia.Says("/start parc-celyn").Taps("English", "Yes", "Polls", "Done");

        nia.Says("STOP");
        Assert.Empty(two.Find<Resident>("1010")!.Consents);
        Assert.Empty(two.Find<Resident>("1010", "parc-celyn")!.Consents);

        nia.Says("/me").Taps("Forget me", "Yes, delete everything");
        Assert.Null(two.Find<Resident>("1010"));
        Assert.Null(two.Find<Resident>("1010", "parc-celyn"));
    }
}
