namespace Azure.AI.Translation.Text;

/// <summary>What became of a text, in the order of the texts asked.</summary>
public class TranslatedTextItem
{
    internal TranslatedTextItem(DetectedLanguage? detectedLanguage, IReadOnlyList<TranslationText> translations) =>
        (DetectedLanguage, Translations) = (detectedLanguage, translations);

    /// <summary>Version 2026-06-06 gives it also where the language was said; it may be missing in any answer.</summary>
    public DetectedLanguage? DetectedLanguage { get; }

    /// <summary>In the order of the targets asked.</summary>
    public IReadOnlyList<TranslationText> Translations { get; }
}

/// <summary>The language Azure took the text for.</summary>
public class DetectedLanguage
{
    internal DetectedLanguage(string language, float score) => (Language, Score) = (language, score);

    public string Language { get; }

    /// <summary>How sure it is, 0 to 1.</summary>
    public float Score { get; }
}

/// <summary>A text in one language.</summary>
public class TranslationText
{
    internal TranslationText(string language, string text, int? sourceCharacters) => (Language, Text, SourceCharacters) = (language, text, sourceCharacters);

    /// <summary>Not always the code that was asked for: <c>zh-cn</c> is answered as <c>zh-Hans</c>. Match by position.</summary>
    public string Language { get; }

    /// <summary>What is billed for it; version 3.0 does not say.</summary>
    public int? SourceCharacters { get; }

    public string Text { get; }
}
