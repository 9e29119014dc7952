using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Browser;

/// <summary>One person's Telegram on the page; whatever it names is waited for.</summary>
internal sealed class Pane(IPage page, int index)
{
    public ILocator Root => page.GetByTestId($"pane-{index}");

    public ILocator Messages => Root.GetByTestId("messages").GetByTestId("message");

    public ILocator Composer => Root.GetByTestId("composer");

    /// <summary>The newest message with these words.</summary>
    public ILocator Message(string words) => Messages.Filter(new() { HasText = words }).Last;

    /// <summary>The newest button under a message of exactly this label.</summary>
    public ILocator Button(string label) => Root.GetByTestId("messages").GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).Last;

    /// <summary>The buttons under the newest message that has any.</summary>
    public ILocator Buttons => Root.Locator(".keyboard").Last.GetByTestId("inline-button");

    public Task Starts() => Root.GetByTestId("start").ClickAsync();

    public Task Presses(string label) => Button(label).ClickAsync();

    /// <summary>Presses the newest button whose label has these words in it.</summary>
    public Task PressesOneWith(string words) => Root.GetByTestId("inline-button").Filter(new() { HasText = words }).Last.ClickAsync();

    public async Task Says(string text)
    {
        await Composer.FillAsync(text);
        await Root.GetByTestId("send").ClickAsync();
    }

    /// <summary>Chooses a file behind the paper clip; <see cref="Says"/> sends it, with the words under it.</summary>
    public async Task Attaches(string kind, string name, string mime, byte[] content)
    {
        var file = new FilePayload { Name = name, MimeType = mime, Buffer = content };
        await Root.GetByTestId($"file-{kind}").SetInputFilesAsync(file);
        await Expect(Root.GetByTestId("cancel-about")).ToBeVisibleAsync();
    }

    public Task Sees(string words) => Message(words).WaitForAsync();

    public Task SeesToast(string words) => Expect(Root.GetByTestId("toast").Filter(new() { HasText = words })).ToBeVisibleAsync();

    /// <summary>Not now; wait first for something that came later.</summary>
    public Task SeesNo(string words) => Expect(Messages.Filter(new() { HasText = words })).ToHaveCountAsync(0);

    /// <summary>A line of a message with these words, to look at how it is set.</summary>
    public ILocator Line(string words) => Root.Locator(".line").Filter(new() { HasText = words }).Last;
}
