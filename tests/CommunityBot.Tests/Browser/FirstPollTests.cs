using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Groups;
using CommunityBot.Neighbourhood.Polls;
using CommunityBot.Neighbourhood.Residents;
using CommunityBot.Tests.EndToEnd;
using static CommunityBot.Tests.EndToEnd.PlaygroundClient;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Browser;

/// <summary>The guide on the page, step by step as it is written.</summary>
public sealed class FirstPollTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const long Neighbours = PlaygroundClient.Group;
    private const string UrduQuestion = "کوڑا کس دن اٹھایا جائے؟";

    [NeedsBrowser]
    public async Task Guide_leads_from_the_first_Start_to_the_counts_and_to_being_forgotten()
    {
        await using var town = await LiveTown.Start();
        await using var telegram = await TelegramPage.Open(chromium, town.People.Url);
        var (guide, pane) = (telegram.Guide, telegram.Pane);

        await guide.Be(Ana, Ana);
        await Joins(pane, "ro", Consent.Polls);
        await pane.Sees(Shown.Line(JoinPrompts.Done("ro", [Consent.Polls]), "ro"));

        await guide.Next();
        await guide.Be(Fatima, Fatima);
        await Joins(pane, "ur", Consent.Reminders);
        var done = Shown.Line(JoinPrompts.Done("ur", [Consent.Reminders]), "ur");
        await pane.Sees(done);
        await Expect(pane.Line(done)).ToHaveCSSAsync("direction", "rtl");
        await Expect(pane.Line(done)).ToHaveAttributeAsync("lang", "ur");

        await guide.Next();
        await guide.Be(Priya, Priya);
        await Joins(pane, "en");

        await guide.Next();
        await guide.Be(Priya, Neighbours);
        await pane.Root.GetByTestId("chat-info").ClickAsync();
        await telegram.Page.GetByTestId("add-bot").ClickAsync();
        await guide.Send("/link");
        await pane.Sees(Shown.Line(GroupPrompts.Hello("Millbrook"), "ro"));

        await guide.Next();
        await guide.Be(Priya, Priya);
        await guide.Send("/poll");
        await pane.Sees(Shown.Line(PollPrompts.Question));
        await pane.Says("Which day for the bins?");
        await pane.Sees(Shown.Line(PollPrompts.Option));
        await pane.Says("Monday\nFriday");
        await pane.Presses(Shown.Label(PollPrompts.OptionsDone));
        await Translates(pane, "ro", "În ce zi ridicăm gunoiul?\nLuni\nVineri");
        await Translates(pane, "ur", $"{UrduQuestion}\nپیر\nجمعہ");
        await pane.Presses(Shown.Label(PollPrompts.Review("", []).Part("confirm")));
        await pane.Sees(Shown.Line(PollPrompts.Opened(1)));

        await guide.Next();
        await telegram.Page.GetByTestId("second-person").ClickAsync();
        await telegram.OtherPane.Root.GetByTestId($"person-{Joan}").ClickAsync();
        await telegram.OtherPane.Root.GetByTestId($"chat-{Neighbours}").ClickAsync();
        var joan = telegram.OtherPane;
        await joan.Presses("Monday");
        await joan.SeesToast(Shown.Label(PollPrompts.Counted("Monday")));

        await guide.Be(Fatima, Neighbours);
        await pane.PressesOneWith("🌐");
        await pane.Sees(UrduQuestion);
        await Expect(pane.Message(UrduQuestion).GetByTestId("only-you")).ToBeVisibleAsync();
        await Expect(pane.Line(UrduQuestion)).ToHaveCSSAsync("direction", "rtl");
        await pane.Presses("جمعہ");
        await joan.Sees(Shown.Line(PollPrompts.Voted(2)));
        await joan.SeesNo(UrduQuestion);

        await guide.Be(Ana, Ana);
        await pane.Presses("Luni");
        await pane.SeesToast(Shown.Label(PollPrompts.Counted("Luni"), "ro"));
        await Expect(pane.Button(Shown.Label(PollPrompts.ChosenOption("Luni"), "ro"))).ToBeVisibleAsync();

        await guide.Next();
        await guide.Says(Shown.Label(PollPrompts.CloseButton));
        await guide.Be(Priya, Priya);
        await pane.Presses(Shown.Label(PollPrompts.CloseButton));
        await joan.Sees(Shown.Label(PollPrompts.ResultLine("▓▓▓▓░░", 67, 2, "Monday")));
        await joan.Sees(Shown.Label(PollPrompts.ResultLine("▓▓░░░░", 33, 1, "Friday")));

        await guide.Next();
        await guide.Be(Ana, Ana);
        await guide.Send("/me");
        await pane.Sees(Shown.Line(MePrompts.Head, "ro"));
        await Expect(pane.Buttons.Last).ToHaveTextAsync(Shown.Label(MePrompts.ForgetButton, "ro"));
        await pane.Buttons.Last.ClickAsync();
        await pane.Presses(Shown.Label(ForgetPrompts.YesButton, "ro"));
        await pane.Sees(Shown.Line(ForgetPrompts.Done, "ro"));
        telegram.HadNoErrors();
    }

    /// <summary>As the guide says: yes is the first button, then polls are the third, and the fourth ends it.</summary>
    private static async Task Joins(Pane pane, string language, params Consent[] choices)
    {
        await pane.Starts();
        await pane.Presses(Shown.OwnName(language));
        await Expect(pane.Buttons.First).ToHaveTextAsync(Shown.Label(DialogPrompts.Yes, language));
        await pane.Buttons.First.ClickAsync();
        await Expect(pane.Buttons.Nth(2)).ToHaveTextAsync(Shown.Label(DialogPrompts.Unticked(SharedPrompts.NameOf(Consent.Polls)), language));
        foreach (var choice in choices.Select(SharedPrompts.NameOf))
        {
            await pane.Presses(Shown.Label(DialogPrompts.Unticked(choice), language));
            await Expect(pane.Button(Shown.Label(DialogPrompts.Ticked(choice), language))).ToBeVisibleAsync();
        }

        await Expect(pane.Buttons.Nth(3)).ToHaveTextAsync(Shown.Label(DialogPrompts.Done, language));
        await pane.Buttons.Nth(3).ClickAsync();
        await pane.Sees(Shown.Line(JoinPrompts.Done(language, choices), language));
    }

    private static async Task Translates(Pane pane, string language, string lines)
    {
        await pane.PressesOneWith(Shown.OwnName(language));
        await pane.Sees(Shown.Line(PollPrompts.Translation(language, 3)));
        await pane.Says(lines);
    }
}
