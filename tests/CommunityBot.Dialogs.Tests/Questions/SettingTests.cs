namespace CommunityBot.Dialogs.Tests;

public class SettingTests
{
    private static readonly Prompt Secret = new("secret");
    private static readonly Prompt Who = new("who");
    private static readonly Prompt Length = new("length");
    private static readonly Prompt Note = new("note");
    private static readonly Prompt Until = new("until");
    private static readonly Prompt AtOnce = new("at_once");
    private static readonly Prompt Review = new("review");
    private static readonly IReadOnlyList<Option> Everyone = [new("all", "All"), new("team", "Team"), new("me", "Me")];
    private static readonly IReadOnlyList<Option> Lengths = [new("short", "Short"), new("long", "Long")];

    [Fact]
    public void A_setting_is_never_asked_and_has_its_default() =>
        Assert.Equal("True all short  ", FlowTest.Of(Flow).Asks(Review).Taps("review.confirm").Result);

    [Fact]
    public void One_press_flips_a_setting_of_two_values()
    {
        var chat = FlowTest.Of(Flow).Offers(DialogPrompts.Setting(Secret.Label, DialogPrompts.Yes)).Edits(Secret).Asks(Review)
            .Offers(DialogPrompts.Setting(Secret.Label, DialogPrompts.No)).Edits(Length).Restart();
        Assert.Equal("False all long  ", chat.Taps("review.confirm").Result);
    }

    [Fact]
    public void A_press_that_comes_twice_flips_once() =>
        FlowTest.Of(Flow).Edits(Secret).TapsAgain().Offers(DialogPrompts.Setting(Secret.Label, DialogPrompts.No));

    [Fact]
    public void A_setting_of_more_values_opens_its_question()
    {
        var chat = FlowTest.Of(Flow).Edits(Who).Asks(Who).Restart().Taps("Team").Asks(Review).Edits(Note).Asks(Note).Says("Bring cake").Asks(Review);
        Assert.Equal("True team short Bring cake ", chat.Taps("review.confirm").Result);
    }

    [Fact]
    public void Back_from_an_opened_setting_leaves_it_unset() =>
        Assert.Equal("True all short  ", FlowTest.Of(Flow).Edits(Note).Back().Asks(Review).Taps("review.confirm").Result);

    [Fact]
    public void Keep_leaves_the_default() =>
        Assert.Equal("True all short  ", FlowTest.Of(Flow).Edits(Who).DoesNotOffer(DialogPrompts.Clear).Taps(DialogPrompts.Keep("All")).Taps("review.confirm").Result);

    [Fact]
    public void A_setting_can_be_taken_back() =>
        Assert.Equal("True all short  ", FlowTest.Of(Flow).Edits(Note).DoesNotOffer(DialogPrompts.Clear).Says("Cake").Edits(Note)
            .Taps(DialogPrompts.Clear).Offers(DialogPrompts.Setting(Note.Label, DialogPrompts.None)).Taps("review.confirm").Result);

    [Fact]
    public void A_moment_may_be_a_setting_without_a_default()
    {
        var chat = FlowTest.Of(Flow).Offers(DialogPrompts.Setting(Until.Label, DialogPrompts.None)).Edits(Until).Says("27/3 18:00");
        Assert.Equal("True all short  2026-03-27", chat.Taps("review.confirm").Result);
    }

    [Fact]
    public void A_wrong_answer_to_an_opened_setting_asks_it_again() =>
        FlowTest.Of(Flow).Edits(Note).Says(new string('x', 21)).Problem(DialogPrompts.TooLong(20, 21)).Asks(Note).Back().Asks(Review);

    [Fact]
    public void A_stored_setting_that_breaks_a_rule_counts_as_none()
    {
        var chat = FlowTest.Of(Dated).Edits(Until).Says("23/3 19:00").Asks(Review).Waits(TimeSpan.FromHours(2)).Continue().Asks(Review);
        Assert.Null(chat.Taps("review.confirm").Result);

        static async Flow<DateTimeOffset?> Dated(Ask ask)
        {
            var until = ask.Setting(ask.When(Until), null);
            await ask.Review(Review);
            return until;
        }
    }

    [Fact]
    public void An_optional_answer_can_be_chosen_kept_changed_and_taken_back()
    {
        var chat = FlowTest.Of(Optional).Offers(DialogPrompts.Setting(Until.Label, AtOnce)).Edits(Until).DoesNotOffer(AtOnce).Back()
            .Edits(Until).Says("27/3 18:00").Asks(Review)
            .Edits(Until).Asks(Until).Offers(AtOnce).Back().Asks(Review);
        Assert.Equal(new DateTime(2026, 3, 28, 18, 0, 0), chat.Restart().Edits(Until).Says("28/3 18:00").Edits(Until).Back().Taps("review.confirm").Result!.Value.DateTime);

        var back = FlowTest.Of(Optional).Edits(Until).Says("27/3 18:00").Edits(Until).Taps(AtOnce).Asks(Review).Offers(DialogPrompts.Setting(Until.Label, AtOnce));
        Assert.Null(back.Taps("review.confirm").Result);
    }

    [Fact]
    public void An_optional_answer_that_holds_no_more_is_asked_for_again()
    {
        var chat = FlowTest.Of(Optional).Edits(Until).Says("23/3 19:00").Waits(TimeSpan.FromHours(2)).Taps("review.confirm")
            .Problem(DialogPrompts.Past).Asks(Until);
        Assert.Null(chat.Taps(AtOnce).Asks(Review).Taps("review.confirm").Result);
    }

    private static async Flow<DateTimeOffset?> Optional(Ask ask)
    {
        var until = ask.Optional(ask.When(Until), AtOnce);
        await ask.Review(Review);
        return until;
    }

    private static async Flow<string> Flow(Ask ask)
    {
        var secret = ask.Setting(Secret, true);
        var who = ask.Setting(Who, Everyone, "all");
        var length = ask.Setting(Length, Lengths, "short");
        var note = ask.Setting(ask.Text(Note, 20), null);
        var until = ask.Setting(ask.When(Until), null);
        await ask.Review(Review);
        return FormattableString.Invariant($"{secret} {who} {length} {note} {until:yyyy-MM-dd}");
    }
}
