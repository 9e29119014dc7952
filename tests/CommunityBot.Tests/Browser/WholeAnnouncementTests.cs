using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Announcements;
using CommunityBot.Tests.EndToEnd;
using static CommunityBot.Tests.EndToEnd.PlaygroundClient;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Browser;

/// <summary>An announcement as people see it: written in English, read in Romanian, corrected where it stands.</summary>
public sealed class WholeAnnouncementTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string English = "Water will be off on Tuesday 24 March from 9am in Mill Lane. Help: 0113 496 0123";
    private const string Romanian = "Marți, 24 martie, de la ora 9, nu va fi apă pe Mill Lane. Ajutor: 0113 496 0123";

    [NeedsBrowser]
    public async Task The_reader_reads_it_in_Romanian_and_sees_the_corrected_hour_in_the_same_message()
    {
        await using var town = await LiveTown.Start();
        await Task.WhenAll(town.Priya.Joins(), new Neighbour(town.People, Ana, "Ana", "ro").Joins(Consent.Announcements));
        await using var telegram = await TelegramPage.Open(chromium, town.People.Url);
        await telegram.Guide.PutAway();
        await telegram.Show((Priya, Priya), (Ana, Ana));
        var (priya, ana) = (telegram.Pane, telegram.OtherPane);

        await priya.Says("/announce");
        await priya.Sees(Shown.Line(AnnouncementPrompts.Text));
        await priya.Says(English);
        await priya.Presses(Shown.Label(EndToEnd.Words.NextTheLanguages));
        await priya.Presses(Shown.Label(DeskPrompts.SeeLanguageButton("ro")));
        await Translates(priya, Romanian);
        await priya.Presses(Shown.Label(AnnouncementPrompts.BackToDeskButton));

        // The desk further up is taken away, and with it a press that is on its way to it.
        await Expect(priya.Messages.Last).ToContainTextAsync(Shown.Line(DeskPrompts.NothingSent));
        await priya.Presses(Shown.Label(AnnouncementPrompts.SendButton));
        await ana.Sees(Romanian);
        await priya.Sees("1 of 1 got it");

        await priya.Says("/announcements");
        await priya.PressesOneWith("📣");
        await priya.Presses(Shown.Label(AnnouncementPrompts.CorrectButton));
        await priya.Sees(Shown.Line(AnnouncementPrompts.CorrectText));
        await priya.Says(English.Replace("9am", "10am"));
        await priya.Presses(Shown.Label(EndToEnd.Words.CorrectEverywhere));
        await ana.Sees("10am");
        await ana.SeesNo(Romanian);
        await Translates(priya, Romanian.Replace("ora 9", "ora 10"));

        await ana.Sees("ora 10");
        await Expect(ana.Message("ora 10")).ToContainTextAsync("✎");
        await ana.SeesNo("10am");
        telegram.HadNoErrors();
    }

    /// <summary>The facilitator reads the language and writes it.</summary>
    private static async Task Translates(Pane priya, string words)
    {
        await priya.Presses(Shown.Label(DeskPrompts.WriteButton));
        await priya.Sees(Shown.Line(AnnouncementPrompts.EditText("ro", English)));
        await priya.Says(words);
        await priya.Sees(Shown.Label(DeskPrompts.Approved("ro")));
    }
}
