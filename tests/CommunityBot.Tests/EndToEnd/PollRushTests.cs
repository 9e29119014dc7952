using CommunityBot.Neighbourhood.Polls;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>Everybody presses at once. Telegram's limits are six times what they are, to spare the test a minute of waiting for the last edit.</summary>
public sealed class PollRushTests
{
    private const int Voters = 50;
    private const int Presses = 200;

    [Fact]
    public async Task Two_hundred_presses_on_one_card_are_all_answered_within_the_limits_and_the_last_state_is_shown()
    {
        await using var town = await LiveTown.Empty();
        await town.People.Post("limits", new { scale = 6 });
        await town.StartBot("--Telegram:MessagesPerSecond=180", "--Telegram:PrivateMessagesPerSecond=6", "--Telegram:GroupMessagesPerMinute=120");
        await town.Priya.Joins();
        await town.People.AddBotToGroup(PlaygroundClient.Priya, "millbrook");
        var people = new List<Neighbour>();
        for (var each = 0; each < Voters; each++)
        {
            people.Add(await town.Newcomer($"Voter {each}"));
            await town.People.Post($"chats/{PlaygroundClient.Group}/members", new { user = people[^1].Id });
        }

        await town.Priya.OpensPoll("Bins?", "Yes", "No");
        var card = await town.People.WaitForButton(PlaygroundClient.Group, PlaygroundClient.Priya, "Yes");
        var data = new[] { "Yes", "No" }.Select(option => PlaygroundClient.Button(card, option)!["callback_data"]!.ToString()).ToList();

        var answers = await Task.WhenAll(Enumerable.Range(0, Presses).Select(press =>
            town.People.Press(people[press % Voters].Id, PlaygroundClient.Group, card, data[press % 2])));

        Assert.All(answers, answer => Assert.NotNull(answer.Text));
        await people[0].Hears(PollPrompts.Voted(Voters), PlaygroundClient.Group);
        Assert.DoesNotContain(await town.People.Calls(), call => (int?)call["error_code"] == 429);
        var answered = (await town.People.Calls("answerCallbackQuery")).GroupBy(call => call["params"]!["callback_query_id"]!.ToString());
        Assert.All(answered, calls => Assert.Single(calls));
    }
}
