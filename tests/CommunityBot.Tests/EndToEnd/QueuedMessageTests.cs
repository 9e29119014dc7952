using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Facilitators;
using CommunityBot.Neighbourhood.Polls;
using CommunityBot.Neighbourhood.Residents;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>Messages that are already queued still ask, at the moment of sending, whether they may go.</summary>
public sealed class QueuedMessageTests
{
    [Fact]
    public async Task Quiet_hours_hold_a_poll_till_morning_and_who_left_in_the_night_never_gets_it()
    {
        await using var town = await LiveTown.Start();
        await town.Priya.Joins(Consent.Polls);
        var (forgets, stops, blocks, stays) = (
            await town.Resident("Fern", "ro", Consent.Polls), await town.Resident("Sam", "ur", Consent.Polls),
            await town.Resident("Ben", "pl", Consent.Polls), await town.Resident("Ana", "ar", Consent.Polls));
        await town.People.AddBotToGroup(PlaygroundClient.Priya, "millbrook");
        var today = await TurnClockTo(town, 22);
        await town.Priya.OpensPoll("Night?", "Yes", "No");
        await town.Priya.Hears(SharedPrompts.HeldUntil(InLondon(today.AddDays(1).AddHours(8))));

        await forgets.Forgets();
        await stops.Says("/stop");
        await stops.Hears(StopPrompts.Done);
        await town.People.Post($"people/{blocks.Id}/block");
        await EverythingIsAnswered(town.Priya);
        town.Bot.Kill();
        await town.StartBot();
        await EverythingIsAnswered(town.Priya);
        Assert.Empty(await Copies(town, "Night?"));

        await town.People.AdvanceClock(TimeSpan.FromHours(10));
        await town.People.WaitForText(PlaygroundClient.Group, PlaygroundClient.Priya, "Night?");
        await town.People.WaitForText(town.Priya.Id, town.Priya.Id, "Night?");
        await stays.Hears(PollPrompts.Card("Night?"));
        await EverythingIsAnswered(town.Priya);
        Assert.Equal([PlaygroundClient.Group, PlaygroundClient.Priya, stays.Id], (await Copies(town, "Night?")).Order());

        await forgets.Joins(Consent.Polls);
        await town.Priya.OpensPoll("Morning?", "Yes", "No");
        await forgets.Hears(PollPrompts.Card("Morning?"));
        await stays.Hears(PollPrompts.Card("Morning?"));
        Assert.DoesNotContain(await Copies(town, "Morning?"), chat => chat == stops.Id || chat == blocks.Id);
    }

    [Fact]
    public async Task Behind_telegrams_limit_who_leaves_is_never_written_to_and_the_others_are()
    {
        await using var town = await LiveTown.Start();
        await town.Priya.Joins();
        var leavers = new List<Neighbour>();
        var stayers = new List<Neighbour>();
        for (var each = 0; each < 5; each++)
        {
            leavers.Add(await town.Resident($"Leaver {each}", "ro", Consent.Polls));
            stayers.Add(await town.Resident($"Stayer {each}", "ro", Consent.Polls));
        }

        // Every copy is told to wait, so that all of them are in the queue.
        foreach (var resident in leavers.Concat(stayers))
        {
            await town.People.Post("faults", new { method = "sendMessage", chat = resident.Id, times = 1000, fault = "status", error_code = 429, parameters = new { retry_after = 1 } });
        }

        await town.Priya.OpensPoll("Flood?", "Yes", "No");
        await town.Priya.Hears(PollPrompts.Opened(0));
        foreach (var leaver in leavers)
        {
            await leaver.Says("/stop");
        }

        await EverythingIsAnswered(town.Priya);
        town.Bot.Kill();
        await town.People.Delete("faults");
        await town.StartBot();

        foreach (var stayer in stayers)
        {
            await stayer.Hears(PollPrompts.Card("Flood?"));
        }

        foreach (var leaver in leavers)
        {
            await leaver.Hears(StopPrompts.Done);
            Assert.DoesNotContain(await leaver.Chat(), text => text.Contains("Flood?"));
        }
    }

    [Fact]
    public async Task Pause_holds_every_push_while_answers_go_on_and_resume_releases_them()
    {
        await using var town = await LiveTown.Start();
        await town.Priya.Joins();
        var ana = await town.Resident("Ana", "ro", Consent.Polls);
        await town.People.AddBotToGroup(PlaygroundClient.Priya, "millbrook");

        await town.Priya.Says("/pause");
        await town.Priya.Hears(FacilitatorPrompts.Paused);
        await town.Priya.OpensPoll("Paused?", "Yes", "No");
        await town.Priya.Hears(PollPrompts.Opened(1));
        await ana.Says("/help");
        await ana.Hears(HelpPrompts.Text("Millbrook"));
        await town.People.AdvanceClock(TimeSpan.FromHours(2));
        await EverythingIsAnswered(town.Priya);
        Assert.Empty(await Copies(town, "Paused?"));

        town.Bot.Kill();
        await town.StartBot();
        await EverythingIsAnswered(town.Priya);
        Assert.Empty(await Copies(town, "Paused?"));

        await town.Priya.Says("/resume");
        await ana.Hears(PollPrompts.Card("Paused?"));
        await town.People.WaitForText(PlaygroundClient.Group, PlaygroundClient.Priya, "Paused?");
    }

    private static async Task EverythingIsAnswered(Neighbour priya)
    {
        await priya.Says("/privacy");
        await priya.Hears(PrivacyPrompts.Text("Millbrook"));
    }

    /// <summary>The chats a poll's card was sent to, accepted or not.</summary>
    private static async Task<IEnumerable<long>> Copies(LiveTown town, string question) =>
        (await town.People.Calls("sendMessage"))
            .Where(call => call["params"]!["text"]!.ToString() is var text && text.StartsWith("📊") && text.Contains(question))
            .Select(call => (long)call["params"]!["chat_id"]!);

    /// <summary>Turns the clock to this hour of the same day in London.</summary>
    private static async Task<DateTime> TurnClockTo(LiveTown town, int hour)
    {
        var now = TimeZoneInfo.ConvertTime(DateTimeOffset.Parse((await town.People.Get("clock"))["now"]!.ToString(), null), London);
        await town.People.AdvanceClock(now.Date.AddHours(hour) - now.DateTime);
        return now.Date;
    }

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static MomentValue InLondon(DateTime time) => new(new DateTimeOffset(time, London.GetUtcOffset(time)), London.Id);
}
