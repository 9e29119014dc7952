using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Announcements;
using CommunityBot.Neighbourhood.Polls;
using CommunityBot.Tests.Translation;
using Xunit.Abstractions;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>One announcement to 3,000 people in six languages, at ten times Telegram's limits: in peace, while the bot is killed, while answers are lost.</summary>
public sealed class BroadcastTests(ITestOutputHelper output)
{
    private const int People = 3000;
    private const int FirstId = 100_000;
    private const int Scale = 10;
    private const int InFlight = 8;
    private const string Water = "Water will be off on Tuesday 24 March, 9am to 3pm, in Mill Lane. Help: 0113 496 0123";

    private static readonly string[] Languages = ["en", "ro", "ur", "ar", "pl", "cy"];

    /// <summary>Ten times Telegram's limits, and an area with all six languages.</summary>
    private static readonly string[] Arguments =
    [
        "--Telegram:MessagesPerSecond=300", "--Telegram:PrivateMessagesPerSecond=10", "--Telegram:GroupMessagesPerMinute=200",
        "--Neighbourhoods:0:Id=millbrook", "--Neighbourhoods:0:Name=Millbrook", $"--Neighbourhoods:0:Facilitators:0={PlaygroundClient.Priya}",
        "--Neighbourhoods:0:QuietHours:From=00:00", "--Neighbourhoods:0:QuietHours:To=00:00",
        .. Languages.Select((language, index) => $"--Neighbourhoods:0:Languages:{index}={language}"),
    ];

    [Fact]
    public async Task Everyone_gets_it_once_in_their_language_and_labelled_without_a_429_and_a_press_meanwhile_is_answered_at_once()
    {
        await using var azure = await FakeAzure.Start();
        await using var town = await Settled(azure.Settings);
        var quiet = await ReplyTime(town);
        await Write(town, important: false);
        await town.Priya.Sees(Words.Text(DeskPrompts.State(TranslationState.Automatic), "en"));
        var since = await town.People.NextCall();
        await town.Priya.Taps(AnnouncementPrompts.SendButton);
        var busy = await ReplyTime(town);
        await Finished(town);

        await EveryoneHas(town, language => language == "en" ? [] : [Words.Text(AnnouncementPrompts.Automatic, language), "0113 496 0123", "9am"], least: 1, most: 1);
        var calls = await town.People.Calls(since: since);
        Assert.DoesNotContain(calls, call => (int?)call["error_code"] == 429);
        var times = calls.Where(IsCopy).Select(call => DateTimeOffset.Parse(call["at"]!.ToString())).Order().ToList();
        var rate = (times.Count - 300) / (times[^1] - times[300]).TotalSeconds;
        output.WriteLine($"{times.Count} copies, after the first 300 {rate:F0} a second, {rate / 295:P0} of what the bot may (300, 5 kept for answers); a command answered in {busy.TotalMilliseconds:F0} ms meanwhile, {quiet.TotalMilliseconds:F0} ms without");
        town.Bot.Kill();
        output.WriteLine($"Billed for {Water.Length} characters in five languages and back: {town.Stored().Single(document => document.Key.Collection == "translationmonth").Value}");
    }

    [Fact]
    public async Task An_important_one_is_held_and_killed_three_times_nobody_is_missed_and_no_kill_repeats_more_than_what_was_in_flight()
    {
        await using var town = await Settled();
        await Write(town, important: true);
        await town.Priya.Taps(AnnouncementPrompts.SendButton);
        for (var kill = 1; kill <= 3; kill++)
        {
            await town.People.WaitForCalls(0, kill * 600, IsCopy);
            town.Bot.Kill();
            await town.StartBot(Arguments);
        }

        await Finished(town);
        var repeated = await EveryoneHas(town, language => language == "en" ? [] : [Words.Text(AnnouncementPrompts.Holding(""), language)], least: 1, most: 4);
        Assert.InRange(repeated, 0, 3 * InFlight);
        output.WriteLine($"{repeated} repeated by three kills");
    }

