using System.Text.Json;

namespace CommunityBot.Dialogs;

/// <summary>What a question made of an input.</summary>
internal abstract record Heard
{
    private Heard()
    {
    }

    /// <summary>An answer, of this question or (a setting flipped in the review) of another.</summary>
    public sealed record Taken(string Key, JsonElement Answer) : Heard;

    /// <summary>Not an answer, and why.</summary>
    public sealed record Wrong(Prompt Problem) : Heard;

    /// <summary>No answer yet: another month, one more tick.</summary>
    public sealed record Looked(string State) : Heard;

    /// <summary>The review's button of an answer.</summary>
    public sealed record Reopened(string Key) : Heard;

    /// <summary>A button that this question no longer has.</summary>
    public sealed record Stale : Heard;
}
