namespace CommunityBot.Dialogs;

/// <summary>The key under which an answer is held: the prompt's id, <c>#index</c>, <c>#tag</c>.</summary>
public static class AnswerKey
{
    public static string Of(string promptId, int? index = null, string? tag = null) =>
        promptId + (index is { } number ? FormattableString.Invariant($"#{number}") : "") + (tag is null ? "" : "#" + tag);
}
