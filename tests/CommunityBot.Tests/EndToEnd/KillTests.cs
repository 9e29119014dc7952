using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Polls;
using CommunityBot.Neighbourhood.Residents;
using CommunityBot.Storage;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>
/// The process is killed again and again while people join, change their choices, vote and are sent polls. Whatever they did
/// counts, once; at most so many messages as were under way come twice.
/// </summary>
public sealed class KillTests
{
    private const int Kills = 20;
    private const int InFlight = 8;
    private const int Voters = 12;

    /// <summary>In one life of the bot, so that there is enough to do in the last one too; each is answered once.</summary>
    private const int MostDeeds = 14;

    /// <summary>Seconds without a call of the bot, after which nothing more is to be expected of it.</summary>
    private const int MostSilences = 20;

    private static readonly string[] Options = ["Apples", "Pears", "Plums"];

    private readonly Random random = new(20260323);
    private readonly List<(Script Script, HashSet<Consent> Consents, int?[] Votes)> voters = [];

    [Fact]
    public async Task Killed_twenty_times_it_loses_nothing_does_nothing_twice_and_repeats_no_more_than_was_under_way()
    {
        await using var town = await LiveTown.Start();
        await town.Priya.Joins();
        await town.People.AddBotToGroup(PlaygroundClient.Priya, "millbrook");
        foreach (var number in (int[])[0, 1])
        {
            await town.Priya.OpensPoll(Question(number), Options);
            await town.People.WaitForText(PlaygroundClient.Group, PlaygroundClient.Priya, Question(number));
        }

        await town.Bot.Stop();
        var begin = await town.People.NextCall();
        var scripts = await Cast(town);
        var starts = new List<long>();
        for (var kill = 0; kill < Kills; kill++)
        {
            starts.Add(await town.People.NextCall());
            town.LaunchBot();
            var point = random.Next(-2, 11);
            await town.People.WaitForCalls(starts[^1], 1, _ => true);
            await Play(town.People, scripts, MostDeeds, answers => answers >= point);
            town.Bot.Kill();
        }

        Assert.Contains(scripts, script => !script.IsDone);
        starts.Add(await town.People.NextCall());
        await town.StartBot();
        await Play(town.People, scripts, int.MaxValue, _ => scripts.All(script => script.IsDone));
        await town.Bot.Stop();

        EverythingCountsOnce(town.Stored(), town.Keys);
        RepeatsAreFew(await town.People.Calls(since: begin), starts);
    }

    [Fact]
    public async Task Killed_between_its_commit_and_Telegrams_confirmation_a_change_counts_once()
    {
        await using var town = await LiveTown.Start();
        var ana = await town.Resident("Ana", "ro");
        await ana.Says("/settings");
        await ana.Hears(SettingsPrompts.Text("Millbrook"));

        var (isOn, committed) = (false, false);
        for (var tries = 0; !committed && tries < 10; tries++)
        {
            var since = await town.People.NextCall();
            await town.People.Post("faults", new { method = "getUpdates", times = 1000, fault = "status", error_code = 502 });
            var pressed = ana.Taps(isOn ? SettingsPrompts.On(Consent.Polls) : SettingsPrompts.Off(Consent.Polls));
            isOn = !isOn;

            // The poll that waited brings the press and the next one, which would confirm it, fails; unless none was waiting yet.
            await town.People.WaitForCalls(since, 1, IsFailedPoll);
            committed = (await town.People.Calls("getUpdates", since)).TakeWhile(call => !IsFailedPoll(call)).Any();
            if (committed)
            {
                await pressed;
                town.Bot.Kill();
            }

            await town.People.Delete("faults");
            await pressed;
        }

        Assert.True(committed);
        await town.StartBot();
        await ana.Says("/settings");
        var settings = await ana.Hears(SettingsPrompts.Text("Millbrook"));
        Assert.NotNull(PlaygroundClient.Button(settings, Words.Label(isOn ? SettingsPrompts.On(Consent.Polls) : SettingsPrompts.Off(Consent.Polls), "ro")));
    }

    private static bool IsFailedPoll(JsonNode call) => (string?)call["method"] == "getUpdates" && (bool?)call["ok"] == false;

    private static string Question(int number) => $"Question {number}?";

    /// <summary>Everybody does what they can as soon as they can, so many things at most, until the bot has said enough.</summary>
    internal static async Task Play(PlaygroundClient people, IReadOnlyList<Script> scripts, int deeds, Func<int, bool> enough)
    {
        var (next, answers, silences) = (await people.NextCall(), 0, 0);
        while (!enough(answers))
        {
            foreach (var script in scripts)
            {
                deeds -= deeds > 0 && await script.DoNext() ? 1 : 0;
            }

            List<JsonNode> news;
            do
            {
                var log = await people.Get($"calls?since={next}&wait=1");
                next = (long)log["next"]!;
                news = [.. log["calls"]!.AsArray().Select(call => call!)];
                answers += news.Count(IsToPerson);
            }
            while (news.Count > 0 && !news.Any(IsVisible));

            silences = news.Count > 0 ? 0 : silences + 1;
            Assert.True(silences < MostSilences, $"The bot says nothing more. Waiting: {string.Join(", ", scripts.Where(script => !script.IsDone))}");
        }
    }

    private async Task<IReadOnlyList<Script>> Cast(LiveTown town)
    {
        for (var each = 0; each < Voters; each++)
        {
            var person = await town.Newcomer($"Voter {each}");
            await town.People.Post($"chats/{PlaygroundClient.Group}/members", new { user = person.Id });
            var (consents, votes) = (new HashSet<Consent>(), new int?[2]);
            voters.Add((new Script(town.People, person, [.. Joining(consents), .. Voting(votes), .. Changing(consents), .. Voting(votes)]), consents, votes));
        }

        var closes = await town.People.InThreeWeeks();
        return [.. voters.Select(voter => voter.Script), new Script(town.People, town.Priya, [.. Asking(2, closes), .. Asking(3, closes), .. Asking(4, closes)])];
    }

