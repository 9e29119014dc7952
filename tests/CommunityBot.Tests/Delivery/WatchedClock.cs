using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Tests.Delivery;

/// <summary>A clock that is set by hand, and knows when somebody begins to wait for it.</summary>
internal sealed class WatchedClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Channel<TimeSpan> waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero)
        {
            waits.Writer.TryWrite(dueTime);
        }

        return timer;
    }

    /// <summary>Whoever waits gets the time they wait for, until it is so.</summary>
    public async Task PassUntil(Task done)
    {
        while (await Task.WhenAny(done, waits.Reader.WaitToReadAsync().AsTask()) != done)
        {
            Advance(await waits.Reader.ReadAsync());
        }

        await done;
    }
}
