using System.Text;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Announcements;
using CommunityBot.Neighbourhood.Polls;

namespace CommunityBot.Tests.Chats;

/// <summary>Whoever was forgotten is not named to others by what still waited to be sent, nor by any file.</summary>
public sealed class ForgottenNameTests : IDisposable
{
    private const string Water = "Water is off on Friday 27 March. Ask 0113 496 0123";

    private readonly Town town = new(onDisk: true);
    private int said;

    public void Dispose() => town.Dispose();

    [Fact]
    public void What_a_checker_did_at_night_is_told_in_the_morning()
    {
        KimsNight();

        town.Advance(TimeSpan.FromHours(12));

        // Four messages, and the two cards that say who checked.
        Assert.Equal(6, ToldOf("Kimberley"));
    }

    [Fact]
    public void What_a_forgotten_checker_did_at_night_is_told_to_nobody_and_stands_in_no_file()
    {
        var kim = KimsNight();
        Assert.Contains(town.Files(), file => Text(file).Contains("Kimberley"));

        kim.Says("/me").Taps("Forget me");
        town.IsOffline = true;
        kim.Taps("Yes, delete everything");

        Assert.DoesNotContain(town.Files(), file => Text(file).Contains("Kimberley"));
        town.IsOffline = false;
        town.Restart();
        town.Advance(TimeSpan.FromHours(12));
        Assert.Equal(0, ToldOf("Kimberley"));
        Assert.DoesNotContain(town.Files(), file => Text(file).Contains("Kimberley"));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void Who_asked_for_a_second_yes_is_not_named_once_forgotten(bool forgets, int named)
    {
        town.Facilitator();
        var hal = Hal();
        town.Priya.Says("/pause");

        Asks(hal);
        Goes(hal, forgets);
        town.Priya.Says("/resume");

        Assert.Equal(named, ToldOf("Halvard"));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void Who_gave_the_second_yes_is_not_named_once_forgotten(bool forgets, int named)
    {
        town.Facilitator();
        var hal = Hal();
        Asks(town.Priya);
        town.Priya.Says("/pause");

        hal.Taps(town.Word(AnnouncementPrompts.ConfirmButton, "en"));
        Goes(hal, forgets);
        town.Priya.Says("/resume");

        Assert.Equal(named, ToldOf("Halvard"));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 3)]
    public void Who_voted_with_their_name_is_not_named_by_results_that_wait_once_forgotten(bool forgets, int named)
    {
        var priya = town.Facilitator();
        var (hal, joan) = (town.Resident(1002, "Halvard", "en", Consent.Polls), town.Resident(1006, "Joan", "en", Consent.Polls));
        priya.Asks("Bins?", "Yes", "No").Taps("Vote: Secret ballot", "Open the poll");
        hal.Taps("Yes");
        joan.Taps("No");
        town.Advance(TimeSpan.FromHours(12));
        priya.Says("/polls").Taps("⚙");
        priya.Taps(town.Word(PollPrompts.CloseButton, "en"));
        said = town.Transcript.Messages.Count(message => message.Text.Contains("Halvard"));

        Goes(hal, forgets);
        town.Advance(TimeSpan.FromHours(12));

        // The group, Joan and, where he is still there, Halvard himself.
        Assert.Equal(named, town.Transcript.Messages.Count(message => message.Text.Contains("Halvard")) - said);
        Assert.Contains(town.Transcript.Messages, message => message.ChatId == 1006 && message.Text.Contains("2 people voted"));
    }

    /// <summary>At 22:00 she checks a text, says yes and no to other languages, and stops checking.</summary>
    private Someone KimsNight()
    {
        var kim = town.Checker(1003, "Kimberley", "ro");
        var (polish, urdu) = (town.InviteChecker("pl"), town.InviteChecker("ur"));
        town.Priya.Says("/announce", Water).Taps("Next", "Română: look at it", "Ask a checker");
        town.Advance(TimeSpan.FromHours(12));
        said = ToldOf("Kimberley");

        kim.Taps(town.Word(DeskPrompts.WriteButton, "en")).Says("Vineri 27 martie nu va fi apă. Întrebați: 0113 496 0123");
        kim.Says(polish).Taps("Yes, I want to help").Says(urdu).Taps("No, thank you");
        return kim.Says("/settings").Taps("do not want to check", "Yes, I want to stop");
    }

    private Someone Hal()
    {
        var hal = town.Resident(1002, "Halvard", "en");
        town.Priya.Says("/facilitators").Taps("Invite someone");
        return hal.Says(town.Transcript.LastStartTo(town.Priya));
    }

    private void Asks(Someone person) => person.Says("/announce", Water).Taps("Kind: Everyday", "Also at night: No", "Next", "Send ›");

    private static void Goes(Someone person, bool forgets)
    {
        if (forgets)
        {
            person.Says("/me").Taps("Forget me", "Yes, delete everything");
        }
    }

    /// <summary>How many messages name someone to the facilitator, but for what she was told by day.</summary>
    private int ToldOf(string name) => town.Transcript.Messages.Count(message => message.ChatId == 1001 && message.Text.Contains(name)) - said;

    private static string Text((string Name, byte[] Content) file) => Encoding.UTF8.GetString(file.Content);
}
