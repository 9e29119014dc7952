using CommunityBot.Tests.EndToEnd;
using Microsoft.Playwright;
using static CommunityBot.Tests.EndToEnd.PlaygroundClient;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Browser;

/// <summary>What is behind the paper clip.</summary>
public sealed class AttachmentTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly byte[] OneDot =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [NeedsBrowser]
    public async Task Photo_voice_file_and_place_arrive()
    {
        await using var town = await LiveTown.Empty();
        await using var telegram = await TelegramPage.Open(chromium, town.People.Url);
        var (joan, marek) = (telegram.Pane, telegram.OtherPane);
        await telegram.Show((Joan, Group), (Marek, Group));

        await joan.Attaches("photo", "street.png", "image/png", OneDot);
        await joan.Says("Our street");
        await Expect(marek.Message("Our street").Locator("img.photo")).ToHaveJSPropertyAsync("naturalWidth", 1);

        await joan.Attaches("voice", "hello.ogg", "audio/ogg", "OggS"u8.ToArray());
        await joan.Says("");
        await Expect(marek.Root.GetByLabel("Voice message from Joan")).ToBeVisibleAsync();

        await joan.Attaches("document", "rules.txt", "text/plain", "Be kind."u8.ToArray());
        await joan.Says("");
        var file = await telegram.Page.RunAndWaitForDownloadAsync(() => marek.Message("rules.txt").GetByText("rules.txt").ClickAsync());
        Assert.Equal("Be kind.", await File.ReadAllTextAsync(await file.PathAsync()));

        await joan.Root.GetByTestId("attach").ClickAsync();
        await joan.Root.GetByTestId("attach-place").ClickAsync();
        await telegram.Page.GetByTestId("latitude").FillAsync("53.8");
        await telegram.Page.GetByTestId("longitude").FillAsync("-1.6");
        await telegram.Page.GetByRole(AriaRole.Button, new() { Name = "Send this point" }).ClickAsync();
        await marek.Sees("53.80000, -1.60000");
        telegram.HadNoErrors();
    }
}
