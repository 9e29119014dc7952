using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>What a machine is to translate: committed with the turn that wished for it, deleted in the one that learns what came of it.</summary>
/// <param name="Text">The whole text; with <paramref name="Glossary"/> it gives the sentences that <paramref name="Missing"/> counts.</param>
/// <param name="Glossary">The names and words of the moment of the wish.</param>
/// <param name="To">All languages wished for.</param>
/// <param name="Missing">By language what the memory does not have.</param>
/// <param name="Reserved">Characters of the month's budget that are kept for it; it may not use more.</param>
/// <param name="Dropped">Nobody wants it any more: it only holds its characters until it is known how many were used.</param>
public sealed record TranslationJob(
    string Id,
    string Kind,
    string Subject,
    string? From,
    IReadOnlyList<string> To,
    RichText Text,
    Glossary Glossary,
    IReadOnlyDictionary<string, IReadOnlyList<MissingSentence>> Missing,
    DateTimeOffset WishedAt,
    long Reserved,
    bool Important,
    bool WithBack,
    bool Dropped = false) : IDocument
{
    private const string Private = "translation";

    /// <summary>The id of a job; that of a person's own text is in no backup.</summary>
    public static string IdOf(long number, bool isPrivate) => isPrivate ? Secret.Id(Private, $"{number:D8}") : $"{number:D8}";

    public bool IsPrivate => Secret.IsOf(Private, Id);

    /// <summary>The same without any word of it.</summary>
    public TranslationJob Emptied() => this with
    {
        Kind = "",
        Subject = "",
        From = null,
        To = [],
        Text = RichText.Empty,
        Glossary = Glossary.Empty,
        Missing = new Dictionary<string, IReadOnlyList<MissingSentence>>(),
        Dropped = true,
    };
}

/// <summary>A sentence to translate.</summary>
/// <param name="Sentence">Its place among <see cref="Passage.Segments"/>.</param>
/// <param name="Known">Its translation, where only what that means is missing.</param>
/// <param name="ForReview">The same as the machine formatted it.</param>
public sealed record MissingSentence(int Sentence, RichText? Known = null, RichText? ForReview = null);
