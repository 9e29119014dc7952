namespace CommunityBot.Dialogs.Tests;

public class NumberTests
{
    private static readonly Prompt People = new("people");

    [Theory]
    [InlineData("12", 12)]
    [InlineData(" 012 ", 12)]
    [InlineData("+12", 12)]
    [InlineData("-3", -3)]
    [InlineData("\u22123", -3)]
    [InlineData("\u0661\u0662", 12)]
    [InlineData("\u06F1\u06F2", 12)]
    [InlineData("\u200F12\u200F", 12)]
    public void A_number_in_any_digits_is_read(string said, int number) => Assert.Equal(number, FlowTest.Of(Flow).Says(said).Result);

    [Theory]
    [InlineData("a few")]
    [InlineData("1.5")]
    [InlineData("1,000")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("\u00BD")]
    public void What_is_no_whole_number_is_refused(string said) => FlowTest.Of(Flow).Says(said).Problem(DialogPrompts.NotANumber).Asks(People);

    [Theory]
    [InlineData("101")]
    [InlineData("-6")]
    [InlineData("99999999999999999999")]
    public void A_number_out_of_range_says_the_range(string said) => FlowTest.Of(Flow).Says(said).Problem(DialogPrompts.OutOfRange(-5, 100));

    [Fact]
    public void A_few_numbers_are_buttons() =>
        Assert.Equal(3, FlowTest.Of(async ask => await ask.Number(People, 1, 8)).Offers("1", "8").Taps("3").Result);

    [Fact]
    public void Many_are_not() => FlowTest.Of(Flow).DoesNotOffer("1");

    [Fact]
    public void Something_else_is_refused() => FlowTest.Of(Flow).Sends(new ConversationInput.Photo("p", "3")).Problem(DialogPrompts.NotANumber);

    private static async Flow<int> Flow(Ask ask) => await ask.Number(People, -5, 100);
}
