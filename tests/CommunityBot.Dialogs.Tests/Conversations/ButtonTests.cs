namespace CommunityBot.Dialogs.Tests;

public class ButtonTests
{
    [Fact]
    public void A_press_for_another_question_is_already_answered()
    {
        var chat = FlowTest.Of(PollFlow.Flow).Says("Bins?", "Aye", "No").Taps(DialogPrompts.Done).Taps(DialogPrompts.No).TapsAgain();
        chat.Comes<AlreadyAnswered>().Says("27/3 18:00").Asks(PollFlow.Review);
    }

    [Fact]
    public void A_press_of_another_conversation_is_already_answered()
    {
        var old = FlowTest.Of(PollFlow.Flow).Screen.Buttons[^1].OfType<Press>().First().Data;
        FlowTest.Of(PollFlow.Flow).Sends(new ConversationInput.Pressed(old.Replace("q.test.", "q.other.", StringComparison.Ordinal))).Comes<AlreadyAnswered>();
    }

    [Fact]
    public void A_button_carries_conversation_question_and_value()
    {
        var data = ((Asks)Engine.Start(FlowDefinition.Of("poll", PollFlow.Flow), "c-7_A", At)).Screen.Buttons[^1].OfType<Press>().Last().Data;
        Assert.True(ConversationData.TryParse(data, out var parsed));
        Assert.Equal("c-7_A", parsed.Conversation);
        Assert.Equal(data, parsed.ToString());
    }

    [Fact]
    public void The_mark_of_a_question_never_changes_with_a_version_of_the_program() =>
        Assert.Equal("q.c.be825af.b", ((Asks)Engine.Start(FlowDefinition.Of("poll", PollFlow.Flow), "c", At)).Screen.Buttons[^1].OfType<Press>().First().Data);

    [Theory]
    [InlineData("")]
    [InlineData("q")]
    [InlineData("q.c.1234567")]
    [InlineData("q.c.1234567.")]
    [InlineData("q..1234567.b")]
    [InlineData("q.c.123456.b")]
    [InlineData("x.c.1234567.b")]
    [InlineData("q.c.1234567.b.b")]
    [InlineData("q.c c.1234567.b")]
    [InlineData("q.a23456789012345678901.1234567.b")]
    public void What_is_no_button_of_a_conversation_does_not_parse(string data)
    {
        Assert.False(ConversationData.TryParse(data, out _));
        FlowTest.Of(PollFlow.Flow).Sends(new ConversationInput.Pressed(data)).Comes<AlreadyAnswered>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("\u0648")]
    [InlineData("a23456789012345678901")]
    public void An_id_that_no_button_could_carry_is_refused(string id) =>
        Assert.Throws<ArgumentException>(() => Engine.Start(FlowDefinition.Of("poll", PollFlow.Flow), id, At));

    [Fact]
    public void Typing_back_where_only_buttons_answer_presses_it() =>
        FlowTest.Of(PollFlow.Flow).Says("Bins?", "Aye", "No").Taps(DialogPrompts.Done).Asks(PollFlow.Several).Says("dialog.back").Asks(PollFlow.Option);

    [Fact]
    public void Typing_back_where_words_are_wanted_is_an_answer() =>
        Assert.Equal("dialog.back", FlowTest.Of(async ask => await ask.Text(PollFlow.Question, 20)).Says("dialog.back").Result);

    private static Circumstances At => new(DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc, new DateWords([], []));
}
