using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Browser;

/// <summary>"Try this first" on the page: its steps, and the names in them that lead on.</summary>
internal sealed class Guide(TelegramPage telegram)
{
    private ILocator Step => telegram.Page.GetByTestId("guide-step");

    /// <summary>Presses the person's name in the step that is shown; it leads to the chat the step speaks of.</summary>
    public async Task Be(long person, long chat)
    {
        await Step.GetByRole(AriaRole.Button).Filter(new() { HasText = TelegramPage.NameOf(person) }).ClickAsync();
        await telegram.Shows(person, chat);
    }

    /// <summary>Presses a command in the step, which puts it into the open chat, and sends it there.</summary>
    public async Task Send(string command)
    {
        await Step.GetByRole(AriaRole.Button, new() { Name = command, Exact = true }).ClickAsync();
        await telegram.Pane.Root.GetByTestId("send").ClickAsync();
    }

    public async Task Next()
    {
        var before = await Step.TextContentAsync();
        await telegram.Page.GetByTestId("guide-next").ClickAsync();
        await Expect(Step).Not.ToHaveTextAsync(before!);
    }

    /// <summary>The step that is shown has these words.</summary>
    public Task Says(string words) => Expect(Step).ToContainTextAsync(words);

    public Task PutAway() => telegram.Page.GetByTestId("hide-guide").ClickAsync();
}
