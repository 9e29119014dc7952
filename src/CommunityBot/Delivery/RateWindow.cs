namespace CommunityBot.Delivery;

/// <summary>
/// At most <paramref name="most"/> within any stretch of <paramref name="span"/>: never more than Telegram's own counting
/// allows, whether it counts by windows or by leaking buckets. Not thread-safe. Instants are time since the start of the
/// process, which no clock change moves.
/// </summary>
public sealed class RateWindow(int most, TimeSpan span)
{
    private readonly Queue<TimeSpan> taken = new();

    /// <summary>When one more may be taken; <paramref name="now"/> itself means at once. <paramref name="keptForOthers"/> places stay free.</summary>
    public TimeSpan FreeAt(TimeSpan now, int keptForOthers = 0)
    {
        while (taken.TryPeek(out var oldest) && now - oldest >= span)
        {
            taken.Dequeue();
        }

        var usable = most - keptForOthers;
        return taken.Count < usable ? now : taken.ElementAt(taken.Count - usable) + span;
    }

    public void Take(TimeSpan now) => taken.Enqueue(now);
}
