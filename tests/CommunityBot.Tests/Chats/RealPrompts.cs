using CommunityBot.Prompts;
using CommunityBot.Tests.Prompts;

namespace CommunityBot.Tests.Chats;

/// <summary>The words people will really read.</summary>
internal static class RealPrompts
{
    public static PromptBook Book => PromptBook.Load(PromptFolder.Real) is { Book: { } book } loaded
        ? book
        : throw new InvalidOperationException(string.Join('\n', PromptBook.Load(PromptFolder.Real).Problems));
}
