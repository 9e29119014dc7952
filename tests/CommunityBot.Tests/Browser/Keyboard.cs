using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Browser;

/// <summary>Somebody who has no mouse.</summary>
internal sealed class Keyboard(IPage page)
{
    public Task Press(string key) => page.Keyboard.PressAsync(key);

    public Task Write(string text) => page.Keyboard.TypeAsync(text);

    /// <summary>Presses the button under a message: it is waited for, gone to, and pressed.</summary>
    public async Task Press(Pane pane, string label)
    {
        await Expect(pane.Button(label)).ToBeVisibleAsync();
        await Reach(label, "ArrowUp", "ArrowDown");
        await Press("Enter");
    }

    /// <summary>Presses a key until what has the focus is named so, then the next key if it has come to an end.</summary>
    public async Task Reach(string name, params string[] keys)
    {
        var passed = new List<string>();
        foreach (var key in keys)
        {
            for (var i = 0; i < 60; i++)
            {
                var focused = await Focused();
                if (focused.Contains(name))
                {
                    Assert.True(await IsMarked(), $"Nothing shows that {name} has the focus.");
                    return;
                }

                if (i > 0 && passed[^1] == focused && key.StartsWith("Arrow"))
                {
                    break;
                }

                passed.Add(focused);
                await Press(key);
            }
        }

        Assert.Fail($"{name} is not reached by keyboard. Passed: {string.Join(" | ", passed)}");
    }

    private Task<string> Focused() =>
        page.EvaluateAsync<string>("document.activeElement === document.body ? '' : document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent");

    private Task<bool> IsMarked() => page.EvaluateAsync<bool>("getComputedStyle(document.activeElement).outlineStyle !== 'none'");
}
