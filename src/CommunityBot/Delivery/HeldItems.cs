using CommunityBot.Neighbourhood;

namespace CommunityBot.Delivery;

/// <summary>What stands aside for a while, so that the rest goes past it. Not thread-safe.</summary>
internal sealed class HeldItems
{
    /// <summary>How often an area that holds all its pushes is asked again; <c>/resume</c> may have come.</summary>
    private static readonly TimeSpan Paused = TimeSpan.FromSeconds(1);

    /// <summary>How long at most the gate is not asked again; a person may have changed their quiet hours.</summary>
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromMinutes(1);

    private readonly PriorityQueue<(OutboxItem Item, int Ticket), TimeSpan> byTime = new();
    private readonly PriorityQueue<(OutboxItem Item, int Ticket), TimeSpan> byGate = new();
    private readonly Queue<(OutboxItem Item, int Ticket)> untilConfirmed = new();

    /// <summary>When something is due next.</summary>
    public TimeSpan NextDue => Moments.Earlier(First(byTime), First(byGate));

    public void Until(OutboxItem item, TimeSpan at) => byTime.Enqueue((item, ++item.Ticket), at);

    /// <param name="quietFor">How long the gate expects to hold it; null: it can't tell.</param>
    public void ByGate(OutboxItem item, TimeSpan now, TimeSpan? quietFor)
    {
        var pause = quietFor is { } quiet ? Moments.Later(Paused, Moments.Earlier(quiet, LongestQuiet)) : Paused;
        byGate.Enqueue((item, ++item.Ticket), now + pause);
    }

    /// <summary>Until the next send that Telegram confirms.</summary>
    public void UntilConfirmed(OutboxItem item) => untilConfirmed.Enqueue((item, ++item.Ticket));

    /// <summary>Those whose time has come.</summary>
    public List<OutboxItem> Due(TimeSpan now) => [.. Taken(byTime, now), .. Taken(byGate, now)];

    /// <summary>All that the gate held back.</summary>
    public List<OutboxItem> HeldByGate() => [.. Taken(byGate, TimeSpan.MaxValue)];

    /// <summary>All that waited for a confirmed send.</summary>
    public List<OutboxItem> Confirmed()
    {
        var all = untilConfirmed.Where(entry => entry.Item.Ticket == entry.Ticket).Select(entry => entry.Item).ToList();
        untilConfirmed.Clear();
        return all;
    }

    private static TimeSpan First(PriorityQueue<(OutboxItem Item, int Ticket), TimeSpan> queue) =>
        queue.TryPeek(out _, out var at) ? at : TimeSpan.MaxValue;

    private static IEnumerable<OutboxItem> Taken(PriorityQueue<(OutboxItem Item, int Ticket), TimeSpan> queue, TimeSpan now)
    {
        while (queue.TryPeek(out var entry, out var at) && at <= now)
        {
            queue.Dequeue();
            if (entry.Item.Ticket == entry.Ticket)
            {
                yield return entry.Item;
            }
        }
    }
}
