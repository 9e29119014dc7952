using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>What the machine made of a job.</summary>
/// <param name="Sentences">By language the sentences that were missing.</param>
/// <param name="Characters">What the providers count for it.</param>
/// <param name="Trouble">Why a provider gave nothing for some of it.</param>
/// <param name="Detected">The source's language, where it was to be found out.</param>
public sealed record TranslationDone(
    string JobId,
    IReadOnlyDictionary<string, IReadOnlyList<SentenceDone>> Sentences,
    long Characters,
    TranslationTrouble? Trouble,
    string? Detected = null) : Input;

/// <summary>A sentence that came back, verified.</summary>
/// <param name="Sentence">Its place among <see cref="Passage.Segments"/>.</param>
/// <param name="Text">Null: not translated.</param>
/// <param name="Back">What it means, in the source's language.</param>
/// <param name="Damage">What the machine did to it, if that is why it is not translated.</param>
public sealed record SentenceDone(int Sentence, RichText? Text, RichText? Back = null, string? Damage = null)
{
    /// <inheritdoc cref="TranslatedText.ForReview"/>
    public RichText? ForReview { get; init; } = Text;
}
