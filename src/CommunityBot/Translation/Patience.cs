namespace CommunityBot.Translation;

/// <summary>How long one job waits in all for providers that are busy.</summary>
internal sealed class Patience(TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    private TimeSpan left = TimeSpan.FromMinutes(2);
    private TimeSpan next = First;

    /// <summary>Waits as long as the provider asks, else twice as long as last time. False: not any more.</summary>
    public async Task<bool> Wait(TimeSpan? asked, CancellationToken cancel)
    {
        var wait = asked is { } wish && wish > next ? wish : next;
        if (wait > left)
        {
            return false;
        }

        left -= wait;
        next *= 2;
        await Task.Delay(wait, time, cancel);
        return true;
    }
}
