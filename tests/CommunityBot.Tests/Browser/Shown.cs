using CommunityBot.Dialogs;
using CommunityBot.Prompts;
using CommunityBot.Tests.Chats;

namespace CommunityBot.Tests.Browser;

/// <summary>What people should read on the page, from the real prompts.</summary>
internal static class Shown
{
    private static readonly PromptBook Book = RealPrompts.Book;

    /// <summary>A label of a button.</summary>
    public static string Label(Value value, string locale = "en") => Book.Label(value, locale, DateTimeOffset.UtcNow);

    /// <summary>The first line of a message.</summary>
    public static string Line(Prompt prompt, string locale = "en") =>
        Book.Render(prompt, locale, DateTimeOffset.UtcNow).Text.Plain.Split('\n')[0];

    public static string OwnName(string language) => Book.OwnName(language);
}
