using System.Globalization;
using CommunityBot.Dialogs;

namespace CommunityBot.Prompts;

/// <summary>
/// Reads a language out of its file. Keys under <c>language.</c>, <c>date.</c> and <c>list.</c> describe the language itself, all
/// others are texts. The names of days and months are texts too, as <c>date.months.1</c> … and <c>date.weekdays.short.7</c>.
/// </summary>
internal sealed class LanguageReader(PromptFile file)
{
    /// <summary>Seven columns must fit side by side on a phone.</summary>
    private const int MaxShortWeekday = 6;

    private static readonly string[] Optional =
        ["language.plurals", "date.months.alone", "date.months.typed", "date.weekdays.typed", "date.time.hour", "date.time.ampm", "date.time.names"];

    private static readonly HashSet<string> Known =
    [
        .. Optional, "language.name", "language.direction", "date.months", "date.weekdays", "date.weekdays.short",
        "date.day", "date.day.with_year", "date.day_and_time", "date.month", "date.time", "list.separator", "list.last",
    ];

    /// <summary>Whether a key describes the language and is not one of the bot's texts.</summary>
    public static bool IsFact(string key) => key.StartsWith("language.") || key.StartsWith("date.") || key.StartsWith("list.");

    /// <summary>The language, with empty words where a problem was noted in the file.</summary>
    public Language Read()
    {
        foreach (var key in file.Keys.Where(key => IsFact(key) && !Known.Contains(key)))
        {
            file.Problem(key, "is no such fact about a language; see prompts/README.md");
        }

        var plurals = file.Has("language.plurals") ? file.Text("language.plurals") : null;
        var dates = Dates();
        return new Language
        {
            Code = file.Code,
            OwnName = file.Text("language.name") ?? "",
            IsRightToLeft = Direction(),
            PluralRule = plurals ?? file.Code,
            Dates = dates,
            Words = Words(),
            ListSeparator = file.Text("list.separator") ?? "",
            ListLast = ListLast(),
            Texts = Texts(dates),
        };
    }

    private Template ListLast()
    {
        var pattern = Pattern("list.last", "first", "last");
        if (pattern.Parts.Count > 0 && pattern.Parts[0] is not { IsPlaceholder: true, Text: "first" })
        {
            file.Problem("list.last", "must begin with {first}");
        }

        return pattern;
    }

    private bool Direction()
    {
        var direction = file.Text("language.direction");
        if (direction is not (null or "ltr" or "rtl"))
        {
            file.Problem("language.direction", "must be ltr (left to right) or rtl (right to left)");
        }

        return direction == "rtl";
    }

    private DateFormat Dates()
    {
        var parts = PartsOfDay();
        string[] hours = parts.Count > 0 ? ["ampm", "h"] : ["HH"];
        var months = List("date.months", 12);
        var time = Pattern("date.time", [.. hours, "mm"]);
        return new DateFormat
        {
            Months = months,
            MonthsAlone = file.Has("date.months.alone") ? List("date.months.alone", 12) : months,
            Weekdays = List("date.weekdays", 7),
            Day = Pattern("date.day", "day", "month", "weekday"),
            DayWithYear = Pattern("date.day.with_year", "day", "month", "weekday", "year"),
            DayAndTime = Pattern("date.day_and_time", "date", "time"),
            Month = Pattern("date.month", "month", "year"),
            Time = time,
            FullHour = file.Has("date.time.hour") ? Pattern("date.time.hour", hours) : time,
            PartsOfDay = parts,
            Names = TimeNames(),
        };
    }

    private IReadOnlyList<string> List(string key, int count) =>
        [.. (file.List(key, count) ?? [.. Enumerable.Repeat<string[]>([""], count)]).Select(spellings => spellings.FirstOrDefault() ?? "")];

    private Template Pattern(string key, params string[] placeholders)
    {
        var (pattern, mistake) = Template.Parse(file.Text(key) ?? "");
        if (mistake is not null)
        {
            file.Problem(key, mistake);
        }
        else if (file.Has(key) && !pattern.Placeholders.SequenceEqual(placeholders.Order(StringComparer.Ordinal)))
        {
            file.Problem(key, $"must have exactly {{{string.Join("} {", placeholders)}}}");
        }

        return pattern;
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

    private DateWords Words()
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

    private Dictionary<string, PromptText> Texts(DateFormat dates)
    {
        var texts = file.Keys.Where(key => !IsFact(key)).ToDictionary(key => key, key => PromptText.Read(file, key));
        Name("date.months", dates.Months);
        Name("date.months.alone", dates.MonthsAlone);
        Name("date.weekdays", dates.Weekdays);
        Name("date.weekdays.short", List("date.weekdays.short", 7));
        return texts;

        void Name(string key, IReadOnlyList<string> names)
        {
            for (var i = 0; i < names.Count; i++)
            {
                texts[$"{key}.{i + 1}"] = PromptText.Of(Template.Parse(names[i]).Template);
            }

            var (shortest, longest) = (names.Min(name => name.Length), names.Max(name => name.Length));
            if (file.Has(key) && (shortest == 0 || (key.EndsWith(".short") && longest > MaxShortWeekday)))
            {
                file.Problem(key, key.EndsWith(".short") ? $"names must have 1 to {MaxShortWeekday} letters, seven stand side by side" : "has an empty name");
            }
        }
    }
}
