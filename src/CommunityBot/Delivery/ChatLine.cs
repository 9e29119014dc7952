using CommunityBot.Neighbourhood;

namespace CommunityBot.Delivery;

/// <summary>One neighbourhood's envelopes for one chat, in order within each lane. One is under way at a time.</summary>
internal sealed class ChatLine(OwnerQueue owner, ChatLimits limits)
{
    private readonly LaneLine[] lanes = [new(), new(), new()];

    public OwnerQueue Owner => owner;

    public ChatLimits Limits => limits;

    public bool Busy { get; set; }

    public bool IsUnused => !Busy && lanes.All(lane => lane.IsEmpty);

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
    public TimeSpan? FreeAt(Lane lane, TimeSpan now) => this[lane] switch
    {
        { IsEmpty: true } => null,
        { Messages.Count: > 0 } => limits.FreeForMessage(now),
        _ => limits.FreeForEdit(now),
    };

    /// <summary>The lane's next item. Edits over their share let the next message pass, messages never another.</summary>
    public OutboxItem? First(Lane lane, TimeSpan now)
    {
        var message = this[lane].Messages.Min;
        var edit = limits.FreeForEdit(now) <= now ? this[lane].Edits.Min : null;
        return edit is null || message?.Arrival < edit.Arrival ? message : edit;
    }

    private SortedSet<OutboxItem> Standing(OutboxItem item)
    {
        var lane = this[item.Envelope.Lane];
        return limits.SharesOutEdits && item.Envelope.Act is (EditMessage or EditEphemeral) ? lane.Edits : lane.Messages;
    }
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
