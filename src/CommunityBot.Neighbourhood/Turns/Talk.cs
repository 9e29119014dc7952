using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>What is under way with one person in private chat, resident or not yet.</summary>
/// <param name="Current">The conversation whose question is open.</param>
/// <param name="Kept">Interrupted ones, the latest first; offered again, for a day.</param>
/// <param name="Last">The last message taken as an answer, to know the rest of a split text or an album.</param>
public sealed record Talk(
    long UserId,
    Conversation? Current,
    IReadOnlyList<Conversation> Kept,
    LastMessage? Last = null) : IDocument
{
    public string Id => Resident.KeyOf(UserId);

    /// <summary>Nothing is left of what the person said.</summary>
    internal bool IsSwept => Kept.Count == 0 && Last is null && Current is null or { Answers.Count: 0, Facts: null, Asked: null };

    public bool IsOver => Current is null && Kept.Count == 0 && Last is null;
}

/// <summary>What is known of the message before. <paramref name="Told"/>: the person was told that only the first part is read.</summary>
public sealed record LastMessage(DateTimeOffset SentAt, int CodePoints, string? Album, bool Told);
