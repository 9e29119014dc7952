using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Groups;
using CommunityBot.Neighbourhood.Polls;
using CommunityBot.Tests.EndToEnd;
using CommunityBot.Tests.Prompts;
using static CommunityBot.Tests.EndToEnd.PlaygroundClient;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Browser;

/// <summary>The picture in the README. <c>UPDATE_PICTURES=1</c> takes it anew.</summary>
public sealed class PictureTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string Picture = Path.Combine(PromptFolder.Root, "src", "CommunityBot.Playground", "playground.png");

    [Fact]
    public async Task Picture_of_the_playground_is_there_and_small()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1")
        {
            Assert.True(Environment.GetEnvironmentVariable("CI") is null, "CI does not write into the repository.");
            await Take();
        }

        Assert.InRange(new FileInfo(Picture).Length, 10_000, 200_000);
        Assert.Contains("src/CommunityBot.Playground/playground.png", File.ReadAllText(Path.Combine(PromptFolder.Root, "README.md")));
    }

    /// <summary>Ana and Fatima answer one poll, each in their own language.</summary>
    private async Task Take()
    {
        await using var town = await LiveTown.Start();
        var ana = new Neighbour(town.People, Ana, "Ana", "ro");
        var fatima = new Neighbour(town.People, Fatima, "Fatima", "ur");
        await Task.WhenAll(ana.Joins(Consent.Polls), fatima.Joins(), town.Priya.Joins());
        await town.People.AddBotToGroup(Priya, payload: "millbrook");
        await town.Priya.Hears(GroupPrompts.Hello("Millbrook"), PlaygroundClient.Group);
        await Asks(town.Priya);
        await town.People.WaitForButton(Ana, Ana, "Sâmbătă");

        await using var telegram = await TelegramPage.Open(chromium, town.People.Url, width: 1200, height: 900);
        await telegram.Guide.PutAway();
        await telegram.Show((Ana, Ana), (Fatima, PlaygroundClient.Group));
        await telegram.Pane.Presses("Sâmbătă dimineața");
        await telegram.OtherPane.PressesOneWith("🌐");
        await telegram.OtherPane.Sees("صفائی");
        await telegram.OtherPane.Presses("اتوار کی دوپہر");
        await telegram.Pane.Button(Shown.Label(PollPrompts.ChosenOption("Sâmbătă dimineața"), "ro")).WaitForAsync();
        await telegram.OtherPane.Sees(Shown.Line(PollPrompts.Voted(2)));
        await Expect(telegram.Page.GetByTestId("toast")).ToHaveCountAsync(0);
        await telegram.Page.Mouse.MoveAsync(0, 0);
        await telegram.Page.ScreenshotAsync(new() { Path = Picture });
    }

    private static async Task Asks(Neighbour priya)
    {
        await Answers(priya, "/poll", PollPrompts.Question);
        await Answers(priya, "When shall we clean up the park?", PollPrompts.Option);
        await Answers(priya, "Saturday morning\nSunday afternoon\nI cannot come", PollPrompts.Option);
        await priya.Taps(PollPrompts.OptionsDone);
        await priya.Hears(PollPrompts.Closes);
        await priya.Says(await priya.InThreeWeeks());
        await priya.Hears(PollPrompts.Promise(new PollRules(Several: false, Secret: true, AsWeGo: false)));
        await Translates(priya, "ro", "Când facem curat în parc?\nSâmbătă dimineața\nDuminică după-amiaza\nNu pot veni");
        await Translates(priya, "ur", "ہم پارک کی صفائی کب کریں؟\nہفتے کی صبح\nاتوار کی دوپہر\nمیں نہیں آ سکتی");
        await priya.Taps(EndToEnd.Words.OpenThePoll);
    }

    private static async Task Translates(Neighbour priya, string language, string lines)
    {
        await priya.Taps(Shown.OwnName(language));
        await priya.Hears(PollPrompts.Translation(language, 4));
        await priya.Says(lines);
        await priya.Sees("When shall we clean up the park?");
    }

    private static async Task Answers(Neighbour priya, string text, Prompt next)
    {
        await priya.Says(text);
        await priya.Hears(next);
    }
}
