using System.Globalization;
using CommunityBot.Dialogs;

namespace CommunityBot.Prompts;

/// <summary>How a language writes days and times. Always the Gregorian calendar and the digits 0-9; the year only if it is not this one.</summary>
internal sealed record DateFormat
{
    /// <summary>As they stand after the number of the day ("12 <b>czerwca</b>").</summary>
    public required IReadOnlyList<string> Months { get; init; }

    public required IReadOnlyList<string> MonthsAlone { get; init; }

    /// <summary>Monday first.</summary>
    public required IReadOnlyList<string> Weekdays { get; init; }

    public required Template Day { get; init; }

    public required Template DayWithYear { get; init; }

    public required Template DayAndTime { get; init; }

    public required Template Month { get; init; }

    public required Template Time { get; init; }

    /// <summary>On the full hour.</summary>
    public required Template FullHour { get; init; }

    /// <summary>The word for a part of the day by the hour it begins at, first 0; empty in a language of 24 hours.</summary>
    public required IReadOnlyList<(int FromHour, string Word)> PartsOfDay { get; init; }

    /// <summary>Times with a name of their own, such as noon.</summary>
    public required IReadOnlyDictionary<TimeOnly, string> Names { get; init; }

    public string Write(MomentValue moment, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(moment.Zone);
        var at = TimeZoneInfo.ConvertTime(moment.At, zone).DateTime;
        var thisYear = TimeZoneInfo.ConvertTime(now, zone).Year;
        return moment.Style switch
        {
            MomentStyle.Time => Write(TimeOnly.FromDateTime(at)),
            MomentStyle.Day => WriteDay(at, thisYear),
            MomentStyle.Month => Month.Fill(name => name == "month" ? MonthsAlone[at.Month - 1] : Digits(at.Year)),
            _ => DayAndTime.Fill(name => name == "date" ? WriteDay(at, thisYear) : Write(TimeOnly.FromDateTime(at))),
        };
    }

    public string Write(TimeOnly time)
    {
        var toTheMinute = new TimeOnly(time.Hour, time.Minute);
        return Names.GetValueOrDefault(toTheMinute) ?? (time.Minute == 0 ? FullHour : Time).Fill(name => name switch
        {
            "HH" => Digits(time.Hour, "00"),
            "h" => Digits((time.Hour + 11) % 12 + 1),
            "mm" => Digits(time.Minute, "00"),
            _ => PartsOfDay.Last(part => part.FromHour <= time.Hour).Word,
        });
    }

    private string WriteDay(DateTime at, int thisYear) => (at.Year == thisYear ? Day : DayWithYear).Fill(name => name switch
    {
        "weekday" => Weekdays[((int)at.DayOfWeek + 6) % 7],
        "day" => Digits(at.Day),
        "month" => Months[at.Month - 1],
        _ => Digits(at.Year),
    });

    private static string Digits(int number, string format = "0") => number.ToString(format, CultureInfo.InvariantCulture);
}
