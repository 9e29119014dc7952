using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
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
        await using var town = await LiveTown.Start(BrowserTown.Fast);
        var people = town.People;
        await BrowserTown.WithoutLimits(people);
        await Joins(people, Ana, "ro", Shown.Label(SharedPrompts.NameOf(Consent.Polls), "ro"));
        await Joins(people, Fatima, "ur");
        await Joins(people, Priya, "en");
        await people.AddBotToGroup(Priya, payload: "millbrook");
        await people.WaitForButton(PlaygroundClient.Group, Priya, Shown.Label(SharedPrompts.OpenPrivately));
        await Asks(people);

        await using var telegram = await TelegramPage.Open(chromium, people.Url, width: 1200, height: 700);
        await telegram.Guide.PutAway();
        await telegram.Show((Ana, Ana), (Fatima, PlaygroundClient.Group));
        await telegram.Pane.Presses("Sâmbătă dimineața");
        await telegram.OtherPane.PressesOneWith("🌐");
        await telegram.OtherPane.Sees("صفائی");
        await telegram.OtherPane.Presses("اتوار کی دوپہر");
        await telegram.Pane.Button(Shown.Label(PollPrompts.ChosenOption("Sâmbătă dimineața"), "ro")).WaitForAsync();
        await telegram.OtherPane.Sees(Shown.Line(PollPrompts.Voted(2)));
        await Expect(telegram.Page.GetByTestId("toast")).ToHaveCountAsync(0);
        await telegram.Page.ScreenshotAsync(new() { Path = Picture });
    }

    private static async Task Asks(PlaygroundClient people)
    {
        await Answers(people, "/poll", Shown.Line(PollPrompts.Question));
        await Answers(people, "When shall we clean up the park?", Shown.Line(PollPrompts.Option));
        await people.Say(Priya, "Saturday morning\nSunday afternoon\nI cannot come");
        await people.Tap(Priya, Shown.Label(PollPrompts.OptionsDone));
        await Translates(people, "ro", "Când facem curat în parc?\nSâmbătă dimineața\nDuminică după-amiaza\nNu pot veni");
        await Translates(people, "ur", "ہم پارک کی صفائی کب کریں؟\nہفتے کی صبح\nاتوار کی دوپہر\nمیں نہیں آ سکتی");
        await people.Tap(Priya, Shown.Label(Words.OpenThePoll));
        await people.WaitForButton(Ana, Ana, "Sâmbătă");
    }

    private static async Task Translates(PlaygroundClient people, string language, string lines)
    {
        await people.Tap(Priya, Shown.OwnName(language));
        await people.WaitForText(Priya, Priya, Shown.Line(PollPrompts.Translation(language, 4)));
        await people.Say(Priya, lines);
        await people.WaitForButton(Priya, Priya, lines[..8]);
    }

    private static Task Joins(PlaygroundClient people, long person, string language, params string[] choices) =>
        people.Join(person, Shown.OwnName(language), Shown.Label(DialogPrompts.Yes, language), Shown.Label(DialogPrompts.Done, language), choices);

    private static async Task Answers(PlaygroundClient people, string text, string next)
    {
        await people.Say(Priya, text);
        await people.WaitForText(Priya, Priya, next);
    }
}
