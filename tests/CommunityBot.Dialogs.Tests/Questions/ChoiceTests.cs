namespace CommunityBot.Dialogs.Tests;

public class ChoiceTests
{
    private static readonly Prompt Day = new("day");

    private static readonly IReadOnlyList<Option> Days =
        [new("mon", "Monday"), new("wed", new Prompt("wednesday")), new("sat", "S\u00E2mb\u0103t\u0103"), new("2", 2), new("twin1", "Twin"), new("twin2", "Twin")];

    [Fact]
    public void A_button_chooses() => Assert.Equal("wed", FlowTest.Of(Flow).Offers("Monday", "wednesday").Taps("wednesday").Result);

    [Theory]
    [InlineData("monday", "mon")]
    [InlineData(" MONDAY ", "mon")]
    [InlineData("sambata", "sat")]
    [InlineData("wednesday", "wed")]
    [InlineData("\u0662", "2")]
    public void Typing_a_label_chooses_too(string said, string chosen) => Assert.Equal(chosen, FlowTest.Of(Flow).Says(said).Result);

    [Theory]
    [InlineData("Twin")]
    [InlineData("Tuesday")]
    [InlineData("")]
    [InlineData("\u00B7")]
    public void What_is_no_single_label_is_refused(string said) => FlowTest.Of(Flow).Says(said).Problem(DialogPrompts.NotAButton).Asks(Day);

    [Fact]
    public void Other_things_are_refused() => FlowTest.Of(Flow).Sends(new ConversationInput.Other("sticker")).Problem(DialogPrompts.NotAButton);

    [Fact]
    public void Buttons_stand_one_in_a_row_or_as_told()
    {
        Assert.All(FlowTest.Of(Flow).Screen.Buttons.SkipLast(1), row => Assert.Single(row));
        Assert.Equal([3, 3, 2], FlowTest.Of(async ask => await ask.Choice(Day, Days, perRow: 3)).Screen.Buttons.Select(row => row.Count));
    }

    [Fact]
    public void No_options_or_two_of_one_id_are_a_mistake_of_the_programmer()
    {
        Assert.Throws<ArgumentException>(() => FlowTest.Of(async ask => await ask.Choice(Day, [])).Step);
        Assert.Throws<ArgumentException>(() => FlowTest.Of(async ask => await ask.Choice(Day, [new("a", "A"), new("a", "B")])).Step);
    }

    [Fact]
    public void Yes_and_no_stand_side_by_side_and_can_be_typed()
    {
        var chat = FlowTest.Of(async ask => await ask.YesNo(Day));
        Assert.Equal(2, chat.Screen.Buttons[0].Count);
        Assert.False(chat.Says("perhaps").Problem(DialogPrompts.NotAButton).Says("dialog.no").Result);
        Assert.True(FlowTest.Of(async ask => await ask.YesNo(Day)).Taps(DialogPrompts.Yes).Result);
    }

    private static async Flow<string> Flow(Ask ask) => await ask.Choice(Day, Days);
}
