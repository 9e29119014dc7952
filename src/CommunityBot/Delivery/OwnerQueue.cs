using CommunityBot.Neighbourhood;

namespace CommunityBot.Delivery;

/// <summary>
/// What one neighbourhood has to send: answers to presses, and by lane the chats to look at, the longest waiting first. A send
/// counts as under way until its outcome is committed, so one area that cannot commit must not hold all the places: it has
/// three quarters of them at most. Not thread-safe.
/// </summary>
/// <param name="inFlight">All places.</param>
internal sealed class OwnerQueue(int inFlight)
{
    private readonly int most = Math.Max(1, inFlight * 3 / 4);
    private readonly Queue<(OutboxItem Item, int Ticket)> presses = new();
    private readonly PriorityQueue<(ChatLine Line, int Ticket), (TimeSpan At, long Order)>[] ready = [new(), new(), new()];

    public int UnderWay { get; set; }

    public bool HasRoom => UnderWay < most;

    public void Add(OutboxItem press) => presses.Enqueue((press, press.Ticket));

    public OutboxItem? NextPress()
    {
        while (presses.TryDequeue(out var press))
        {
            if (press.Item.Ticket == press.Ticket)
            {
                return press.Item;
            }
        }

        return null;
    }

    /// <param name="order">Between those of one moment: the longest waiting first.</param>
    public void LookAt(ChatLine line, Lane lane, TimeSpan at, long order)
    {
        var place = line[lane];
        if (place.LookAt <= at)
        {
            return;
        }

        place.LookAt = at;
        place.Ticket++;
        ready[(int)lane].Enqueue((line, place.Ticket), (at, order));
    }

    /// <summary>When the first chat is to be looked at that has something for this lane; what can't go at its time is put off.</summary>
    public (TimeSpan At, long Order)? First(Lane lane, TimeSpan now)
    {
        while (ready[(int)lane].TryPeek(out var entry, out var at))
        {
            var (line, place) = (entry.Line, entry.Line[lane]);
            if (place.Ticket != entry.Ticket)
            {
                ready[(int)lane].Dequeue();
                continue;
            }

            var free = line.Busy ? null : line.FreeAt(lane, now);
            if (at.At > now || free <= now)
            {
                return at;
            }

            ready[(int)lane].Dequeue();
            place.LookAt = null;
            if (free is { } later)
            {
                LookAt(line, lane, later, at.Order);
            }
        }

        return null;
    }

    /// <summary>The item at the head of the first chat, which <see cref="First"/> found ready.</summary>
    public OutboxItem? Take(Lane lane, TimeSpan now)
    {
        var (line, _) = ready[(int)lane].Dequeue();
        line[lane].LookAt = null;
        return line.First(lane, now);
    }
}