    [Fact]
    public async Task With_lost_answers_nobody_is_missed_and_what_is_not_known_is_listed()
    {
        await using var town = await Settled();
        await town.People.Post("faults", new { method = "sendMessage", times = 100_000, probability = 0.02, fault = "lose_answer" });
        await town.People.Post("faults", new { method = "sendMessage", chat = FirstId + 7, times = 10, fault = "lose_answer" });
        await Write(town, important: false);
        await town.Priya.Taps(AnnouncementPrompts.SendButton);
        var summary = await Finished(town, sent: null);
        await town.People.Delete("faults");

        var repeated = await EveryoneHas(town, language => language == "en" ? [] : [Words.Text(AnnouncementPrompts.Untranslated(""), language)], least: 1, most: 2);
        var sent = int.Parse(Regex.Match(summary, @"(\d+) of 3000").Groups[1].Value);
        Assert.InRange(sent, People - 10, People - 1);
        Assert.Contains(Words.Text(AnnouncementPrompts.Unsure(People - sent), "en"), summary);
        output.WriteLine($"{repeated} came twice, of {People - sent} nobody knows");
    }

    /// <summary>The bot at work, with Priya and everybody else.</summary>
    private static async Task<LiveTown> Settled(params string[] more)
    {
        var town = await LiveTown.Empty();
        await town.People.Post("limits", new { scale = Scale });
        await town.StartBot(Arguments);
        await town.Priya.Joins();
        town.Bot.Kill();
        var now = DateTimeOffset.UtcNow;
        var yes = new Dictionary<Consent, Agreement> { [Consent.Announcements] = new(now, 1) };
        town.Settle(Enumerable.Range(0, People).Select(each => new Resident(FirstId + each, $"Neighbour {each}", LanguageOf(each), yes, true, now, now)));
        foreach (var some in Enumerable.Range(0, People).Chunk(50))
        {
            await Task.WhenAll(some.Select(each => town.People.Post("people", new { id = FirstId + each, first_name = $"Neighbour {each}", language_code = "en", started = true })));
        }

        await town.StartBot([.. Arguments, .. more]);
        return town;
    }

    private static async Task Write(LiveTown town, bool important)
    {
        await town.Priya.Says("/announce");
        await town.Priya.Hears(AnnouncementPrompts.Text);
        await town.Priya.Says(Water);
        if (important)
        {
            await town.Priya.Flips(AnnouncementPrompts.Kind, AnnouncementPrompts.EverydayKind);
            await town.People.WaitForButton(PlaygroundClient.Priya, PlaygroundClient.Priya, Words.Label(DialogPrompts.Setting(AnnouncementPrompts.Kind.Label, AnnouncementPrompts.ImportantKind), "en"));
        }

        await town.Priya.Taps(Words.NextTheLanguages);
    }

    private static async Task<string> Finished(LiveTown town, int? sent = People) => (await town.People.WaitForText(
        PlaygroundClient.Priya, PlaygroundClient.Priya, sent is null ? Words.Text(AnnouncementPrompts.AllSent, "en") : $"{sent} of {People} got it"))["text"]!.ToString();

    /// <summary>Everyone has so many copies, with these words in them; gives how many are more than one.</summary>
    private static async Task<int> EveryoneHas(LiveTown town, Func<string, string[]> words, int least, int most)
    {
        var repeated = 0;
        foreach (var some in Enumerable.Range(0, People).Chunk(50))
        {
            var chats = await Task.WhenAll(some.Select(async each => (Language: LanguageOf(each), Messages: await town.People.Messages(FirstId + each, FirstId + each))));
            foreach (var (language, messages) in chats)
            {
                var copies = messages.Select(message => message["text"]!.ToString()).ToList();
                Assert.InRange(copies.Count, least, most);
                Assert.All(copies, copy => Assert.All(words(language), part => Assert.Contains(part, copy)));
                repeated += copies.Count - 1;
            }
        }

        return repeated;
    }

    private static string LanguageOf(int each) => Languages[each % Languages.Length];

    private static bool IsCopy(JsonNode call) => (string?)call["method"] == "sendMessage" && (long?)call["params"]?["chat_id"] >= FirstId;

    private static async Task<TimeSpan> ReplyTime(LiveTown town)
    {
        var times = new List<TimeSpan>();
        for (var press = 0; press < 10; press++)
        {
            await town.Priya.Says("/polls");
            var watch = Stopwatch.StartNew();
            await town.Priya.Hears(PollPrompts.NoneOpen);
            times.Add(watch.Elapsed);
        }

        return times.Order().ElementAt(times.Count / 2);
    }
}
