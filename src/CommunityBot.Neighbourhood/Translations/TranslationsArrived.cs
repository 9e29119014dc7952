using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>What came of a wish.</summary>
/// <param name="Texts">One for each language wished for.</param>
/// <param name="Trouble">Why something that was wished for is missing; null if nothing is, or only what the machine damaged.</param>
/// <param name="Detected">The text's language as the machine named it, where it was to find out.</param>
public sealed record TranslationsArrived(
    string Kind,
    string Subject,
    IReadOnlyDictionary<string, TranslatedText> Texts,
    TranslationTrouble? Trouble,
    string? Detected = null);

/// <summary>A text in one language. Verified: links, times, numbers and names are those of the source.</summary>
/// <param name="Text">Null: not translated.</param>
/// <param name="Back">What it means, in the source's language, for people who check it; never for residents. Null: not wished for, not to be had, or all of it by people.</param>
/// <param name="ByPeople">Every sentence was written or approved by a person of the area.</param>
/// <param name="Damage">What the machine did to sentences that are therefore not translated, such as <c>token missing</c>.</param>
public sealed record TranslatedText(RichText? Text, RichText? Back, bool ByPeople, IReadOnlyList<string> Damage)
{
    /// <summary>The same with all emphasis where the machine put it: for a person who reads it before anyone else does.</summary>
    public RichText? ForReview { get; init; } = Text;
}

/// <summary>Why people have to translate.</summary>
public enum TranslationTrouble
{
    /// <summary>None is configured.</summary>
    NoTranslator,

    /// <summary>The area's characters of this month are used up.</summary>
    Budget,

    /// <summary>The provider's are.</summary>
    Quota,

    /// <summary>It did not answer in time; later it may.</summary>
    Busy,

    /// <summary>The key is refused.</summary>
    Key,

    /// <summary>The machine does not know a language.</summary>
    Language,

    /// <summary>The machine refused the text, or answered what can't be read.</summary>
    Invalid,
}
