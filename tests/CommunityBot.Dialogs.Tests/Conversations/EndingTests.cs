namespace CommunityBot.Dialogs.Tests;

public class EndingTests
{
    [Fact]
    public void Cancel_ends_it_by_word_and_by_button()
    {
        FlowTest.Of(PollFlow.Flow).Says("Bins?").Cancel().Comes<Cancelled>();
        FlowTest.Of(PollFlow.Flow).Says("Bins?").Taps(DialogPrompts.Cancel).Comes<Cancelled>();
    }

    [Fact]
    public void A_day_of_silence_is_still_in_time() => FlowTest.Of(PollFlow.Flow).Says("Bins?").Waits(Engine.Lifetime).Says("Aye").Asks(PollFlow.Option);

    [Fact]
    public void More_than_a_day_of_silence_ends_it() =>
        FlowTest.Of(PollFlow.Flow).Says("Bins?").Waits(Engine.Lifetime + TimeSpan.FromSeconds(1)).Says("Aye").Comes<Expired>();

    [Fact]
    public void The_day_counts_from_the_last_answer() =>
        FlowTest.Of(PollFlow.Flow).Waits(TimeSpan.FromHours(20)).Says("Bins?").Waits(TimeSpan.FromHours(20)).Says("Aye").Asks(PollFlow.Option);

    [Fact]
    public void Continue_shows_the_question_again() =>
        FlowTest.Of(PollFlow.Flow).Says("Bins?").Says(" ").Problem(DialogPrompts.Empty).Continue().NoProblem().Asks(PollFlow.Option);

    [Fact]
    public void A_conversation_of_another_flow_is_a_mistake_of_the_programmer()
    {
        var chat = FlowTest.Of(PollFlow.Flow);
        var now = new Circumstances(chat.Now, TimeZoneInfo.Utc, new DateWords([], []));
        Assert.Throws<ArgumentException>(() => Engine.Advance(FlowDefinition.Of("other", PollFlow.Flow), chat.Conversation, new ConversationInput.Back(), now));
    }

    [Fact]
    public void What_was_answered_comes_with_the_end()
    {
        var chat = FlowTest.Of(async ask => await ask.Text(PollFlow.Question, 20)).Says("Bins?");
        Assert.Equal("Bins?", chat.Conversation.Answers["poll.question"].GetString());
        Assert.Null(chat.Conversation.Asked);
    }
}
