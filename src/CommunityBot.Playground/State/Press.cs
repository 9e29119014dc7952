using System.Text.Json.Nodes;

namespace CommunityBot.Playground.State;

/// <summary>A press on a button: the bot's callback query and what it answered.</summary>
internal sealed record Press(
    string Id,
    long By,
    long Chat,
    int MessageId,
    int Ephemeral,
    DateTimeOffset At,
    JsonObject? Answer = null,
    int Answers = 0)
{
    /// <summary>How long a callback query can be answered and stays in the queue.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(150);

    public string Key => Id;
}
