namespace CommunityBot.Delivery;

/// <summary>How long everything waits while nothing leaves this machine: half a second, doubling to half a minute.</summary>
internal sealed class ConnectionPause
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private TimeSpan pause;

    /// <summary>Nothing goes before.</summary>
    public TimeSpan Over { get; private set; }

    public void Works() => pause = TimeSpan.Zero;

    /// <summary>Several that fail together are one failure.</summary>
    public void Fails(TimeSpan now)
    {
        if (Over <= now)
        {
            pause = Moments.Earlier(Moments.Later(pause * 2, Shortest), Longest);
            Over = now + pause;
        }
    }
}
