namespace CommunityBot.Dialogs.Tests;

public class SeveralTests
{
    private static readonly Prompt Wishes = new("wishes");
    private static readonly Prompt None = new("wishes.none");
    private static readonly IReadOnlyList<Option> Options = [new("news", "News"), new("polls", "Polls"), new("events", "Events")];

    [Fact]
    public void Presses_set_ticks_and_done_takes_them() =>
        Assert.Equal(["events", "news"], FlowTest.Of(Flow).Taps("Events", "News").Taps(DialogPrompts.Ticked("News")).Restart().Taps("News").Taps(DialogPrompts.Done).Result.Order());

    [Fact]
    public void A_tick_shows_and_goes_away() =>
        FlowTest.Of(Flow).Taps("News").Offers(DialogPrompts.Ticked("News")).Taps("News").DoesNotOffer(DialogPrompts.Ticked("News")).NoProblem();

    [Fact]
    public void A_press_that_comes_twice_ticks_once() => FlowTest.Of(Flow).Taps("News").TapsAgain().Offers(DialogPrompts.Ticked("News"));

    [Fact]
    public void Typing_an_option_sets_its_tick_and_takes_it_away() =>
        FlowTest.Of(Flow).Says("news").Offers(DialogPrompts.Ticked("News")).Says("NEWS").DoesNotOffer(DialogPrompts.Ticked("News")).NoProblem();

    [Fact]
    public void None_is_an_answer_where_no_rule_says_no()
    {
        Assert.Empty(FlowTest.Of(Flow).Taps(DialogPrompts.Done).Result);
        FlowTest.Of(async ask => await ask.Several(Wishes, Options).Must(wishes => wishes.Count > 0, None)).Taps(DialogPrompts.Done).Problem(None).Asks(Wishes);
    }

    [Fact]
    public void Asked_again_it_starts_from_the_ticks_it_has() =>
        Assert.Equal(["news", "polls"], FlowTest.Of(Reviewed).Taps("News").Taps(DialogPrompts.Done)
            .Edits(Wishes).Offers(DialogPrompts.Ticked("News")).Taps("Polls").Taps(DialogPrompts.Done).Taps("review.confirm").Result.Order());

    [Fact]
    public void A_wrong_word_loses_no_tick() =>
        FlowTest.Of(Flow).Taps("News").Says("cheese").Problem(DialogPrompts.NotAButton).Offers(DialogPrompts.Ticked("News"));

    private static async Flow<IReadOnlySet<string>> Flow(Ask ask) => await ask.Several(Wishes, Options);

    private static async Flow<IReadOnlySet<string>> Reviewed(Ask ask)
    {
        var wishes = await ask.Several(Wishes, Options);
        await ask.Review(new Prompt("review"));
        return wishes;
    }
}
