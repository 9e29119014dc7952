namespace CommunityBot.Tests.EndToEnd;

/// <summary>The first afternoon of a neighbourhood, over HTTP.</summary>
public sealed class StoryTests
{
    [Fact]
    public async Task A_first_poll_is_answered_in_three_languages_and_counted()
    {
        await using var town = await LiveTown.Start();
        var people = town.People;
        await people.Join(PlaygroundClient.Ana, "Română", "Da", "Gata", "Sondaje");
        await people.Join(PlaygroundClient.Fatima, "اردو", "ہاں", "ہو گیا");
        await people.Join(PlaygroundClient.Priya, "English", "Yes", "Done");
        await people.WaitForText(PlaygroundClient.Priya, PlaygroundClient.Priya, "Your language is English");

        await people.AddBotToGroup(PlaygroundClient.Priya);
        await people.Say(PlaygroundClient.Priya, "/link@MillbrookPlaygroundBot", PlaygroundClient.Group);
        await people.WaitForText(PlaygroundClient.Group, PlaygroundClient.Joan, "Hello! I am the robot");

        await people.Say(PlaygroundClient.Priya, "/poll");
        await people.WaitForText(PlaygroundClient.Priya, PlaygroundClient.Priya, "What do you want to ask?");
        await people.Say(PlaygroundClient.Priya, "Which day?");
        await people.WaitForText(PlaygroundClient.Priya, PlaygroundClient.Priya, "What can people answer?");
        await people.Say(PlaygroundClient.Priya, "Monday\nWednesday");
        await people.Tap(PlaygroundClient.Priya, "That is all");
        await people.Tap(PlaygroundClient.Priya, "Open the poll");

        await people.Tap(PlaygroundClient.Ana, "Monday");
        await people.Tap(PlaygroundClient.Joan, "Monday", PlaygroundClient.Group);
        await people.Tap(PlaygroundClient.Fatima, "🌐", PlaygroundClient.Group);
        await people.Tap(PlaygroundClient.Fatima, "Wednesday", PlaygroundClient.Group);
        await people.WaitForText(PlaygroundClient.Group, PlaygroundClient.Joan, "3 people have voted");
        await people.Tap(PlaygroundClient.Priya, "Close now");
        var result = await people.WaitForText(PlaygroundClient.Group, PlaygroundClient.Joan, "67 % (2) Monday");

        Assert.Contains("33 % (1) Wednesday", result["text"]!.ToString());
        Assert.Empty((await people.Get("violations")).AsArray());
    }
}
