using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Residents;
using CommunityBot.Tests.EndToEnd;
using Microsoft.Playwright;
using static CommunityBot.Tests.EndToEnd.PlaygroundClient;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Browser;

/// <summary>A narrow screen, and a keyboard instead of a hand.</summary>
public sealed class PhoneTests(Chromium chromium) : IClassFixture<Chromium>
{
    [NeedsBrowser]
    public async Task First_minutes_go_by_keyboard_alone_on_a_phones_width()
    {
        await using var town = await LiveTown.Start();
        await using var telegram = await TelegramPage.Open(chromium, town.People.Url, width: 390);
        var (pane, keys) = (telegram.Pane, new Keyboard(telegram.Page));

        await keys.Reach("Put this away", "Tab");
        await keys.Press("Enter");
        await keys.Reach("Ana", "Tab");
        await keys.Press("Enter");
        await Expect(pane.Root.GetByTestId("chats")).ToBeVisibleAsync();
        await keys.Reach("Millbrook neighbours", "Tab");
        await keys.Reach("Neighbourhood bot", "ArrowUp", "ArrowDown");
        await keys.Press("Enter");
        await keys.Reach("Start", "Tab");
        await keys.Press("Enter");

        await Expect(pane.Button(Shown.OwnName("ro"))).ToBeVisibleAsync();
        await keys.Reach(Shown.Label(DialogPrompts.Cancel, "ro"), "Shift+Tab");
        await keys.Reach(Shown.OwnName("ro"), "ArrowUp");
        await keys.Press("Enter");
        await keys.Press(pane, Shown.Label(DialogPrompts.Yes, "ro"));
        await keys.Press(pane, Shown.Label(DialogPrompts.Unticked(SharedPrompts.NameOf(Consent.Polls)), "ro"));
        await Expect(pane.Button(Shown.Label(DialogPrompts.Ticked(SharedPrompts.NameOf(Consent.Polls)), "ro"))).ToBeFocusedAsync();
        await keys.Press(pane, Shown.Label(DialogPrompts.Done, "ro"));
        await pane.Sees(Shown.Line(JoinPrompts.Done("ro", [Consent.Polls]), "ro"));

        await keys.Reach("Message", "Tab");
        await keys.Write("/hel");
        await Expect(pane.Root.GetByTestId("command-help")).ToContainTextAsync(Shown.Label(CommandPrompts.Describe("help"), "ro"));
        await keys.Press("ArrowUp");
        await keys.Press("Enter");
        await pane.Sees(Shown.Label(CommandPrompts.Describe("privacy"), "ro"));
        telegram.HadNoErrors();
    }

    [NeedsBrowser]
    public async Task Commands_that_come_late_leave_the_focus_where_it_is()
    {
        await using var town = await LiveTown.Empty();
        await AnyBot.HasCommands(town.People, "help", "poll");
        await using var telegram = await TelegramPage.Open(chromium, town.People.Url);
        await telegram.Show((Fatima, Fatima));
        await telegram.Pane.Starts();
        var (keys, last) = (new Keyboard(telegram.Page), telegram.Pane.Root.GetByTestId("command-poll"));
        await keys.Reach("Message", "Tab");
        await keys.Write("/");
        await Expect(last).ToBeVisibleAsync();
        await keys.Press("Backspace");
        var asked = new TaskCompletionSource<IRoute>(TaskCreationOptions.RunContinuationsAsynchronously);
        await telegram.Page.RouteAsync("**/menu?*", asked.SetResult);

        await keys.Write("/");
        await keys.Press("ArrowUp");
        await Expect(last).ToBeFocusedAsync();
        var before = await last.ElementHandleAsync();
        await (await asked.Task).ContinueAsync();
        await telegram.Page.WaitForFunctionAsync("node => !node.isConnected", before);

        await Expect(last).ToBeFocusedAsync();
        await keys.Press("Enter");
        await telegram.Pane.Sees("/poll");
    }

    [NeedsBrowser]
    public async Task Nothing_is_cut_off_on_the_narrowest_phone()
    {
        await using var town = await LiveTown.Empty();
        await AnyBot.SendsCalendar(town.People, Fatima);
        await using var telegram = await TelegramPage.Open(chromium, town.People.Url, width: 320);

        await telegram.Show((Fatima, Fatima));
        await telegram.Pane.Sees("Millbrook Community Centre");

        Assert.Equal(320, await telegram.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));
        Assert.Empty(await telegram.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll(".inline-button, .text, .top button, .chat-head button, .guide button, .composer button")]
              .filter((node) => node.checkVisibility())
              .filter((node) => {
                const words = document.createRange();
                words.selectNodeContents(node);
                const [frame, inside] = [node.getBoundingClientRect(), words.getBoundingClientRect()];
                return frame.left < 0 || frame.right > innerWidth || inside.left < frame.left - 1 || inside.right > frame.right + 1;
              })
              .map((node) => node.textContent)
            """));
    }
}
