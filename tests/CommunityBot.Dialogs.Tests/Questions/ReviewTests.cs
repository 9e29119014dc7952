namespace CommunityBot.Dialogs.Tests;

public class ReviewTests
{
    private static readonly Prompt Name = new("name");
    private static readonly Prompt Street = new("street");
    private static readonly Prompt Review = new("review");
    private static readonly Prompt Confirm = new("review.confirm");

    [Fact]
    public void The_review_has_a_button_for_each_answer_with_its_value() =>
        FlowTest.Of(Flow).Says("Ana", "Mill Lane").Asks(Review)
            .Offers(DialogPrompts.Edit(Name.Label, "Ana"), DialogPrompts.Edit(Street.Label, "Mill Lane"), Confirm);

    [Fact]
    public void A_long_answer_is_shortened_on_its_button() =>
        FlowTest.Of(Flow).Says("Ana", "A very long name of a street\nand its number").Offers(DialogPrompts.Edit(Street.Label, "A very long name of a s\u2026"));

    [Fact]
    public void Editing_one_answer_keeps_the_others_and_returns_to_the_review() =>
        Assert.Equal("Ion, Mill Lane", FlowTest.Of(Flow).Says("Ana", "Mill Lane").Edits(Name).Asks(Name).Restart().Says("Ion").Asks(Review).Taps(Confirm).Result);

    [Fact]
    public void Back_from_an_edit_returns_to_the_review_unchanged() =>
        Assert.Equal("Ana, Mill Lane", FlowTest.Of(Flow).Says("Ana", "Mill Lane").Edits(Name).Restart().Back().Asks(Review).Taps(Confirm).Result);

    [Fact]
    public void Back_from_the_review_reopens_the_last_question() =>
        FlowTest.Of(Flow).Says("Ana", "Mill Lane").Back().Asks(Street).Back().Asks(Name);

    [Fact]
    public void A_wrong_edit_loses_nothing() =>
        Assert.Equal("Ana, Mill Lane", FlowTest.Of(Flow).Says("Ana", "Mill Lane")
            .Edits(Name).Says(" ").Problem(DialogPrompts.Empty).Asks(Name).Taps(DialogPrompts.Keep("Ana")).Taps(Confirm).Result);

    [Fact]
    public void Confirming_an_old_review_shows_the_new_one_instead()
    {
        var chat = FlowTest.Of(Flow).Says("Ana", "Mill Lane");
        var old = chat.Screen.Buttons.SelectMany(row => row).OfType<Press>().Single(button => button.Label is PromptValue { Prompt.Id: "review.confirm" });
        chat.Edits(Name).Says("Ion").Asks(Review)
            .Sends(new ConversationInput.Pressed(old.Data)).Problem(DialogPrompts.Changed).Asks(Review);
        Assert.Equal("Ion, Mill Lane", chat.Taps(Confirm).Result);
    }

    [Fact]
    public void A_typed_word_is_not_a_confirmation_but_the_label_is() =>
        Assert.Equal("Ana, Mill Lane", FlowTest.Of(Flow).Says("Ana", "Mill Lane", "ok").Problem(DialogPrompts.NotAButton).Says("Review.Confirm(name: Ana)").Result);

    [Fact]
    public void A_rule_may_hold_the_confirmation_back()
    {
        var wait = new Prompt("review.wait");
        var chat = FlowTest.Of(Waiting).Asks(Review).Taps(Confirm).Problem(wait).Showing("arrived").Taps(Confirm);
        Assert.Equal("arrived", chat.Result);

        async Flow<string> Waiting(Ask ask)
        {
            await ask.Review(Review).Must(_ => ask.Shown<string>() is not null, wait);
            return ask.Shown<string>()!;
        }
    }

    [Fact]
    public void A_question_after_the_review_that_sends_back_needs_a_new_confirmation()
    {
        var chat = FlowTest.Of(Sure).Says("Ana").Taps(Confirm).Asks("sure").Back().Asks(Review).Edits(Name).Says("Ion").Asks(Review).Taps(Confirm);
        Assert.Equal("Ion", chat.Asks("sure").Taps(DialogPrompts.Yes).Result);

        static async Flow<string> Sure(Ask ask)
        {
            var name = await ask.Text(Name, 20);
            await ask.Review(Review);
            await ask.YesNo(new Prompt("sure"));
            return name;
        }
    }

    [Fact]
    public void Back_to_a_review_and_an_edit_that_changes_nothing_return_to_it()
    {
        FlowTest.Of(Sure).Says("Ana").Taps(Confirm).Asks("sure").Back().Asks(Review).DoesNotOffer("dialog.keep").Edits(Name).Back().Asks(Review)
            .Edits(Name).Taps(DialogPrompts.Keep("Ana")).Asks(Review).Taps(Confirm).Asks("sure");

        static async Flow<string> Sure(Ask ask)
        {
            var name = await ask.Text(Name, 20);
            await ask.Review(Review);
            await ask.YesNo(new Prompt("sure"));
            return name;
        }
    }

    private static async Flow<string> Flow(Ask ask)
    {
        var name = await ask.Text(Name, 20);
        var street = await ask.Text(Street, 100);
        await ask.Review(Review.With("name", name));
        return $"{name}, {street}";
    }
}
