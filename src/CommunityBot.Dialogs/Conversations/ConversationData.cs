using System.Diagnostics.CodeAnalysis;

namespace CommunityBot.Dialogs;

/// <summary>
/// What a conversation's button carries: <c>q.&lt;conversation&gt;.&lt;question&gt;.&lt;value&gt;</c>, ASCII, at most 50 bytes.
/// </summary>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Question">A short stable mark of the question's key.</param>
/// <param name="Value">What the button means to that question.</param>
public sealed record ConversationData(string Conversation, string Question, string Value)
{
    /// <summary>The most that <see cref="ToString"/> gives, in bytes.</summary>
    public const int MaxBytes = 50;

    internal const int MaxId = 20;

    public static bool TryParse(string data, [NotNullWhen(true)] out ConversationData? parsed)
    {
        var parts = data.Length <= MaxBytes ? data.Split('.') : [];
        parsed = parts is ["q", var conversation, var question, var value] && IsId(conversation) && question.Length == Mark.Length && value.Length > 0
            ? new ConversationData(conversation, question, value)
            : null;
        return parsed is not null;
    }

    public override string ToString() => $"q.{Conversation}.{Question}.{Value}";

    internal static bool IsId(string id) => id.Length is > 0 and <= MaxId && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
}
