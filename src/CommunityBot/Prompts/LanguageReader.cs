namespace CommunityBot.Prompts;

/// <summary>
/// Reads a language out of its file. The keys of <see cref="Facts"/> describe the language itself, all others are texts. The
/// names of days and months are texts too, as <c>date.months.1</c> … and <c>date.weekdays.short.7</c>.
/// </summary>
internal sealed class LanguageReader(PromptFile file)
{
    /// <summary>Seven columns must fit side by side on a phone.</summary>
    private const int MaxShortWeekday = 6;

    private static readonly HashSet<string> Facts =
    [
        "language.name", "language.direction", "language.plurals",
        "date.months", "date.months.alone", "date.months.typed", "date.weekdays", "date.weekdays.short", "date.weekdays.typed",
        "date.day", "date.day.with_year", "date.day_and_time", "date.month",
        "date.time", "date.time.hour", "date.time.ampm", "date.time.names", "list.separator", "list.last",
    ];

    /// <summary>The language, with empty words where a problem was noted in the file.</summary>
    public Language Read()
    {
        var plurals = file.Has("language.plurals") ? file.Text("language.plurals") : null;
        var dates = new DateReader(file);
        var format = dates.Format();
        return new Language
        {
            Code = file.Code,
            OwnName = file.Text("language.name") ?? "",
            IsRightToLeft = Direction(),
            PluralRule = plurals ?? file.Code,
            Dates = format,
            Words = dates.Words(),
            ListSeparator = file.Text("list.separator") ?? "",
            ListLast = ListLast(),
            Texts = Texts(format),
        };
    }

    private Template ListLast()
    {
        var pattern = file.Pattern("list.last", "first", "last");
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

    private Dictionary<string, PromptText> Texts(DateFormat dates)
    {
        var texts = file.Keys.Where(key => !Facts.Contains(key)).ToDictionary(key => key, key => PromptText.Read(file, key));
        Name("date.months", dates.Months);
        Name("date.months.alone", dates.MonthsAlone);
        Name("date.weekdays", dates.Weekdays);
        Name("date.weekdays.short", file.Names("date.weekdays.short", 7));
        return texts;

        void Name(string key, IReadOnlyList<string> names)
        {
            for (var i = 0; i < names.Count; i++)
            {
                texts[$"{key}.{i + 1}"] = PromptText.Of(Template.Parse(names[i]).Template);
            }

            var (shortest, longest) = (names.Min(name => name.Length), names.Max(name => name.Length));
            if (file.Has(key) && shortest == 0)
            {
                file.Problem(key, "has an empty name");
            }

            if (key == "date.weekdays.short" && longest > MaxShortWeekday)
            {
                file.Problem(key, $"has a name of {longest} letters; seven stand side by side, so at most {MaxShortWeekday}");
            }
        }
    }
}
