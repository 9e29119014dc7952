using System.Globalization;

namespace CommunityBot.Dialogs;

/// <summary>
/// The button calendar: a month, then the hours of a day, then the quarters of an hour. Its state is as much of
/// <c>2026-03-27T18</c> as has been chosen; a button carries the state it leads to, so pressing it twice changes nothing more.
/// </summary>
internal sealed record CalendarView(DateOnly FirstOfMonth, DateOnly? Day, int? Hour)
{
    private const int MonthsAhead = 24;

    private const string MonthFormat = "yyyy-MM";
    private const string DayFormat = "yyyy-MM-dd";
    private const string HourFormat = "yyyy-MM-dd'T'HH";
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm";
    private const string Look = "l";
    private const string Choose = "t";
    private const string Nowhere = "-";

    private static readonly Cell Blank = new("\u00B7", Nowhere);

    public static CalendarView Month(DateTimeOffset at, Circumstances circumstances)
    {
        var day = WallClock.Day(at, circumstances.Zone);
        return new CalendarView(new DateOnly(day.Year, day.Month, 1), null, null);
    }

    /// <summary>Null when the state is none, or there is nothing left to choose in it.</summary>
    public static CalendarView? Of(string? state, Circumstances circumstances)
    {
        if (TryParse(state, MonthFormat, out var month))
        {
            return DateOnly.FromDateTime(month) >= Month(circumstances.Now, circumstances).FirstOfMonth ? new CalendarView(DateOnly.FromDateTime(month), null, null) : null;
        }

        if (TryParse(state, DayFormat, out var day))
        {
            var date = DateOnly.FromDateTime(day);
            return HasTimes(date, circumstances) ? new CalendarView(new DateOnly(date.Year, date.Month, 1), date, null) : null;
        }

        return TryParse(state, HourFormat, out var hour) && HasTimes(DateOnly.FromDateTime(hour), hour.Hour, circumstances)
            ? new CalendarView(new DateOnly(hour.Year, hour.Month, 1), DateOnly.FromDateTime(hour), hour.Hour)
            : null;
    }

    public static string State(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>What a button means; null when it means nothing any more.</summary>
    public static Pressed? Press(string value, Circumstances circumstances)
    {
        if (value == Nowhere)
        {
            return new Pressed.Nothing();
        }

        if (value.StartsWith(Look, StringComparison.Ordinal))
        {
            return Of(value[1..], circumstances) is { } view ? new Pressed.Elsewhere(view.ToString()) : null;
        }

        return value.StartsWith(Choose, StringComparison.Ordinal) && TryParse(value[1..], MomentFormat, out var moment)
            ? new Pressed.Moment(WallClock.At(moment, circumstances.Zone))
            : null;
    }

    public override string ToString() =>
        Hour is { } hour ? Day!.Value.ToDateTime(new TimeOnly(hour, 0)).ToString(HourFormat, CultureInfo.InvariantCulture)
        : Day is { } day ? State(day)
        : FirstOfMonth.ToString(MonthFormat, CultureInfo.InvariantCulture);

    public IEnumerable<IReadOnlyList<Cell>> Rows(Circumstances circumstances) =>
        Hour is { } hour ? [Head(circumstances), Quarters(Day!.Value, hour, circumstances)]
        : Day is { } day ? [Head(circumstances), .. Hours(day, circumstances).Chunk(6).Where(HasSomething)]
        : [Arrows(circumstances), Weekdays(), .. Days(circumstances).Chunk(7).Where(HasSomething)];

    /// <summary>A row of what is past only is in the way.</summary>
    private static bool HasSomething(Cell[] row) => row.Any(cell => cell != Blank);

    private static bool TryParse(string? text, string format, out DateTime parsed) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out parsed)
        && parsed.Year is >= WallClock.FirstYear and <= WallClock.LastYear;

    private static bool HasTimes(DateOnly day, Circumstances circumstances) =>
        Enumerable.Range(0, 24).Any(hour => HasTimes(day, hour, circumstances));

    private static bool HasTimes(DateOnly day, int hour, Circumstances circumstances) => Times(day, hour, circumstances).Any();

    /// <summary>The quarters of an hour that are still to come and that the clock on the wall shows on that day.</summary>
    private static IEnumerable<TimeOnly> Times(DateOnly day, int hour, Circumstances circumstances) =>
        new[] { 0, 15, 30, 45 }.Select(minute => new TimeOnly(hour, minute)).Where(time =>
            WallClock.Exists(day, time, circumstances.Zone) && WallClock.At(day, time, circumstances.Zone) > circumstances.Now);

    private static Cell[] Weekdays() => [.. Enumerable.Range(1, 7).Select(day => new Cell(DialogPrompts.Weekday(day), Nowhere))];

    private static IEnumerable<Cell> Hours(DateOnly day, Circumstances circumstances) =>
        Enumerable.Range(0, 24).Select(hour => HasTimes(day, hour, circumstances)
            ? new Cell(new TimeOnly(hour, 0), Look + day.ToDateTime(new TimeOnly(hour, 0)).ToString(HourFormat, CultureInfo.InvariantCulture))
            : Blank);

    private static Cell[] Quarters(DateOnly day, int hour, Circumstances circumstances) =>
        [.. Times(day, hour, circumstances).Select(time => new Cell(time, Choose + day.ToDateTime(time).ToString(MomentFormat, CultureInfo.InvariantCulture)))];

    private IEnumerable<Cell> Days(Circumstances circumstances)
    {
        var before = ((int)FirstOfMonth.DayOfWeek + 6) % 7;
        var days = DateTime.DaysInMonth(FirstOfMonth.Year, FirstOfMonth.Month);
        var after = (7 - ((before + days) % 7)) % 7;
        var today = WallClock.Day(circumstances);
        return [
            .. Enumerable.Repeat(Blank, before),
            .. Enumerable.Range(0, days).Select(FirstOfMonth.AddDays).Select(day =>
                day >= today && HasTimes(day, circumstances) ? new Cell(day.Day, Look + State(day)) : Blank),
            .. Enumerable.Repeat(Blank, after),
        ];
    }

    /// <summary>The day that was chosen; pressing it leads back to its month.</summary>
    private Cell[] Head(Circumstances circumstances) =>
        [new Cell(Moment(Day!.Value, MomentStyle.Day, circumstances), Look + FirstOfMonth.ToString(MonthFormat, CultureInfo.InvariantCulture))];

    private Cell[] Arrows(Circumstances circumstances) =>
        [Arrow("\u00AB", -1, circumstances), new Cell(Moment(FirstOfMonth, MomentStyle.Month, circumstances), Nowhere), Arrow("\u00BB", 1, circumstances)];

    private Cell Arrow(string label, int months, Circumstances circumstances)
    {
        var month = FirstOfMonth.AddMonths(months);
        var first = Month(circumstances.Now, circumstances).FirstOfMonth;
        return month < first || month > first.AddMonths(MonthsAhead)
            ? Blank
            : new Cell(label, Look + month.ToString(MonthFormat, CultureInfo.InvariantCulture));
    }

    private static MomentValue Moment(DateOnly day, MomentStyle style, Circumstances circumstances) =>
        new(WallClock.At(day, new TimeOnly(12, 0), circumstances.Zone), WallClock.Id(circumstances.Zone), style);

    public sealed record Cell(Value Label, string Value);

    public abstract record Pressed
    {
        private Pressed()
        {
        }

        public sealed record Moment(DateTimeOffset At) : Pressed;

        public sealed record Elsewhere(string State) : Pressed;

        public sealed record Nothing : Pressed;
    }
}
