using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Residents;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>The bot is told to stop, and the playground to start afresh.</summary>
public sealed class EndingTests
{
    [Theory]
    [InlineData(15)]
    [InlineData(2)]
    public async Task Stopped_in_the_middle_of_work_it_ends_cleanly_and_everybody_is_answered_once(int signal)
    {
        await using var town = await LiveTown.Start();
        var people = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => town.Newcomer($"Sam {number}", "ro")));
        var since = await town.People.NextCall();

        await Task.WhenAll(people.Select(person => person.Says("/start")));
        await town.People.WaitForCalls(since, 5, call => (string?)call["method"] == "sendMessage");
        Assert.Equal(0, await town.Bot.Stop(signal));
        await town.StartBot();

        foreach (var person in people)
        {
            await person.Hears(JoinPrompts.Language);
            Assert.Single(await person.Chat());
        }
    }

    [Fact]
    public async Task Start_afresh_gives_the_bot_a_new_life_with_empty_data()
    {
        await using var town = await LiveTown.Start();
        await town.Resident("Ana", "ro", Consent.Polls);

        await town.People.Post("reset");
        var ana = await town.Newcomer("Ana", "ro");
        await ana.Says("/me");
        await ana.Hears(MePrompts.Nothing);
        await ana.Joins(Consent.Announcements);
        Assert.Equal(0, await town.Bot.Stop());

        Assert.Single(town.Stored(), document => document.Key.Collection == "residents");
    }
}
