using System.Text.Json.Nodes;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Polls;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>A press in a group is answered to the person who pressed, exactly once, whatever Telegram makes of ephemeral messages.</summary>
public sealed class PrivateAnswerTests(SharedTown shared) : InSharedTown(shared)
{
    private const string World = "🌐";

    [Fact]
    public async Task Accepted_the_answer_is_seen_by_that_person_alone_and_its_buttons_work()
    {
        var (ana, group) = await PollInGroup("Accepted?");

        var answer = await ana.Taps(World, group);
        var card = await ana.Hears(PollPrompts.NotTranslated, group);
        Assert.Equal(Words.Label(SharedPrompts.OnlyYouSee, "ro"), answer.Text);
        Assert.Equal(ana.Id, (long?)card["visible_to"]);
        Assert.DoesNotContain(await Priya.Chat(group), text => text == card["text"]!.ToString());

        var vote = await ana.Presses(group, card, DataOf(card, "No"));
        await ana.Hears(PollPrompts.YourVote("No"), group);
        await Priya.Hears(PollPrompts.Voted(1), group);
        await AnsweredOnce(answer, vote);
    }

    [Fact]
    public async Task Refused_the_press_opens_the_private_chat_and_the_group_is_not_tried_again()
    {
        var (ana, group) = await PollInGroup("Refused?");
        await People.Post("switches", new { ephemeral = "refused" });

        var first = await ana.Taps(World, group);
        var since = await People.NextCall();
        var second = await ana.Taps(World, group);
        Assert.Equal((null, null), (first.Text, second.Text));
        Assert.Equal(first.Url, second.Url);
        await AnsweredOnce(first, second);
        Assert.DoesNotContain(await People.Calls("sendMessage", since), call => call["params"]!["ephemeral_message_parameters"] is not null);

        await ana.Opens(first.Url!);
        await ana.Hears(PollPrompts.Card("Refused?"));
        await ana.Taps("Yes");
        await ana.Hears(PollPrompts.YourVote("Yes"));
        await Priya.Hears(PollPrompts.Voted(1), group);
    }

    [Fact]
    public async Task Never_shown_the_permanent_button_opens_the_private_chat()
    {
        var (ana, group) = await PollInGroup("Never shown?");
        await People.Post("switches", new { ephemeral = "never_shown" });

        var answer = await ana.Taps(World, group);
        Assert.Equal(Words.Label(SharedPrompts.OnlyYouSee, "ro"), answer.Text);
        await AnsweredOnce(answer);

        var card = (await SaidIn(group)).Single(message => message["text"]!.ToString().Contains("Never shown?"));
        await ana.Opens(PlaygroundClient.Button(card, Words.Label(SharedPrompts.OpenPrivately, "en"))!["url"]!.ToString());
        await ana.Hears(PollPrompts.Card("Never shown?"));
    }

    [Fact]
    public async Task An_unknown_outcome_counts_as_accepted()
    {
        var (ana, group) = await PollInGroup("Lost answer?");
        await People.Post("faults", new { method = "sendMessage", chat = group, times = 1, fault = "lose_answer" });

        var answer = await ana.Taps(World, group);
        await ana.Hears(PollPrompts.NotTranslated, group);

        Assert.Equal(Words.Label(SharedPrompts.OnlyYouSee, "ro"), answer.Text);
        await AnsweredOnce(answer);
        Assert.Single(await ana.Chat(group), text => text.Contains(Words.Text(PollPrompts.NotTranslated, "ro")));
    }

    [Fact]
    public async Task Too_late_the_press_opens_the_private_chat_and_the_next_one_in_time_is_answered_in_the_group()
    {
        await using var town = await LiveTown.Start();
        await town.Priya.Joins();
        await town.People.AddBotToGroup(PlaygroundClient.Priya, "millbrook");
        await town.Priya.OpensPoll("Too late?", "Yes", "No");
        var ana = new Neighbour(town.People, PlaygroundClient.Ana, "Ana", "ro");
        var card = await town.People.WaitForButton(PlaygroundClient.Group, ana.Id, World);

        town.Bot.Kill();
        var pressed = await town.People.PressWithoutWaiting(ana.Id, PlaygroundClient.Group, card, DataOf(card, World));
        await town.People.AdvanceClock(TimeSpan.FromSeconds(20));
        var since = await town.People.NextCall();
        await town.StartBot();
        var id = pressed["callback_query_id"]!.ToString();
        var answer = (await town.People.WaitForCalls(since, 1, call => (string?)call["params"]!["callback_query_id"] == id))[0];

        await ana.Opens(answer["params"]!["url"]!.ToString());
        await ana.Hears(PollPrompts.Card("Too late?"));
        Assert.Equal(Words.Label(SharedPrompts.OnlyYouSee, "ro"), (await ana.Taps(World, PlaygroundClient.Group)).Text);
    }

    private async Task<(Neighbour Ana, long Group)> PollInGroup(string question)
    {
        var ana = await Town.Newcomer("Ana", "ro");
        var group = await LinkedGroup(ana);
        await Priya.OpensPoll(question, "Yes", "No");
        await People.WaitForText(group, ana.Id, question);
        return (ana, group);
    }

    private async Task AnsweredOnce(params PressAnswer[] answers)
    {
        await EverythingIsAnswered();
        var calls = await People.Calls("answerCallbackQuery");
        Assert.All(answers, answer => Assert.Single(calls, call => call["params"]!["callback_query_id"]!.ToString() == answer.Id));
        foreach (var answer in answers)
        {
            Assert.Equal(1, (int)(await People.Get($"callbacks/{answer.Id}"))["answers"]!);
        }
    }

    private static string DataOf(JsonNode message, string label) => PlaygroundClient.Button(message, label)!["callback_data"]!.ToString();
}
