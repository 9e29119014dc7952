using CommunityBot.Dialogs;
using CommunityBot.Tests.Chats;
using CommunityBot.Tests.EndToEnd;

namespace CommunityBot.Tests.Browser;

/// <summary>What people should read on the page, from the real prompts.</summary>
internal static class Shown
{
    private static readonly CommunityBot.Prompts.PromptBook Book = RealPrompts.Book;

    /// <summary>A label of a button.</summary>
    public static string Label(Value value, string locale = "en") => Words.Label(value, locale);

    /// <summary>The first line of a message.</summary>
    public static string Line(Prompt prompt, string locale = "en") => Words.Text(prompt, locale).Split('\n')[0];

    /// <summary>A language in its own script.</summary>
    public static string OwnName(string language) => Book.OwnName(language);
}
