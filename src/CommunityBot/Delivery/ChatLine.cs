using CommunityBot.Neighbourhood;

namespace CommunityBot.Delivery;

/// <summary>The envelopes for one chat, in order within each lane, and what Telegram allows there. One is under way at a time.</summary>
internal sealed class ChatLine(bool isGroup, RateWindow messages, RateWindow edits)
{
    private readonly LinkedList<OutboxItem>[] lanes = [new(), new(), new()];

    public bool Busy { get; set; }

    /// <summary>The last place it took in a queue; older ones are void.</summary>
    public int Ticket { get; set; }

    public TimeSpan NotBefore { get; set; }

    public bool IsEmpty => lanes.All(lane => lane.Count == 0);

    public void Add(OutboxItem item) => lanes[(int)item.Envelope.Lane].AddLast(item);

    public void Remove(OutboxItem item) => lanes[(int)item.Lane].Remove(item);

    /// <summary>The first lane that has something.</summary>
    public Lane? Foremost => lanes.Index().Where(lane => lane.Item.Count > 0).Select(lane => (Lane?)lane.Index).FirstOrDefault();

    /// <summary>The next item that may go now, or when to look again.</summary>
    public (OutboxItem? Item, TimeSpan LookAgain) Next(TimeSpan now)
    {
        var lookAgain = TimeSpan.MaxValue;
        foreach (var item in lanes.SelectMany(lane => lane))
        {
            var freeAt = Later(Later(NotBefore, item.NotBefore), Limit(item, now));
            if (freeAt <= now)
            {
                return (item, now);
            }

            lookAgain = freeAt < lookAgain ? freeAt : lookAgain;

            // What is held back lets the next one pass (an edit over its share, a push in the night), a message never another.
            if (item.NotBefore <= now && item.Envelope.Act is SendMessage)
            {
                break;
            }
        }

        return (null, lookAgain);
    }

    public void Take(OutboxItem item, TimeSpan now)
    {
        if (isGroup && IsEdit(item))
        {
            edits.Take(now);
        }

        messages.Take(now);
    }

    /// <summary>Whether one more message fits in the next moment; takes the place if so.</summary>
    public bool TryTakeMessage(TimeSpan now)
    {
        if (messages.FreeAt(now) > now)
        {
            return false;
        }

        messages.Take(now);
        return true;
    }

    private TimeSpan Limit(OutboxItem item, TimeSpan now) =>
        isGroup && IsEdit(item) ? Later(messages.FreeAt(now), edits.FreeAt(now)) : messages.FreeAt(now);

    private static bool IsEdit(OutboxItem item) => item.Envelope.Act is EditMessage or EditEphemeral;

    private static TimeSpan Later(TimeSpan left, TimeSpan right) => left > right ? left : right;
}

/// <summary>An envelope waiting or under way.</summary>
internal sealed class OutboxItem(IOutboxOwner owner, Envelope envelope)
{
    public IOutboxOwner Owner => owner;

    public Envelope Envelope { get; set; } = envelope;

    /// <summary>The lane it stands in.</summary>
    public Lane Lane { get; } = envelope.Lane;

    public TimeSpan NotBefore { get; set; }

    public bool UnderWay { get; set; }

    /// <summary>While it is under way nothing else goes to its chat.</summary>
    public bool HoldsLine { get; set; }

    /// <summary>What came in its place while it was under way.</summary>
    public Envelope? Replacement { get; set; }
}
