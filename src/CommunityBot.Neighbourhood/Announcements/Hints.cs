namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>What would make a text easier to read and to act on. Short sentences translate better, too.</summary>
/// <param name="Longest">Words of the longest sentence.</param>
/// <param name="Average">Words of a sentence on average, rounded.</param>
public sealed record Hints(int Sentences, int Longest, int Average, bool HasDate, bool HasContact)
{
    /// <summary>Aim for 12 words, and split what has more than 20 (plain language guides; reading age 9 to 11).</summary>
    private const int TooLong = 20;

    public bool IsLong => Longest > TooLong;

    public static Hints Of(string text)
    {
        var readability = Readability.Of(text);
        return new Hints(
            readability.Sentences,
            readability.LongestSentence,
            (int)Math.Round(readability.AverageSentence, MidpointRounding.AwayFromZero),
            readability.HasDate,
            readability.HasContact);
    }
}
