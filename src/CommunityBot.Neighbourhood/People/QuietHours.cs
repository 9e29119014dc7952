namespace CommunityBot.Neighbourhood;

/// <summary>The part of the day in which no push goes out, in wall-clock time; may run over midnight. Equal ends mean none.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>When the quiet hours that hold <paramref name="now"/> end; null if it is not quiet.</summary>
    public DateTimeOffset? EndAfter(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);
        if (From == To || !TimeOnly.FromTimeSpan(local.TimeOfDay).IsBetween(From, To))
        {
            return null;
        }

        var day = DateOnly.FromDateTime(local.Date);
        var end = day.ToDateTime(To) > local.DateTime ? day.ToDateTime(To) : day.AddDays(1).ToDateTime(To);
        var instant = WallClock.Instant(end, zone);

        // In the hour that autumn has twice, the second time: the first end is past.
        return instant > now ? instant : new DateTimeOffset(end, zone.GetUtcOffset(now)).ToUniversalTime();
    }
}
