namespace CommunityBot.Delivery;

/// <summary>
/// At most <paramref name="most"/> within any stretch of <paramref name="span"/>: never more than Telegram's own counting
/// allows, whether it counts by windows or by leaking buckets. Not thread-safe. Instants are time since the start of the
/// process, which no clock change moves.
/// </summary>
public sealed class RateWindow(int most, TimeSpan span)
{
    /// <summary>The latest takes, as a ring.</summary>
    private readonly TimeSpan[] taken = new TimeSpan[most];
    private int count;
    private int next;

    /// <summary>When all of it is free again.</summary>
    public TimeSpan UnusedFrom => count == 0 ? TimeSpan.Zero : Ago(1) + span;

    /// <summary>When one more may be taken; <paramref name="now"/> itself means at once. <paramref name="keptForOthers"/> places stay free.</summary>
    public TimeSpan FreeAt(TimeSpan now, int keptForOthers = 0)
    {
        var usable = most - keptForOthers;
        return count < usable ? now : Moments.Later(now, Ago(usable) + span);
    }

    /// <summary>Takes one place, whether it is free or not.</summary>
    public void Take(TimeSpan now)
    {
        taken[next] = now;
        next = (next + 1) % most;
        count = Math.Min(count + 1, most);
    }

    private TimeSpan Ago(int takes) => taken[(next - takes + most) % most];
}

/// <summary>The earlier and the later of two moments.</summary>
internal static class Moments
{
    public static TimeSpan Later(TimeSpan left, TimeSpan right) => left > right ? left : right;

    public static TimeSpan Earlier(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
