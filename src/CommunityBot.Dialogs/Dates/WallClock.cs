namespace CommunityBot.Dialogs;

/// <summary>The wall clock of an area: what people mean by a day and a time.</summary>
internal static class WallClock
{
    public const int FirstYear = 1900;
    public const int LastYear = 9990;

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    /// <summary>
    /// The instant a clock on the wall shows <paramref name="local"/>. Where clocks go forward the hour that does not exist is moved
    /// forward by as much; where they go back the first of the two is meant.
    /// </summary>
    public static DateTimeOffset At(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsAmbiguousTime(local))
        {
            return new DateTimeOffset(local, zone.GetAmbiguousTimeOffsets(local).Max());
        }

        var before = local;
        while (zone.IsInvalidTime(before))
        {
            before -= Step;
        }

        return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, zone.GetUtcOffset(before)), zone);
    }

    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone) => At(day.ToDateTime(time), zone);

    /// <summary>The day it is in the area.</summary>
    public static DateOnly Day(Circumstances circumstances) => Day(circumstances.Now, circumstances.Zone);

    public static DateOnly Day(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    public static bool IsInRange(DateTimeOffset at) => at.Year is >= FirstYear and <= LastYear;

    /// <summary>The IANA id, also where the system has names of its own.</summary>
    public static string Id(TimeZoneInfo zone) =>
        !zone.HasIanaId && TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? iana : zone.Id;
}
