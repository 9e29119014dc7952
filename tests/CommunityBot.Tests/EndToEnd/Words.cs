using CommunityBot.Dialogs;
using CommunityBot.Prompts;
using CommunityBot.Tests.Chats;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>What people read, taken from the real prompts, so that a mended sentence breaks no test.</summary>
internal static class Words
{
    private static readonly PromptBook Book = Load();

    /// <summary>The button that opens a poll.</summary>
    public static Prompt OpenThePoll => new("polls.create.review.confirm");

    /// <summary>The button under the look at an announcement.</summary>
    public static Prompt NextTheLanguages => new("announcements.create.review.confirm");

    /// <summary>The button under the look at a correction.</summary>
    public static Prompt CorrectEverywhere => new("announcements.correct.review.confirm");

    /// <summary>A message as a reader of the language sees it.</summary>
    public static string Text(Screen screen, string language) => Book.Render(screen, language, DateTimeOffset.UtcNow).Text.Plain;

    /// <summary>The labels of a screen's buttons, in order.</summary>
    public static IEnumerable<string> Buttons(Screen screen, string language) =>
        Book.Render(screen, language, DateTimeOffset.UtcNow).Buttons.SelectMany(row => row).Select(button => button.Label);

    /// <summary>A button as a reader of the language sees it.</summary>
    public static string Label(Value value, string language) => Book.Label(value, language, DateTimeOffset.UtcNow);

    private static PromptBook Load()
    {
        var book = RealPrompts.Book;
        book.BotUsername = PlaygroundClient.BotName;
        return book;
    }
}
