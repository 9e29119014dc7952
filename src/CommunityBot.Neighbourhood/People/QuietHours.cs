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
        var end = day.ToDateTime(To);
        return WallClock.Instant(end > local.DateTime ? end : day.AddDays(1).ToDateTime(To), zone);
    }
}
