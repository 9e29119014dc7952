using CommunityBot.Tests.EndToEnd;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Browser;

/// <summary>The playground's page in a browser, with the Telegrams of one or two people on it.</summary>
internal sealed class TelegramPage : IAsyncDisposable
{
    private static readonly Dictionary<long, string> Names = new()
    {
        [PlaygroundClient.Priya] = "Priya", [PlaygroundClient.Ana] = "Ana", [PlaygroundClient.Fatima] = "Fatima",
        [PlaygroundClient.Samira] = "Samira", [PlaygroundClient.Marek] = "Marek", [PlaygroundClient.Joan] = "Joan",
    };

    private readonly List<string> errors = [];

    private TelegramPage(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>The one pane, or the left one of two.</summary>
    public Pane Pane => new(Page, 0);

    public Pane OtherPane => new(Page, 1);

    public Guide Guide => new(this);

    /// <summary>What the page says about the program; empty when all is well.</summary>
    public ILocator State => Page.GetByTestId("bot-state");

    public static async Task<TelegramPage> Open(Chromium chromium, string url, int width = 1280, int height = 800)
    {
        var window = await chromium.Window(width, height);
        window.SetDefaultTimeout(30_000);
        var page = new TelegramPage(await window.NewPageAsync());
        page.Page.PageError += (_, error) => page.errors.Add(error);
        await page.Page.GotoAsync(url);
        await Expect(page.Page.GetByTestId("people")).ToBeVisibleAsync();
        return page;
    }

    /// <summary>Opens chats by the page's address: one person's, or two people's side by side.</summary>
    public async Task Show(params (long Person, long Chat)[] panes)
    {
        var route = string.Join('+', panes.Select(pane => $"{pane.Person}/{pane.Chat}"));
        await Page.EvaluateAsync("route => { location.hash = route; }", route);
        foreach (var (index, (person, chat)) in panes.Index())
        {
            await Shows(person, chat, index);
        }
    }

    /// <summary>Waits until a pane is this person's, with this chat open.</summary>
    public async Task Shows(long person, long chat, int pane = 0)
    {
        await Expect(Page.GetByTestId($"pane-{pane}")).ToHaveAttributeAsync("aria-label", $"Telegram of {NameOf(person)}");
        await Expect(Page.GetByTestId($"pane-{pane}").Locator($".chat[data-chat='{chat}']")).ToBeVisibleAsync();
    }

    public static string NameOf(long person) => Names[person];

    /// <summary>No script of the page has failed.</summary>
    public void HadNoErrors() => Assert.Empty(errors);

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
