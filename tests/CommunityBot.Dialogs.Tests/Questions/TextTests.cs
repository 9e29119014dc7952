namespace CommunityBot.Dialogs.Tests;

public class TextTests
{
    private static readonly Prompt Idea = new("idea");

    [Theory]
    [InlineData("  Plant trees \n", "Plant trees")]
    [InlineData("\u202B\u200FPlant trees\u202C\u200B", "Plant trees")]
    [InlineData("Plant\u202E trees", "Plant trees")]
    [InlineData("Plant\r\ntrees", "Plant\ntrees")]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467", "\U0001F468\u200D\U0001F469\u200D\U0001F467")]
    [InlineData("\u2764\uFE0F", "\u2764\uFE0F")]
    public void Words_are_taken_without_the_marks_nobody_sees(string said, string taken) =>
        Assert.Equal(taken, FlowTest.Of(Flow).Says(said).Result);

    [Fact]
    public void Half_a_letter_becomes_a_replacement_mark() => Assert.Equal("a\uFFFDb", FlowTest.Of(Flow).Says("a\uD800b").Result);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\u200B\u200E\u2060")]
    [InlineData("\u2800\u3164")]
    [InlineData("\uFE0F")]
    [InlineData("\u2069\u2068")]
    public void A_message_with_nothing_to_see_is_empty(string said) =>
        FlowTest.Of(Flow).Says(said).Problem(DialogPrompts.Empty).Asks(Idea);

    [Fact]
    public void Too_long_words_say_the_limit_and_how_long_they_are_in_code_points() =>
        FlowTest.Of(Flow).Says(string.Concat(Enumerable.Repeat("\U0001F333", 21))).Problem(DialogPrompts.TooLong(20, 21)).Asks(Idea);

    [Fact]
    public void Exactly_the_limit_is_not_too_long()
    {
        var trees = string.Concat(Enumerable.Repeat("\U0001F333", 20));
        Assert.Equal(trees, FlowTest.Of(Flow).Says(trees).Result);
    }

    [Fact]
    public void Something_else_than_words_is_refused_in_a_friendly_way() =>
        FlowTest.Of(Flow)
            .Sends(new ConversationInput.Other("sticker")).Problem(DialogPrompts.NotWords)
            .Sends(new ConversationInput.Voice("v1")).Problem(DialogPrompts.VoiceNotWords)
            .Sends(new ConversationInput.Photo("p1")).Problem(DialogPrompts.NotWords)
            .Sends(new ConversationInput.Place(51, 0)).Problem(DialogPrompts.NotWords)
            .Asks(Idea);

    [Fact]
    public void A_caption_is_not_taken_silently() =>
        FlowTest.Of(Flow)
            .Sends(new ConversationInput.Photo("p1", "Plant trees")).Problem(DialogPrompts.CaptionNotWords)
            .Sends(new ConversationInput.File("f1", "plan.pdf", "Plant trees")).Problem(DialogPrompts.CaptionNotWords)
            .Asks(Idea);

    [Fact]
    public void A_rule_refuses_with_its_reason_and_the_problem_goes_with_the_next_answer()
    {
        var chat = FlowTest.Of(async ask => await ask.Text(Idea, 20).Must(text => text.Any(char.IsLetter), new Prompt("idea.letters")));
        chat.Says("\U0001F333").Problem(new Prompt("idea.letters")).Asks(Idea).Says("Trees");
        Assert.Equal("Trees", chat.Result);
    }

    [Fact]
    public void A_lone_emoji_is_an_answer_where_no_rule_says_no() => Assert.Equal("\U0001F44D", FlowTest.Of(Flow).Says("\U0001F44D").Result);

    [Fact]
    public void Rich_words_keep_their_formatting()
    {
        var chat = FlowTest.Of(async ask => await ask.Rich(Idea, 20));
        var said = new RichText([new Run("  "), new Run(" Plant", Style.Bold), new Run(" trees "), new Run(" \u200B", Style.Italic)]);
        chat.Says(" ").Problem(DialogPrompts.Empty).Restart().Sends(new ConversationInput.Said(said));
        Assert.Equal(new RichText([new Run("Plant", Style.Bold), new Run(" trees")]), chat.Result);
    }

    private static async Flow<string> Flow(Ask ask) => await ask.Text(Idea, 20);
}
