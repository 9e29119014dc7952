using System.Text.Json;
using Telegram.Bot.Requests;

namespace CommunityBot.Telegram;

/// <summary>
/// getUpdates with each update left as it came. The client's own method reads a batch as one: a single value it does not know
/// yet makes all hundred unreadable, for ever (measured; grouphelperbot#5).
/// </summary>
public sealed class RawGetUpdates() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>The first update wanted; all before it are confirmed.</summary>
    public int? Offset { get; init; }

    /// <summary>1 to 100.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>Seconds to wait for the first one; Telegram caps it at 50.</summary>
    public int Timeout { get; init; } = 50;

    public IReadOnlyList<string> AllowedUpdates { get; init; } = ["message", "edited_message", "callback_query", "my_chat_member"];
}
