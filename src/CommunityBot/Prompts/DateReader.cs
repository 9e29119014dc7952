using System.Globalization;
using CommunityBot.Dialogs;

namespace CommunityBot.Prompts;

/// <summary>Reads how a language writes dates out of its file: the keys under <c>date.</c>, which prompts/README.md explains.</summary>
internal sealed class DateReader(PromptFile file)
{
    public DateFormat Format()
    {
        var parts = PartsOfDay();
        string[] hours = parts.Count > 0 ? ["ampm", "h"] : ["HH"];
        var months = file.Names("date.months", 12);
        var time = file.Pattern("date.time", [.. hours, "mm"]);
        return new DateFormat
        {
            Months = months,
            MonthsAlone = file.Has("date.months.alone") ? file.Names("date.months.alone", 12) : months,
            Weekdays = file.Names("date.weekdays", 7),
            Day = file.Pattern("date.day", "day", "month", "weekday"),
            DayWithYear = file.Pattern("date.day.with_year", "day", "month", "weekday", "year"),
            DayAndTime = file.Pattern("date.day_and_time", "date", "time"),
            Month = file.Pattern("date.month", "month", "year"),
            Time = time,
            FullHour = file.Has("date.time.hour") ? file.Pattern("date.time.hour", hours) : time,
            PartsOfDay = parts,
            Names = TimeNames(),
        };
    }

    public DateWords Words()
    {
        return new DateWords(
            Spellings(12, "date.months", "date.months.alone", "date.months.typed"),
            Spellings(7, "date.weekdays", "date.weekdays.short", "date.weekdays.typed"));

        // One letter is enough above a column of a calendar, but not to read what somebody types.
        IReadOnlyList<IReadOnlyList<string>> Spellings(int count, params string[] keys)
        {
            var lists = keys.Where(file.Has).Select(key => file.List(key, count)).OfType<IReadOnlyList<IReadOnlyList<string>>>().ToList();
            return [.. Enumerable.Range(0, count).Select(i => lists.SelectMany(list => list[i]).Where(word => word.Length > 1).Distinct().ToList())];
        }
    }

    private List<(int FromHour, string Word)> PartsOfDay()
    {
        var parts = new List<(int FromHour, string Word)>();
        foreach (var (hour, word) in file.Map("date.time.ampm"))
        {
            if (int.TryParse(hour, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && from < 24)
            {
                parts.Add((from, word));
            }
            else
            {
                file.Problem("date.time.ampm", $"{hour} is no hour from 0 to 23");
            }
        }

        parts.Sort();
        if (file.Has("date.time.ampm") && (parts.Count == 0 || parts[0].FromHour != 0))
        {
            file.Problem("date.time.ampm", "must name the part of the day that begins at hour 0");
        }

        return parts;
    }

    private Dictionary<TimeOnly, string> TimeNames()
    {
        var names = new Dictionary<TimeOnly, string>();
        foreach (var (time, name) in file.Map("date.time.names"))
        {
            if (TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            {
                names[at] = name;
            }
            else
            {
                file.Problem("date.time.names", $"{time} is no time such as \"12:00\"");
            }
        }

        return names;
    }
}
