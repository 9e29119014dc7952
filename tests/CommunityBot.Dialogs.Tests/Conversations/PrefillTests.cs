namespace CommunityBot.Dialogs.Tests;

public class PrefillTests
{
    [Fact]
    public void A_prefilled_answer_is_not_asked_but_can_be_changed() =>
        FlowTest.Of(PollFlow.Flow).With(Prefill.None.Text(PollFlow.Question, " Which day? ")).Asks(PollFlow.Option).Back().Asks(PollFlow.Question).Offers(DialogPrompts.Keep("Which day?"));

    [Fact]
    public void A_prefilled_answer_that_breaks_a_limit_is_asked_with_the_reason() =>
        FlowTest.Of(PollFlow.Flow).With(Prefill.None.Text(PollFlow.Question, new string('x', 31))).Problem(DialogPrompts.TooLong(30, 31)).Asks(PollFlow.Question);

    [Fact]
    public void An_empty_prefill_is_asked() => FlowTest.Of(PollFlow.Flow).With(Prefill.None.Text(PollFlow.Question, " ")).Problem(DialogPrompts.Empty).Asks(PollFlow.Question);

    [Fact]
    public void Everything_prefilled_leads_to_the_review()
    {
        var closes = new DateTimeOffset(2026, 3, 27, 18, 0, 0, TimeSpan.Zero);
        var prefill = Prefill.None.Text(PollFlow.Question, "Bins?").Text(PollFlow.Option, "Aye", 1).Text(PollFlow.Option, "No", 2).Text(PollFlow.Option, "Never", 3)
            .Text(PollFlow.Option, "Later", 4).Text(PollFlow.Option, "Now", 5)
            .YesNo(PollFlow.Several, true).Number(PollFlow.Most, 2).When(PollFlow.Closes, closes).YesNo(PollFlow.Secret, false).Choice(PollFlow.Audience, "team");
        Assert.Equal(
            new PollFlow.Poll("Bins?", "Aye|No|Never|Later|Now", 2, closes, false, "team"),
            FlowTest.Of(PollFlow.Flow).With(prefill).Asks(PollFlow.Review).Taps("poll.review.confirm").Result);
    }
}
