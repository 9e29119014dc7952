using System.Globalization;
using System.Text.RegularExpressions;

namespace CommunityBot.Dialogs;

/// <summary>
/// A day and a time as people type them, day before month: <c>27.3. 18:00</c>, <c>27/3 6pm</c>, <c>Friday 27th March, 18.00</c>,
/// <c>2026-03-27 18:00</c>, in any decimal digits. Without a year it is the next such date.
/// </summary>
internal abstract partial record TypedMoment
{
    private const int MaxLength = 80;

    private TypedMoment()
    {
    }

    public sealed record At(DateTimeOffset Moment) : TypedMoment;

    /// <summary>A day without a time.</summary>
    public sealed record On(DateOnly Day) : TypedMoment;

    /// <summary>31 February.</summary>
    public sealed record NoSuchDay : TypedMoment;

    public sealed record Unreadable : TypedMoment;

    /// <param name="text">What was typed.</param>
    /// <param name="circumstances">Today, the area's clock, and how the language names months.</param>
    /// <param name="chosen">The day a time alone is meant for.</param>
    public static TypedMoment Read(string text, Circumstances circumstances, DateOnly? chosen)
    {
        var folded = Folded.For(text);
        if (folded.Length > MaxLength)
        {
            return new Unreadable();
        }

        var parts = new MomentParts();
        var chunks = Separators().Split(folded).Where(chunk => chunk.Length > 0).ToArray();
        for (var at = 0; at < chunks.Length;)
        {
            var taken = Take(chunks.AsSpan(at), parts, circumstances.Words);
            if (taken == 0)
            {
                return new Unreadable();
            }

            at += taken;
        }

        return parts switch
        {
            { Day: null, Month: null, Year: null, Time: { } time } when chosen is { } day => new At(WallClock.At(day, time, circumstances.Zone)),
            { Day: { } day, Month: { } month } => Complete(day, month, parts.Year, parts.Time, circumstances),
            _ => new Unreadable(),
        };
    }

    /// <summary>How many chunks were understood; 0 when the first one cannot be, or says something a second time.</summary>
    private static int Take(ReadOnlySpan<string> chunks, MomentParts parts, DateWords words)
    {
        var chunk = chunks[0];
        if (YearFirst().Match(chunk) is { Success: true } iso)
        {
            return parts.TryDate(Number(iso, 3), Number(iso, 2), Number(iso, 1)) ? 1 : 0;
        }

        if (!parts.HasDate && DayFirst().Match(chunk) is { Success: true } date)
        {
            return parts.TryDate(Number(date, 1), Number(date, 2), Century(date.Groups[3])) ? 1 : 0;
        }

        var half = chunks.Length > 1 && Half().IsMatch(chunks[1]) ? chunks[1] : "";
        if (Clock().Match(chunk + half) is { Success: true } clock && (clock.Groups[2].Success || clock.Groups[3].Success))
        {
            return !parts.TryTime(Number(clock, 1), clock.Groups[2].Success ? Number(clock, 2) : 0, clock.Groups[3].Value) ? 0 : half.Length > 0 ? 2 : 1;
        }

        if (DayOrYear().Match(chunk) is { Success: true } number)
        {
            var month = MonthNames.Find(words, number.Groups[2].Value);
            return parts.TryNumber(Number(number, 1), number.Groups[1].Length) && (month is null || parts.TryMonth(month.Value)) ? 1 : 0;
        }

        if (MonthNames.Find(words, chunks, out var wordsTaken) is { } named)
        {
            return parts.TryMonth(named) ? wordsTaken : 0;
        }

        // A weekday, "at", "o'clock" in any language: the numbers say what is meant, and the review shows it.
        return chunk.Any(char.IsAsciiDigit) ? 0 : 1;
    }

    private static TypedMoment Complete(int day, int month, int? year, TimeOnly? time, Circumstances circumstances)
    {
        // 29 February may be eight years away (2096 to 2104).
        var today = WallClock.Day(circumstances);
        var years = year is { } given ? [given] : Enumerable.Range(today.Year, 9);
        foreach (var candidate in years)
        {
            var exists = candidate is >= WallClock.FirstYear and <= WallClock.LastYear && month is >= 1 and <= 12
                && day >= 1 && day <= DateTime.DaysInMonth(candidate, month);
            if (!exists)
            {
                continue;
            }

            var date = new DateOnly(candidate, month, day);
            if (time is not { } clock)
            {
                if (year is not null || date >= today)
                {
                    return new On(date);
                }
            }
            else if (WallClock.At(date, clock, circumstances.Zone) is var moment && (year is not null || moment > circumstances.Now))
            {
                return new At(moment);
            }
        }

        return new NoSuchDay();
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int? Century(Group year) =>
        !year.Success ? null : int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) + (year.Length == 2 ? 2000 : 0);

    [GeneratedRegex(@"[\s,\u060C]+|(?<=[0-9])t(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^([0-9]{1,2})[-./]([0-9]{1,2})(?:[-./]([0-9]{4}|[0-9]{2}))?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^([0-9]{1,2})(?:[:.h]([0-9]{2}))?(am|pm|a\.m\.?|p\.m\.?|h)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(am|pm|a\.m\.?|p\.m\.?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Half();

    [GeneratedRegex(@"^([0-9]{1,2}|[0-9]{4})(\p{L}*)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayOrYear();
}
