using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Announcements;
using Xunit.Abstractions;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>One announcement to 3,000 people in five languages, at ten times Telegram's limits: while it goes, while the bot is killed, while answers are lost.</summary>
public sealed class BroadcastTests(ITestOutputHelper output)
{
    private const int People = 3000;
    private const int FirstId = 100_000;
    private const int Scale = 10;
    private const int InFlight = 8;
    private const string Water = "Water will be off on Tuesday 24 March, 9am to 3pm, in Mill Lane. Help: 0113 496 0123";

    /// <summary>Ten times 30 a second, of which ten times 5 are kept for answers in Telegram's measure; the bot keeps five.</summary>
    private static readonly string[] TenTimes =
        ["--Telegram:MessagesPerSecond=300", "--Telegram:PrivateMessagesPerSecond=10", "--Telegram:GroupMessagesPerMinute=200"];

    private static readonly string[] Languages = ["en", "ro", "ur", "ar", "pl"];

    [Fact]
    public async Task Everyone_gets_it_once_without_a_429_and_a_press_meanwhile_is_answered_at_once()
    {
        await using var town = await Settled();
        var quiet = await ReplyTime(town);
        var watch = Stopwatch.StartNew();
        await Send(town, "Everyday");
        var busy = await ReplyTime(town);
        await Finished(town);
        watch.Stop();

        var copies = await Copies(town);
        Assert.All(copies, count => Assert.Equal(1, count));
        Assert.DoesNotContain(await town.People.Calls(), call => (int?)call["error_code"] == 429);
        output.WriteLine($"{People} in {watch.Elapsed.TotalSeconds:F1} s; a press answered in {busy.TotalMilliseconds:F0} ms during, {quiet.TotalMilliseconds:F0} ms without");
    }

    [Fact]
    public async Task Killed_three_times_nobody_is_missed_and_no_kill_repeats_more_than_what_was_in_flight()
    {
        await using var town = await Settled();
        await Send(town, "Everyday");
        for (var kill = 1; kill <= 3; kill++)
        {
            await town.People.WaitForCalls(0, kill * 600, IsCopy);
            town.Bot.Kill();
            await town.StartBot(TenTimes);
        }

        await Finished(town);
        var copies = await Copies(town);
        Assert.All(copies, count => Assert.InRange(count, 1, 4));
        Assert.InRange(copies.Sum(count => count - 1), 0, 3 * InFlight);
        output.WriteLine($"{copies.Sum(count => count - 1)} repeated by three kills");
    }

    [Fact]
    public async Task With_lost_answers_nobody_is_missed_and_what_is_not_known_is_listed()
    {
        await using var town = await Settled();
        await town.People.Post("faults", new { method = "sendMessage", times = 100_000, probability = 0.02, fault = "lose_answer" });
        await Send(town, "Everyday");
        await Finished(town);
        await town.People.Delete("faults");

        var copies = await Copies(town);
        Assert.All(copies, count => Assert.InRange(count, 1, 2));
        output.WriteLine($"{copies.Count(count => count == 2)} came twice");
    }

    /// <summary>The bot at work, with Priya and everybody else.</summary>
    private static async Task<LiveTown> Settled()
    {
        var town = await LiveTown.Empty();
        await town.People.Post("limits", new { scale = Scale });
        await town.StartBot(TenTimes);
        await town.Priya.Joins();
        town.Bot.Kill();
        var now = DateTimeOffset.UtcNow;
        var yes = new Dictionary<Consent, Agreement> { [Consent.Announcements] = new(now, 1) };
        town.Settle(Enumerable.Range(0, People).Select(each =>
            new Resident(FirstId + each, $"Neighbour {each}", Languages[each % Languages.Length], yes, true, now, now)));
        foreach (var some in Enumerable.Range(0, People).Chunk(50))
        {
            await Task.WhenAll(some.Select(each => town.People.Post("people", new { id = FirstId + each, first_name = $"Neighbour {each}", language_code = "en", started = true })));
        }

        await town.StartBot(TenTimes);
        return town;
    }

    private static async Task Send(LiveTown town, string kind)
    {
        await town.Priya.Says("/announce");
        await town.Priya.Hears(AnnouncementPrompts.Text);
        await town.Priya.Says(Water);
        if (kind == "Important")
        {
            await town.Priya.Flips(AnnouncementPrompts.Kind, AnnouncementPrompts.EverydayKind);
        }

        await town.Priya.Taps(Words.NextTheLanguages);
        await town.Priya.Taps(AnnouncementPrompts.SendButton);
    }

    private static Task Finished(LiveTown town) => town.People.WaitForText(PlaygroundClient.Priya, PlaygroundClient.Priya, $"of {People} got it");

    /// <summary>How many copies each has.</summary>
    private static async Task<IReadOnlyList<int>> Copies(LiveTown town)
    {
        var copies = new List<int>();
        foreach (var some in Enumerable.Range(0, People).Chunk(50))
        {
            copies.AddRange(await Task.WhenAll(some.Select(async each =>
                (await town.People.Messages(FirstId + each, FirstId + each)).Count(message => message["text"]?.ToString().Contains("Mill Lane") == true))));
        }

        return copies;
    }

    private static bool IsCopy(JsonNode call) => (string?)call["method"] == "sendMessage" && (long?)call["params"]?["chat_id"] >= FirstId;

    private static async Task<TimeSpan> ReplyTime(LiveTown town)
    {
        var times = new List<TimeSpan>();
        for (var press = 0; press < 10; press++)
        {
            await town.Priya.Says("/polls");
            var watch = Stopwatch.StartNew();
            await town.Priya.Hears(Neighbourhood.Polls.PollPrompts.NoneOpen);
            times.Add(watch.Elapsed);
        }

        return times.Order().ElementAt(times.Count / 2);
    }
}
