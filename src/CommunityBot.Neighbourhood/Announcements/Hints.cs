using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>What would make a text easier to read and to act on. Short sentences translate better, too.</summary>
/// <param name="Longest">Words of the longest sentence.</param>
/// <param name="Average">Words of a sentence on average, rounded.</param>
public sealed record Hints(int Longest, int Average, bool HasDate, bool HasContact)
{
    /// <summary>Aim for 12 words, and split what has more than 20 (plain language guides; reading age 9 to 11).</summary>
    private const int TooLong = 20;

    public bool IsLong => Longest > TooLong;

    /// <param name="text">The announcement.</param>
    /// <param name="days">How its language names days and months.</param>
    public static Hints Of(string text, IReadOnlyList<string> days)
    {
        var readability = Readability.Of(text, new DateWords([days], []));
        return new Hints(
            readability.LongestSentence,
            (int)Math.Round(readability.WordsPerSentence, MidpointRounding.AwayFromZero),
            readability.HasDate,
            readability.HasContact);
    }

    /// <summary>All spellings of a language.</summary>
    public static IReadOnlyList<string> Days(DateWords words) => [.. words.Months.Concat(words.Weekdays).SelectMany(spellings => spellings)];
}
