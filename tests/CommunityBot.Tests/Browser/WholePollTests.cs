using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Groups;
using CommunityBot.Neighbourhood.Polls;
using CommunityBot.Tests.EndToEnd;
using static CommunityBot.Tests.EndToEnd.PlaygroundClient;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Browser;

/// <summary>A secret poll as people see it, from its making to its numbers in their languages.</summary>
public sealed class WholePollTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const long Neighbours = PlaygroundClient.Group;
    private static readonly PollText English = new("Which day for the bins?", ["Monday", "Friday"]);
    private static readonly PollText Romanian = new("În ce zi ridicăm gunoiul?", ["Luni", "Vineri"]);
    private static readonly PollText Urdu = new("کوڑا کس دن اٹھایا جائے؟", ["پیر", "جمعہ"]);
    private static readonly PollText Benches = new("Shall we paint the benches?", ["Yes, green", "No"]);

    [NeedsBrowser]
    public async Task Five_answer_in_their_languages_and_all_see_the_same_numbers_but_three_are_too_few()
    {
        await using var town = await LiveTown.Start();
        await Settle(town);
        await using var telegram = await TelegramPage.Open(chromium, town.People.Url);
        await telegram.Guide.PutAway();

        await Opens(telegram, await town.People.InThreeWeeks(), English, ("ro", Romanian), ("ur", Urdu));
        await AnswersInPrivate(telegram, Ana, "ro", Romanian.Options[0]);
        await AnswersInPrivate(telegram, Samira, "ar", English.Options[1]);
        await AnswersInTheGroup(telegram, Joan, "en", English.Options[1]);
        await AnswersInTheGroup(telegram, Joan, "en", English.Options[0]);
        await AnswersInTheGroup(telegram, Marek, "pl", English.Options[0]);
        await AnswersThroughTheGlobe(telegram, Fatima, "ur", Urdu, Urdu.Options[1]);
        await telegram.Show((Joan, Neighbours));
        await telegram.Pane.Sees(Shown.Line(PollPrompts.Voted(5)));
        await Closes(telegram, English.Question);

        await telegram.Show((Joan, Neighbours), (Ana, Ana));
        await SeesCounts(telegram.Pane, "en", English);
        await SeesCounts(telegram.OtherPane, "ro", Romanian);
        await telegram.Show((Fatima, Neighbours));
        await SeesCounts(telegram.Pane, "en", English);
        await telegram.Pane.PressesOneWith("🌐");
        await SeesCounts(telegram.Pane, "ur", Urdu);
        await Expect(telegram.Pane.Message(Shown.Line(PollPrompts.ResultHead(Urdu.Question), "ur")).GetByTestId("only-you")).ToBeVisibleAsync();

        await Opens(telegram, await town.People.InThreeWeeks(), Benches);
        await AnswersInPrivate(telegram, Ana, "ro", Benches.Options[0]);
        await AnswersInTheGroup(telegram, Joan, "en", Benches.Options[1]);
        await AnswersInTheGroup(telegram, Marek, "pl", Benches.Options[0]);
        await Closes(telegram, Benches.Question);

        await telegram.Show((Joan, Neighbours));
        var few = telegram.Pane.Message(Shown.Line(PollPrompts.ResultHead(Benches.Question)));
        await Expect(few).ToContainTextAsync(Shown.Line(PollPrompts.Result(3)));
        await Expect(few).ToContainTextAsync(Shown.Line(PollPrompts.TooFew));
        await Expect(few).Not.ToContainTextAsync("░");
        telegram.HadNoErrors();
    }

    /// <summary>Four of the five join, and the group is linked. Joan never meets the bot but in the group.</summary>
    private static async Task Settle(LiveTown town)
    {
        await Task.WhenAll(
            new Neighbour(town.People, Ana, "Ana", "ro").Joins(Consent.Polls),
            new Neighbour(town.People, Samira, "Samira", "ar").Joins(Consent.Polls),
            new Neighbour(town.People, Fatima, "Fatima", "ur").Joins(),
            new Neighbour(town.People, Marek, "Marek", "pl").Joins(),
            town.Priya.Joins());
        await town.People.AddBotToGroup(Priya, payload: "millbrook");
        await town.Priya.Hears(GroupPrompts.Hello("Millbrook"), Neighbours);
    }

    private static async Task Opens(TelegramPage telegram, string closes, PollText poll, params (string Language, PollText Text)[] translations)
    {
        var pane = telegram.Pane;
        await telegram.Show((Priya, Priya));
        await pane.Says("/poll");
        await pane.Sees(Shown.Line(PollPrompts.Question));
        await pane.Says(poll.Question);
        await pane.Sees(Shown.Line(PollPrompts.Option));
        await pane.Says(string.Join('\n', poll.Options));
        await pane.Presses(Shown.Label(PollPrompts.OptionsDone));
        await pane.Sees(Shown.Line(PollPrompts.Closes));
        await pane.Says(closes);
        foreach (var (language, text) in translations)
        {
            await pane.PressesOneWith(Shown.OwnName(language));
            await pane.Sees(Shown.Line(PollPrompts.Translation(language, poll.Options.Count + 1)));
            await pane.Says(string.Join('\n', [text.Question, .. text.Options]));
        }

        await pane.Presses(Shown.Label(EndToEnd.Words.OpenThePoll));
        await pane.Sees(Shown.Line(PollPrompts.Opened(1)));
    }

    private static async Task AnswersInPrivate(TelegramPage telegram, long person, string language, string option)
    {
        await telegram.Show((person, person));
        await Answers(telegram.Pane, language, option);
        await Expect(telegram.Pane.Button(Shown.Label(PollPrompts.ChosenOption(option), language))).ToBeVisibleAsync();
    }

    private static async Task AnswersInTheGroup(TelegramPage telegram, long person, string language, string option)
    {
        await telegram.Show((person, Neighbours));
        await Answers(telegram.Pane, language, option);
    }

    private static async Task AnswersThroughTheGlobe(TelegramPage telegram, long person, string language, PollText text, string option)
    {
        await telegram.Show((person, Neighbours));
        await telegram.Pane.PressesOneWith("🌐");
        await Expect(telegram.Pane.Message(text.Question).GetByTestId("only-you")).ToBeVisibleAsync();
        await Answers(telegram.Pane, language, option);
        await Expect(telegram.Pane.Button(Shown.Label(PollPrompts.ChosenOption(option), language))).ToBeVisibleAsync();
    }

    private static async Task Answers(Pane pane, string language, string option)
    {
        await pane.Presses(option);
        await pane.SeesToast(Shown.Label(PollPrompts.Counted([option]), language));
    }

    /// <summary>The facilitator closes it, from the list of polls.</summary>
    private static async Task Closes(TelegramPage telegram, string question)
    {
        await telegram.Show((Priya, Priya));
        await telegram.Pane.Says("/polls");
        await telegram.Pane.Sees(Shown.Line(PollPrompts.OpenPolls(1)));
        await telegram.Pane.Presses(Shown.Label(PollPrompts.ManageButton(Shortened.For(question))));
        await telegram.Pane.Presses(Shown.Label(PollPrompts.CloseButton));
        await telegram.Pane.Sees(Shown.Line(PollPrompts.ResultHead(question)));
    }

    /// <summary>Three for the first answer and two for the second, in one message.</summary>
    private static async Task SeesCounts(Pane pane, string language, PollText text)
    {
        var result = pane.Message(Shown.Line(PollPrompts.ResultHead(text.Question), language));
        await Expect(result).ToContainTextAsync(Shown.Line(PollPrompts.Result(5), language));
        await Expect(result).ToContainTextAsync(Shown.Label(PollPrompts.ResultLine("▓▓▓▓░░", 60, 3, text.Options[0]), language));
        await Expect(result).ToContainTextAsync(Shown.Label(PollPrompts.ResultLine("▓▓░░░░", 40, 2, text.Options[1]), language));
    }
}
