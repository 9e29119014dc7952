namespace Azure.AI.Translation.Text;

/// <summary>A text and what it is to become; at most 50,000 characters times targets in one request.</summary>
/// <param name="language">Azure's code of its language; null = Azure finds out.</param>
/// <param name="script">Four letters such as <c>Arab</c>; null = the language's usual one.</param>
/// <param name="textType">Null = plain.</param>
public class TranslateInputItem(string text, IEnumerable<TranslationTarget> targets, string? language = null, string? script = null, TextType? textType = null)
{
    public string? Language { get; set; } = language;

    public string? Script { get; set; } = script;

    public string Text { get; } = text;

    public TextType? TextType { get; set; } = textType;

    public IList<TranslationTarget> TranslationTargets { get; } = [.. targets];
}

/// <summary>A language to translate into.</summary>
/// <param name="language">Azure's code, such as <c>ro</c>; <c>pt</c> is the Portuguese of Brazil.</param>
public class TranslationTarget(string language)
{
    public string Language { get; } = language;
}
