using CommunityBot.Tests.EndToEnd;
using static CommunityBot.Tests.EndToEnd.PlaygroundClient;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Browser;

/// <summary>Neighbours among themselves, two of them side by side.</summary>
public sealed class TalkTests(Chromium chromium) : IClassFixture<Chromium>
{
    [NeedsBrowser]
    public async Task Two_people_see_each_other_write_and_reply_without_a_reload()
    {
        await using var town = await LiveTown.Empty();
        await using var telegram = await TelegramPage.Open(chromium, town.People.Url);
        var (joan, marek) = (telegram.Pane, telegram.OtherPane);
        await telegram.Show((Joan, Group), (Marek, Group));
        await telegram.Page.EvaluateAsync("window.still = 'here'");

        await joan.Says("Who has a ladder?");
        await marek.Sees("Who has a ladder?");
        await marek.Message("Who has a ladder?").HoverAsync();
        await marek.Message("Who has a ladder?").GetByTestId("reply").ClickAsync();
        await marek.Says("I have one");

        await Expect(joan.Message("I have one").Locator(".quoted")).ToContainTextAsync("Who has a ladder?");
        Assert.Equal("here", await telegram.Page.EvaluateAsync<string>("window.still"));
        telegram.HadNoErrors();
    }

    [NeedsBrowser]
    public async Task What_only_one_can_see_looks_so_and_is_not_in_the_others_pane()
    {
        await using var town = await LiveTown.Empty();
        await town.People.AddBotToGroup(Priya);
        await using var telegram = await TelegramPage.Open(chromium, town.People.Url);
        var (joan, marek) = (telegram.Pane, telegram.OtherPane);
        await telegram.Show((Joan, Group), (Marek, Group));

        await town.People.Say(Joan, "/me", Group, ephemeral: true);
        await joan.Says("Good morning all");

        await Expect(joan.Message("/me").GetByTestId("only-you")).ToBeVisibleAsync();
        await Expect(joan.Message("Good morning all").GetByTestId("only-you")).ToHaveCountAsync(0);
        await marek.Sees("Good morning all");
        await marek.SeesNo("/me");
    }

    [NeedsBrowser]
    public async Task Unread_messages_are_counted_until_the_chat_is_opened()
    {
        await using var town = await LiveTown.Empty();
        await using var telegram = await TelegramPage.Open(chromium, town.People.Url);
        await telegram.Show((Marek, Marek));

        await town.People.Say(Joan, "One", Group);
        await town.People.Say(Joan, "Two", Group);
        var inList = telegram.Pane.Root.GetByTestId($"chat-{Group}");
        await Expect(inList.GetByTestId("unread")).ToContainTextAsync("2");
        await inList.ClickAsync();

        await telegram.Pane.Sees("Two");
        await Expect(inList.GetByTestId("unread")).ToHaveCountAsync(0);
    }

    [NeedsBrowser]
    public async Task Link_to_the_bot_opens_the_private_chat_with_Start()
    {
        await using var town = await LiveTown.Empty();
        await town.People.AddBotToGroup(Priya);
        await AnyBot.Asks(town.People, "sendMessage", new
        {
            chat_id = Group,
            text = "Hello",
            reply_markup = new { inline_keyboard = new[] { new[] { new { text = "Privately", url = $"https://t.me/{BotName}?start=millbrook" } } } },
        });
        await using var telegram = await TelegramPage.Open(chromium, town.People.Url);
        await telegram.Show((Joan, Group));

        await telegram.Pane.Presses("Privately");
        await telegram.Shows(Joan, Joan);
        await Expect(telegram.Pane.Messages).ToHaveCountAsync(0);
        await telegram.Pane.Starts();

        await telegram.Pane.Sees("/start millbrook");
        await Expect(telegram.Pane.Composer).ToBeFocusedAsync();
    }

    [NeedsBrowser]
    public async Task Hostile_words_are_shown_as_words()
    {
        string[] hostile =
        [
            "<b>bold</b> <img src=x onerror=\"window.hacked=1\"> &amp; <script>window.hacked=1</script>",
            "*bold* _it_ `code` [link](javascript:window.hacked=1) ||spoiler|| ${1+1} {{x}}",
            "\u202Eright to left\u202C \u2067isolated \u200Fmark\u2069 اردو 12.30 English",
            string.Concat(Enumerable.Repeat("😀", 4096)),
        ];
        await using var town = await LiveTown.Empty();
        await using var telegram = await TelegramPage.Open(chromium, town.People.Url);
        var (joan, marek) = (telegram.Pane, telegram.OtherPane);
        await telegram.Show((Joan, Group), (Marek, Group));

        foreach (var (index, text) in hostile.Index())
        {
            await joan.Says(text);
            await Expect(marek.Messages).ToHaveCountAsync(index + 1);
        }

        Assert.Equal(hostile, await marek.Messages.GetByTestId("text").AllTextContentsAsync());
        Assert.Equal(4096, (await marek.Messages.Last.GetByTestId("text").TextContentAsync())!.EnumerateRunes().Count());
        await Expect(marek.Root.Locator("script, .text img, .text a, .text b, .text code, .text button")).ToHaveCountAsync(0);
        Assert.False(await telegram.Page.EvaluateAsync<bool>("'hacked' in window"));
        Assert.Equal(1280, await telegram.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));
        telegram.HadNoErrors();
    }
}
