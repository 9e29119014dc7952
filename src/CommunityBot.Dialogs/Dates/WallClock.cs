namespace CommunityBot.Dialogs;

/// <summary>The wall clock of an area: what people mean by a day and a time.</summary>
internal static class WallClock
{
    public const int FirstYear = 1900;
    public const int LastYear = 9990;

    /// <summary>
    /// The instant a clock on the wall shows <paramref name="local"/>. Where clocks go forward the hour that does not exist is moved
    /// forward by as much; where they go back the first of the two is meant.
    /// </summary>
    public static DateTimeOffset At(DateTime local, TimeZoneInfo zone)
    {
        // Offsets are looked up by instant: TimeZoneInfo does not call the day that Samoa skipped an invalid time.
        var about = new DateTimeOffset(local, TimeSpan.Zero);
        var asBefore = about - zone.GetUtcOffset(about.AddDays(-1));
        var asAfter = about - zone.GetUtcOffset(about.AddDays(1));
        DateTimeOffset[] shown = [.. new[] { asBefore, asAfter }.Where(instant => Shows(instant, local, zone)).DefaultIfEmpty(asBefore)];
        return TimeZoneInfo.ConvertTime(shown.Min(), zone);
    }

    /// <summary>Whether clocks on the wall show this time on that day at all.</summary>
    public static bool Exists(DateOnly day, TimeOnly time, TimeZoneInfo zone) => Shows(At(day, time, zone), day.ToDateTime(time), zone);

    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone) => At(day.ToDateTime(time), zone);

    /// <summary>The day it is in the area.</summary>
    public static DateOnly Day(Circumstances circumstances) => Day(circumstances.Now, circumstances.Zone);

    public static DateOnly Day(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    public static bool IsInRange(DateTimeOffset at) => at.Year is >= FirstYear and <= LastYear;

    /// <summary>The IANA id, also where the system has names of its own.</summary>
    public static string Id(TimeZoneInfo zone) =>
        !zone.HasIanaId && TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? iana : zone.Id;

    private static bool Shows(DateTimeOffset instant, DateTime local, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime == local;
}
