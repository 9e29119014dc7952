namespace CommunityBot.Dialogs.Tests;

public class BackTests
{
    [Fact]
    public void Back_at_the_first_question_says_so() =>
        FlowTest.Of(PollFlow.Flow).Back().Problem(DialogPrompts.First).Asks(PollFlow.Question).Taps(DialogPrompts.Back).Problem(DialogPrompts.First);

    [Fact]
    public void Back_asks_the_question_before_and_offers_its_answer_to_keep() =>
        FlowTest.Of(PollFlow.Flow).Says("Bins?", "Aye").Back().Asks(PollFlow.Option).Offers(DialogPrompts.Keep("Aye"))
            .Back().Asks(PollFlow.Question).Offers(DialogPrompts.Keep("Bins?")).NoProblem();

    [Fact]
    public void Later_answers_stay_when_an_earlier_one_changes() =>
        FlowTest.Of(PollFlow.Flow).Says("Bins?", "Aye", "No").Taps(DialogPrompts.Done)
            .Back().Back().Back().Back().Asks(PollFlow.Question).Says("Trees?").Asks(PollFlow.Several).Back().Back().Offers(DialogPrompts.Keep("No"));

    [Fact]
    public void Keep_goes_on_where_the_person_was() =>
        FlowTest.Of(PollFlow.Flow).Says("Bins?", "Aye", "No").Back().Back().Restart().Taps(DialogPrompts.Keep("Aye")).Asks(PollFlow.Option).DoesNotOffer("dialog.keep");

    [Fact]
    public void Back_is_a_button_on_every_question() => FlowTest.Of(PollFlow.Flow).Says("Bins?").Taps(DialogPrompts.Back).Asks(PollFlow.Question);

    [Fact]
    public void A_back_that_comes_twice_goes_back_once() =>
        FlowTest.Of(PollFlow.Flow).Says("Bins?", "Aye").Taps(DialogPrompts.Back).TapsAgain().Comes<AlreadyAnswered>().Offers(DialogPrompts.Keep("Aye"));

    [Fact]
    public void An_answer_that_closes_a_branch_leaves_the_branchs_answers_for_another_time()
    {
        var chat = FlowTest.Of(PollFlow.Flow).Says("Bins?", "Aye", "No").Taps(DialogPrompts.Done).Taps(DialogPrompts.Yes).Says("2", "27/3 18:00")
            .Asks(PollFlow.Review).Edits(PollFlow.Several).Taps(DialogPrompts.No).Asks(PollFlow.Review);
        Assert.DoesNotContain("poll.most", chat.Transcript.Split('\n')[^1], StringComparison.Ordinal);
        chat.Edits(PollFlow.Several).Taps(DialogPrompts.Yes).Asks(PollFlow.Review).Offers(DialogPrompts.Edit(PollFlow.Most.Label, 2));
    }

    [Fact]
    public void An_answer_that_another_one_made_wrong_is_asked_again_with_the_reason() =>
        FlowTest.Of(PollFlow.Flow).Says("Bins?", "Aye\nNo\nNever").Taps(DialogPrompts.Done).Taps(DialogPrompts.Yes).Says("3", "27/3 18:00").Asks(PollFlow.Review)
            .Edits(PollFlow.Option, 3).Taps(DialogPrompts.Remove).Problem(PollFlow.TooMany.With("count", 3)).Asks(PollFlow.Most)
            .Says("2").Asks(PollFlow.Review);
}
