using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>A text that a feature wants in other languages.</summary>
/// <param name="Kind">The handler that gets the outcome, see <see cref="FeatureBook.Translated"/>.</param>
/// <param name="Subject">What it is about. A new wish of the same kind and subject takes the place of one under way.</param>
/// <param name="From">Code of the text's language; null: the machine finds out, and the memory can't help.</param>
/// <param name="To">Codes of the languages wanted. The text's own gets the text itself.</param>
/// <param name="Important">May use the part of the month's characters that is kept for such texts.</param>
/// <param name="WithBack">Also what the machine's words mean, in the language of the text; needs <paramref name="From"/>.</param>
/// <param name="Private">A person's own text: not remembered, in no backup, erased when answered.</param>
public sealed record TranslationWish(
    string Kind,
    string Subject,
    string? From,
    IReadOnlyList<string> To,
    RichText Text,
    bool Important = false,
    bool WithBack = false,
    bool Private = false);
