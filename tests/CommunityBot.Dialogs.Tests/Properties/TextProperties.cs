using CsCheck;

namespace CommunityBot.Dialogs.Tests;

public class TextProperties
{
    private static readonly Gen<string> Anything = Gen.OneOf(
        Gen.String[0, 20],
        Gen.String[Gen.Char["ab \n\t\u200B\u200D\u202E\u2066\u2069\uFEFF\u0301\uFE0F\uD83C\uDF33\u0648\u0000"], 0, 20]);

    [Fact]
    public void What_is_taken_is_taken_again_unchanged() =>
        Anything.Sample(said => Answer(said) is not { } once || Answer(once) == once, iter: 5000);

    [Fact]
    public void Nothing_that_turns_the_words_around_it_is_taken() =>
        Anything.Sample(said => Answer(said)?.Any(letter => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\0') != true, iter: 5000);

    [Fact]
    public void Formatted_words_read_as_the_same_words_without() =>
        Gen.Select(Anything, Any.Of(Style.Plain, Style.Bold)).Array[0, 4].Sample(
            runs =>
            {
                var said = new RichText([.. runs.Select(run => new Run(run.Item1, run.Item2))]);
                var rich = FlowDefinition.Of("rich", async ask => await ask.Rich(new Prompt("rich"), 4096));
                return (Say(rich, said) as Done<RichText>)?.Value.Plain == Answer(said);
            },
            iter: 3000);

    private static string? Answer(RichText said) => (Say(FlowDefinition.Of("text", async ask => await ask.Text(new Prompt("text"), 4096)), said) as Done<string>)?.Value;

    private static Step Say(FlowDefinition flow, RichText said)
    {
        var now = new Circumstances(DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc, English.Words);
        return Engine.Advance(flow, ((Asks)Engine.Start(flow, "c", now)).Next, new ConversationInput.Said(said), now);
    }
}
