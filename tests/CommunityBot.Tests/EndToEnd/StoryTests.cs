using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Groups;
using CommunityBot.Neighbourhood.Polls;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>The first afternoon of a neighbourhood, over HTTP, within Telegram's real limits.</summary>
public sealed class StoryTests
{
    [Fact]
    public async Task A_first_poll_is_answered_in_three_languages_and_counted()
    {
        await using var town = await LiveTown.Empty();
        await town.People.Post("limits", new { scale = 1 });
        await town.StartBot("--Telegram:MessagesPerSecond=30", "--Telegram:PrivateMessagesPerSecond=1", "--Telegram:GroupMessagesPerMinute=20");
        var ana = new Neighbour(town.People, PlaygroundClient.Ana, "Ana", "ro");
        var fatima = new Neighbour(town.People, PlaygroundClient.Fatima, "Fatima", "ur");
        var joan = new Neighbour(town.People, PlaygroundClient.Joan, "Joan", "en");
        await Task.WhenAll(ana.Joins(Consent.Polls), fatima.Joins(), town.Priya.Joins());

        await town.People.AddBotToGroup(PlaygroundClient.Priya);
        await town.Priya.Says("/link@MillbrookPlaygroundBot", PlaygroundClient.Group);
        await joan.Hears(GroupPrompts.Hello("Millbrook"), PlaygroundClient.Group);
        await town.Priya.Asks("Which day?", "Monday", "Wednesday");
        await town.Priya.Flips(PollPrompts.Ballot, PollPrompts.SecretVote);
        await town.Priya.Hears(PollPrompts.Promise(new PollRules(Several: false, Secret: false, AsWeGo: false)));
        await town.Priya.Taps(Words.OpenThePoll);

        await ana.Taps("Monday");
        await joan.Taps("Monday", PlaygroundClient.Group);
        await fatima.Taps("🌐", PlaygroundClient.Group);
        await fatima.Taps("Wednesday", PlaygroundClient.Group);
        await joan.Hears(PollPrompts.Voted(3), PlaygroundClient.Group);
        await town.Priya.Taps(PollPrompts.CloseButton);
        await joan.Sees("67% (2) Monday", PlaygroundClient.Group);
        await joan.Sees("33% (1) Wednesday", PlaygroundClient.Group);
    }
}