    private IEnumerable<Deed> Joining(HashSet<Consent> consents)
    {
        yield return new Says("/start");
        yield return new Taps(new LanguageValue("en"), JoinPrompts.Language);
        yield return new Taps(DialogPrompts.Yes, JoinPrompts.Sixteen("Millbrook"));
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            yield return new Taps(SharedPrompts.NameOf(Flipped(consents)), JoinPrompts.Choices);
        }

        yield return new Taps(DialogPrompts.Done, JoinPrompts.Choices);
        yield return new Says("/settings", JoinPrompts.Done("en", [.. consents.Order()]));
    }

    private IEnumerable<Deed> Changing(HashSet<Consent> consents)
    {
        for (var left = random.Next(4, 9); left > 0; left--)
        {
            var consent = Flipped(consents);
            yield return new Taps(consents.Contains(consent) ? SettingsPrompts.Off(consent) : SettingsPrompts.On(consent), SettingsPrompts.Text("Millbrook"));
        }
    }

    private IEnumerable<Deed> Voting(int?[] votes)
    {
        for (var left = random.Next(4, 9); left > 0; left--)
        {
            var (poll, choice) = (random.Next(2), random.Next(Options.Length));
            votes[poll] = choice;
            yield return new Taps(Options[choice], PollPrompts.Card(Question(poll)), PlaygroundClient.Group);
        }
    }

    private static IEnumerable<Deed> Asking(int number, string closes)
    {
        yield return new Says("/poll");
        yield return new Says(Question(number), PollPrompts.Question);
        yield return new Says(string.Join('\n', Options), PollPrompts.Option);
        yield return new Taps(PollPrompts.OptionsDone, PollPrompts.Option);
        yield return new Says(closes, PollPrompts.Closes);
        yield return new Taps(Words.OpenThePoll, PollPrompts.Promise(new PollRules(Several: false, Secret: true, AsWeGo: false)));
    }

    private Consent Flipped(HashSet<Consent> consents)
    {
        var consent = (Consent)random.Next(3);
        if (!consents.Remove(consent))
        {
            consents.Add(consent);
        }

        return consent;
    }

    private void EverythingCountsOnce(IReadOnlyDictionary<DocumentKey, string> stored, SealingKeys keys)
    {
        var polls = Read(stored, "polls", PollsJson.Default.Poll).OrderBy(poll => poll.Own.Question).ToList();
        var ballots = Read(stored, "ballots", PollsJson.Default.Ballots).ToDictionary(ballots => ballots.Id);
        var residents = Read(stored, "residents", NeighbourhoodJson.Default.Resident).ToDictionary(resident => resident.UserId);

        Assert.Equal([0, 1, 2, 3, 4], polls.Select(poll => int.Parse(poll.Own.Question.Split(' ', '?')[1])));
        Assert.All(voters, voter => Assert.Equal(voter.Consents.Order(), residents[voter.Script.Person.Id].Consents.Keys.Order()));
        Assert.All((int[])[0, 1], number =>
        {
            var votes = voters.ToDictionary(voter => voter.Script.Person.Id, voter => voter.Votes[number]).Where(vote => vote.Value is not null).ToDictionary();
            var cast = ballots[Ballots.KeyOf(polls[number])];
            Assert.Equal(votes.Count, cast.Voters);
            Assert.All(votes, vote => Assert.Equal([vote.Value!.Value], cast.ChoicesOf(keys.Seal($"millbrook.{polls[number].Id}", vote.Key)!)));
        });
    }

    /// <summary>What is sent again is sent again after a start, and no more at each than was under way at the kill before it.</summary>
    private static void RepeatsAreFew(IReadOnlyList<JsonNode> calls, List<long> starts)
    {
        var repeats = new int[starts.Count];
        foreach (var same in calls.Where(IsToPerson).GroupBy(WhatIsSent))
        {
            foreach (var (first, again) in same.Select(call => (long)call["n"]!).Zip(same.Skip(1).Select(call => (long)call["n"]!)))
            {
                var start = starts.FindIndex(start => first < start && start <= again);
                Assert.True(start >= 0, $"{same.Key} was sent twice in one life of the bot.");
                repeats[start]++;
            }
        }

        Assert.All(repeats, repeat => Assert.InRange(repeat, 0, InFlight));
        Assert.Contains(repeats, repeat => repeat > 0);
    }

    /// <summary>Sent once each: answers to presses; and messages, of which nobody but Priya is sent the same twice.</summary>
    private static bool IsToPerson(JsonNode call) => call["method"]!.ToString() switch
    {
        "answerCallbackQuery" => true,
        "sendMessage" => (long)call["params"]!["chat_id"]! != PlaygroundClient.Priya,
        _ => false,
    };

    private static bool IsVisible(JsonNode call) => call["method"]!.ToString() is "sendMessage" or "editMessageText" or "answerCallbackQuery";

    private static string WhatIsSent(JsonNode call) =>
        $"{call["params"]!["callback_query_id"]} {call["params"]!["chat_id"]} {call["params"]!["text"]?.ToString().Split('\n')[0]}";

    private static IEnumerable<T> Read<T>(IReadOnlyDictionary<DocumentKey, string> stored, string collection, JsonTypeInfo<T> json) =>
        stored.Where(document => document.Key.Collection == collection).Select(document => JsonSerializer.Deserialize(document.Value, json)!);
}
