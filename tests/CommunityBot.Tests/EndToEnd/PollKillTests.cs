using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Polls;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>Sixty people vote in two groups and in private, in five languages, while the process is killed again and again.</summary>
public sealed class PollKillTests
{
    private const int Kills = 20;
    private const int People = 60;
    private const int Residents = 20;
    private const int PressesEach = 5;
    private const string Question = "Which day for the club?";

    private static readonly string[] Options = ["Monday", "Wednesday", "Saturday"];
    private static readonly string[] Languages = ["en", "ro", "ur", "ar", "pl"];

    private readonly Random random = new(20260325);
    private readonly Dictionary<long, int> wishes = [];

    [Fact]
    public async Task Killed_twenty_times_no_vote_is_lost_none_counts_twice_and_the_groups_hear_little()
    {
        await using var town = await LiveTown.Start();
        await town.Priya.Joins();
        var second = await town.People.AddGroup("Second group", PlaygroundClient.Priya);
        long[] groups = [PlaygroundClient.Group, second];
        foreach (var group in groups)
        {
            await town.People.AddBotToGroup(PlaygroundClient.Priya, "millbrook", group);
        }

        var people = await Gather(town, groups);
        await town.Priya.OpensPoll(Question, Options);
        await Task.WhenAll(people.Take(Residents).Select(person => person.Sees(Question)));
        await Task.WhenAll(groups.Select(group => town.People.WaitForText(group, PlaygroundClient.Priya, Question)));
        var scripts = people.Select((person, index) => new Script(town.People, person, Presses(person, index, groups))).ToList();

        for (var kill = 0; kill < Kills; kill++)
        {
            var enough = random.Next(4, 16);
            await KillTests.Play(town.People, scripts, int.MaxValue, answers => answers >= enough || scripts.All(script => script.IsDone));
            town.Bot.Kill();
            await town.StartBot();
        }

        await KillTests.Play(town.People, scripts, int.MaxValue, _ => scripts.All(script => script.IsDone));

        Assert.All(groups, group => Assert.InRange(MessagesOf(town, group).Result, 1, 2));
        await CountsTheLastWishes(town, groups);
    }

    private static async Task<List<Neighbour>> Gather(LiveTown town, long[] groups)
    {
        var people = new List<Neighbour>();
        for (var each = 0; each < People; each++)
        {
            var person = await town.Newcomer($"Voter {each}", Languages[each % Languages.Length]);
            await town.People.Post($"chats/{groups[each % 2]}/members", new { user = person.Id });
            people.Add(person);
        }

        await Task.WhenAll(people.Take(Residents).Select(person => person.Joins(Consent.Polls)));
        return people;
    }

    /// <summary>Each press another option than the one before, so that the person sees that it counts.</summary>
    private IEnumerable<Deed> Presses(Neighbour person, int index, long[] groups)
    {
        var deeds = new List<Deed>();
        for (var (press, choice) = (0, random.Next(Options.Length)); press < PressesEach; press++)
        {
            choice = (choice + random.Next(1, Options.Length)) % Options.Length;
            wishes[person.Id] = choice;
            var inPrivate = index < Residents && random.Next(2) == 0;
            deeds.Add(new Taps(Options[choice], PollPrompts.Card(Question), inPrivate ? null : groups[index % 2], OnCard: true));
        }

        return deeds;
    }

    private async Task CountsTheLastWishes(LiveTown town, long[] groups)
    {
        var poll = Read(town, "polls", PollsJson.Default.Poll);
        var ballots = Read(town, "ballots", PollsJson.Default.Ballots);
        Assert.Equal(People, ballots.Voters);
        Assert.All(wishes, wish => Assert.Equal([wish.Value], ballots.ChoicesOf(town.Keys.Seal($"millbrook.{poll.Id}", wish.Key)!)));

        await town.StartBot();
        await town.Priya.Taps(PollPrompts.CloseButton);
        foreach (var group in groups)
        {
            var result = (await town.People.WaitForText(group, PlaygroundClient.Priya, "60 people voted"))["text"]!.ToString();
            Assert.All(Options.Index(), option => Assert.Contains($"({wishes.Values.Count(choice => choice == option.Index)}) {option.Item}", result));
        }
    }

    private static T Read<T>(LiveTown town, string collection, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> json)
    {
        if (!town.Bot.HasEnded)
        {
            town.Bot.Kill();
        }

        return JsonSerializer.Deserialize(town.Stored().Single(document => document.Key.Collection == collection).Value, json)!;
    }

    /// <summary>How many messages of the poll a group has seen.</summary>
    private static async Task<int> MessagesOf(LiveTown town, long group) =>
        (await town.People.Messages(group, PlaygroundClient.Priya)).Count(message => PlaygroundClient.IsFromBot(message) && ((JsonNode?)message["text"])?.ToString().Contains(Question) == true);
}
