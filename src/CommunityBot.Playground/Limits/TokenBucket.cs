namespace CommunityBot.Playground.Limits;

/// <summary>Fills with time up to its size; each message takes one.</summary>
internal sealed class TokenBucket
{
    /// <summary>What the network's own jitter may take from a bot that keeps the pace exactly.</summary>
    private const double Leniency = 0.25;

    private double? _tokens;
    private DateTimeOffset _filled;

    /// <summary>Zero when there is one to take, else how long until there is.</summary>
    public TimeSpan Wait(double size, double perSecond, DateTimeOffset now)
    {
        // A clock that was set back must not empty the bucket.
        var elapsed = Math.Max(0, (now - _filled).TotalSeconds);
        _tokens = Math.Min(size, (_tokens ?? size) + (elapsed * perSecond));
        _filled = now;
        return _tokens >= 1 - Leniency ? TimeSpan.Zero : TimeSpan.FromSeconds((1 - _tokens.Value) / perSecond);
    }

    /// <summary>May take more than there is, as an album does; the next one waits the longer.</summary>
    public void Take(int tokens) => _tokens -= tokens;
}
