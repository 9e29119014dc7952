namespace CommunityBot.Translation;

/// <summary>
/// Cuts a call into requests that Azure takes: at most 1,000 texts, and at most 50,000 characters times targets (its page
/// "service-limits"). A text that is too long by itself goes alone, and is refused.
/// </summary>
internal static class AzureChunks
{
    public const int MostTexts = 1_000;
    public const int MostCharacters = 50_000;

    /// <summary>Ranges of targets and of texts; together they cover every text in every target once.</summary>
    public static IEnumerable<(Range Targets, Range Texts)> Of(IReadOnlyList<string> texts, int targets)
    {
        if (texts.Count == 0)
        {
            yield break;
        }

        var together = Math.Clamp(MostCharacters / Math.Max(1, texts.Max(text => text.Length)), 1, Math.Max(1, targets));
        for (var target = 0; target < targets; target += together)
        {
            var until = Math.Min(target + together, targets);
            for (var text = 0; text < texts.Count;)
            {
                var next = End(texts, text, until - target);
                yield return (target..until, text..next);
                text = next;
            }
        }
    }

    private static int End(IReadOnlyList<string> texts, int start, int targets)
    {
        var (end, characters) = (start + 1, texts[start].Length * targets);
        while (end < texts.Count && end - start < MostTexts && (characters += texts[end].Length * targets) <= MostCharacters)
        {
            end++;
        }

        return end;
    }
}
