namespace CommunityBot.Dialogs.Tests;

public class LineTests
{
    private static readonly Prompt Need = new("need");
    private static readonly Prompt Twice = new("need.twice");
    private static readonly Prompt Review = new("review");

    [Fact]
    public void One_line_after_the_other_until_done() =>
        Assert.Equal("milk|bread|tea", Confirmed(FlowTest.Of(Flow).Says("milk", "bread", "tea").Taps(DialogPrompts.Done)));

    [Fact]
    public void Done_is_offered_only_where_the_list_may_end() =>
        FlowTest.Of(Flow).DoesNotOffer(DialogPrompts.Done).Says("milk").Offers(DialogPrompts.Done);

    [Fact]
    public void A_message_of_several_lines_answers_several() =>
        Assert.Equal("milk|bread|tea", Confirmed(FlowTest.Of(Flow).Says("milk\n\n  bread \r\ntea\n").NoProblem().Asks(Need).Taps(DialogPrompts.Done)));

    [Fact]
    public void Lines_that_do_not_fit_are_reported_and_the_others_kept()
    {
        var chat = FlowTest.Of(Flow).Says("milk\nextraordinarily\nbread\nmilk")
            .Problem(DialogPrompts.Lines(["extraordinarily", "milk"], DialogPrompts.TooLong(10, 15))).Asks(Need);
        Assert.Equal("milk|bread", Confirmed(chat.Taps(DialogPrompts.Done)));
    }

    [Fact]
    public void Lines_left_over_are_reported_at_the_next_question()
    {
        var chat = FlowTest.Of(Flow).Says("a\nb\nc\nd\ne\nf").Asks(Review).Problem(DialogPrompts.Lines(["e", "f"], DialogPrompts.NoMoreLines));
        Assert.Equal("a|b|c|d", Confirmed(chat));
    }

    [Fact]
    public void A_line_that_is_there_already_is_refused() => FlowTest.Of(Flow).Says("milk", "milk").Problem(Twice).Asks(Need);

    [Fact]
    public void Several_lines_for_a_line_that_is_changed_answer_that_one_and_report_the_rest()
    {
        var chat = FlowTest.Of(Flow).Says("milk", "bread").Taps(DialogPrompts.Done)
            .Edits(Need, 1).Says("oats\nrice").Asks(Review).Problem(DialogPrompts.Lines(["rice"], DialogPrompts.NoMoreLines));
        Assert.Equal("oats|bread", Confirmed(chat));
    }

    [Fact]
    public void A_line_can_be_taken_out()
    {
        var chat = FlowTest.Of(Flow).Says("milk", "bread", "tea").Taps(DialogPrompts.Done)
            .Edits(Need, 2).Offers("dialog.keep").DoesNotOffer(DialogPrompts.Done).Taps(DialogPrompts.Remove).Asks(Review);
        Assert.Equal("milk|tea", Confirmed(chat));
    }

    [Fact]
    public void Taking_out_twice_takes_out_one()
    {
        var chat = FlowTest.Of(Flow).Says("milk", "bread", "tea").Taps(DialogPrompts.Done).Edits(Need, 1).Taps(DialogPrompts.Remove).TapsAgain();
        Assert.Equal("bread|tea", Confirmed(chat.Comes<AlreadyAnswered>().Continue()));
    }

    [Fact]
    public void The_last_line_that_must_be_there_is_asked_again_when_it_is_taken_out() =>
        FlowTest.Of(Flow).Says("milk").Taps(DialogPrompts.Done).Edits(Need, 1).Taps(DialogPrompts.Remove).Asks(Need).DoesNotOffer(DialogPrompts.Done);

    [Fact]
    public void A_line_that_an_earlier_one_made_wrong_can_be_taken_out_and_the_later_ones_stay()
    {
        var chat = FlowTest.Of(Flow).Says("milk", "bread", "tea").Taps(DialogPrompts.Done)
            .Edits(Need, 1).Says("bread").Problem(Twice).Asks(Need).DoesNotOffer(DialogPrompts.Done).Taps(DialogPrompts.Remove);
        Assert.Equal("bread|tea", Confirmed(chat));
    }

    [Fact]
    public void The_review_adds_to_a_list_that_was_done()
    {
        var chat = FlowTest.Of(Flow).Says("milk").Taps(DialogPrompts.Done).Taps(DialogPrompts.More(Need.Label)).Says("tea").Taps(DialogPrompts.Done);
        Assert.Equal("milk|tea", Confirmed(chat));
    }

    [Fact]
    public void A_rule_is_not_asked_about_done() =>
        Assert.Null(FlowTest.Of(async ask => await ask.Line(Need, 10, 1, DialogPrompts.Done).Must(line => line!.Length > 2, Twice)).Taps(DialogPrompts.Done).Result);

    private static string Confirmed(FlowTest<string> chat) => chat.Taps(Review.Part("confirm")).Result;

    private static async Flow<string> Flow(Ask ask)
    {
        var lines = new List<string>();
        for (var index = 1; index <= 4; index++)
        {
            var line = await ask.Line(Need, 10, index, index > 1 ? DialogPrompts.Done : null).Must(text => !lines.Contains(text!), Twice);
            if (line is null)
            {
                break;
            }

            lines.Add(line);
        }

        await ask.Review(Review);
        return string.Join('|', lines);
    }
}
