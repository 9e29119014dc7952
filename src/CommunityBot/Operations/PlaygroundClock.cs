namespace CommunityBot.Operations;

/// <summary>The playground's clock: real time plus the offset that its server tells with every answer.</summary>
public sealed class PlaygroundClock : TimeProvider
{
    private long offsetTicks;

    /// <summary>Raised when the clock was set.</summary>
    public event Action? Moved;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref offsetTicks));

    public void Set(TimeSpan offset)
    {
        if (Interlocked.Exchange(ref offsetTicks, offset.Ticks) != offset.Ticks)
        {
            Moved?.Invoke();
        }
    }
}
