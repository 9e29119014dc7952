namespace CommunityBot.Dialogs;

/// <summary>Finds the months of a language in what people type.</summary>
internal static class MonthNames
{
    private const int MostWords = 3;

    /// <summary>The month, 1 to 12, that the first chunks name; some languages take several words.</summary>
    public static int? Find(DateWords words, ReadOnlySpan<string> chunks, out int taken)
    {
        for (taken = Math.Min(MostWords, chunks.Length); taken > 0; taken--)
        {
            if (Find(words, string.Join(' ', chunks[..taken].ToArray())) is { } month)
            {
                return month;
            }
        }

        return null;
    }

    public static int? Find(DateWords words, string name)
    {
        var bare = name.Trim('.');
        for (var month = 0; bare.Length > 0 && month < words.Months.Count; month++)
        {
            if (words.Months[month].Any(spelling => Folded.For(spelling).Trim('.') == bare))
            {
                return month + 1;
            }
        }

        return null;
    }
}
