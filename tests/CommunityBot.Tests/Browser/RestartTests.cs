using System.Net;
using System.Net.Sockets;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood.Residents;
using CommunityBot.Tests.EndToEnd;
using CommunityBot.Tests.Storage;
using static CommunityBot.Tests.EndToEnd.PlaygroundClient;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Browser;

/// <summary>The one program that <c>dotnet run</c> starts, playground and bot together, as it dies and comes back.</summary>
public sealed class RestartTests(Chromium chromium) : IClassFixture<Chromium>
{
    [NeedsBrowser]
    public async Task Killed_and_started_again_it_has_lost_nothing_and_start_afresh_empties_it()
    {
        using var folder = new TempDirectory();
        var url = FreeAddress();
        using var first = await Start(folder[""], url);
        await using var telegram = await TelegramPage.Open(chromium, url);
        var pane = telegram.Pane;
        await telegram.Show((Ana, Ana));
        await pane.Starts();
        await pane.Presses(Shown.OwnName("ro"));
        await Expect(pane.Button(Shown.Label(DialogPrompts.Yes, "ro"))).ToBeVisibleAsync();

        first.Kill();
        await Expect(telegram.State).ToContainTextAsync("not running");
        await pane.Says("/help");
        await Expect(pane.Composer).ToHaveValueAsync("/help");

        using var second = await Start(folder[""], url);
        await Expect(telegram.State).ToBeEmptyAsync();
        await pane.Presses(Shown.Label(DialogPrompts.Yes, "ro"));
        await pane.Presses(Shown.Label(DialogPrompts.Done, "ro"));
        await pane.Sees(Shown.Line(JoinPrompts.Done("ro", []), "ro"));

        await telegram.Page.GetByTestId("start-afresh").ClickAsync();
        await telegram.Page.GetByTestId("confirm").GetByText("Start afresh", new() { Exact = true }).Last.ClickAsync();
        await pane.Starts();
        await Expect(pane.Messages.Filter(new() { HasText = "/start" })).ToHaveCountAsync(1);
        await Expect(pane.Button(Shown.OwnName("ro"))).ToBeVisibleAsync();
        telegram.HadNoErrors();
    }

    private static async Task<BotProcess> Start(string folder, string url)
    {
        var program = BotProcess.Launch(folder, $"--Playground:Url={url}", "--Telegram:PrivateMessagesPerSecond=30");
        await program.AtWork;
        using var people = new PlaygroundClient(url);
        await people.Post("limits", new { on = false });
        return program;
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }
}
