using CommunityBot.Neighbourhood;

namespace CommunityBot.Delivery;

/// <summary>The envelopes for one chat, in order within each lane, and what Telegram allows there. One is under way at a time.</summary>
/// <param name="edits">The share of <paramref name="messages"/> that edits may use; null: all of it.</param>
internal sealed class ChatLine(long chatId, RateWindow messages, RateWindow? edits)
{
    private readonly LaneLine[] lanes = [new(), new(), new()];

    public long ChatId => chatId;

    public bool Busy { get; set; }

    public TimeSpan NotBefore { get; set; }

    public bool IsEmpty => lanes.All(lane => lane.IsEmpty);

    /// <summary>When nothing of what it remembers matters any more.</summary>
    public TimeSpan UnusedFrom => Moments.Later(NotBefore, Moments.Later(messages.UnusedFrom, edits?.UnusedFrom ?? default));

    public LaneLine this[Lane lane] => lanes[(int)lane];

    public void Add(OutboxItem item)
    {
        item.Line = this;
        Standing(item).Add(item);
    }

    public void Remove(OutboxItem item)
    {
        item.Line = null;
        Standing(item).Remove(item);
    }

    /// <summary>When the lane's next item may go; null if it has none.</summary>
    public TimeSpan? FreeAt(Lane lane, TimeSpan now)
    {
        var free = Moments.Later(Moments.Later(now, NotBefore), messages.FreeAt(now));
        return this[lane] switch
        {
            { IsEmpty: true } => null,
            { Messages.Count: > 0 } => free,
            _ => Moments.Later(free, edits!.FreeAt(now)),
        };
    }

    /// <summary>The lane's next item. Edits over their share let the next message pass, messages never another.</summary>
    public OutboxItem? First(Lane lane, TimeSpan now)
    {
        var message = this[lane].Messages.Min;
        var edit = edits?.FreeAt(now) <= now ? this[lane].Edits.Min : null;
        return edit is null || message?.Arrival < edit.Arrival ? message : edit;
    }

    public void Take(OutboxItem item, TimeSpan now)
    {
        // The menu is a setting and no message.
        if (item.Envelope.Act is not SetMenu)
        {
            messages.Take(now);
        }

        if (IsEdit(item))
        {
            edits?.Take(now);
        }
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

    private SortedSet<OutboxItem> Standing(OutboxItem item) =>
        edits is not null && IsEdit(item) ? this[item.Envelope.Lane].Edits : this[item.Envelope.Lane].Messages;

    private static bool IsEdit(OutboxItem item) => item.Envelope.Act is EditMessage or EditEphemeral;
}

/// <summary>What stands in one lane for one chat.</summary>
internal sealed class LaneLine
{
    public SortedSet<OutboxItem> Messages { get; } = new(OutboxItem.ByArrival);

    /// <summary>Edits that have a share of their own.</summary>
    public SortedSet<OutboxItem> Edits { get; } = new(OutboxItem.ByArrival);

    public bool IsEmpty => Messages.Count == 0 && Edits.Count == 0;

    /// <summary>When it is next looked at; null: it waits in no queue.</summary>
    public TimeSpan? LookAt { get; set; }

    /// <summary>The last place it took in a queue; older ones are void.</summary>
    public int Ticket { get; set; }
}
