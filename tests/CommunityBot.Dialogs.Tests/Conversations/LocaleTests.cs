namespace CommunityBot.Dialogs.Tests;

public class LocaleTests
{
    private static readonly Prompt Language = new("language");
    private static readonly Prompt Name = new("name");

    [Fact]
    public void Everything_after_speak_is_in_that_language() =>
        FlowTest.Of(Flow).Speaks(null).Taps("ro").Asks(Name).Speaks("ro").Says(" ").Problem(DialogPrompts.Empty).Speaks("ro").Restart().Says("Ana").Speaks("ro");

    [Fact]
    public void A_conversation_starts_in_the_language_given() => FlowTest.Of(Flow).Speaking("cy").Speaks("cy").Taps("ur").Speaks("ur");

    [Fact]
    public void The_end_is_told_in_the_language_too()
    {
        Assert.Equal("ro", ((Cancelled)FlowTest.Of(Flow).Taps("ro").Cancel().Step).Locale);
        Assert.Equal("ro", ((Expired)FlowTest.Of(Flow).Taps("ro").Waits(TimeSpan.FromDays(2)).Continue().Step).Locale);
        Assert.Equal("ro", ((Done)FlowTest.Of(Flow).Taps("ro").Says("Ana").Taps(DialogPrompts.Yes).Step).Locale);
    }

    [Fact]
    public void The_language_changes_again_with_the_answer() => FlowTest.Of(Flow).Taps("ro").Back().Taps("ur").Asks(Name).Speaks("ur");

    private static async Flow<string> Flow(Ask ask)
    {
        var language = await ask.Choice(Language, [new("ro", new LanguageValue("ro")), new("ur", new LanguageValue("ur"))]);
        ask.Speak(language);
        var name = await ask.Text(Name, 20);
        await ask.YesNo(new Prompt("sure"));
        return name;
    }
}
