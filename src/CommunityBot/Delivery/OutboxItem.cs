using CommunityBot.Neighbourhood;

namespace CommunityBot.Delivery;

/// <summary>An envelope waiting or under way.</summary>
/// <param name="arrival">Its place in its chat, kept when its content is replaced.</param>
internal sealed class OutboxItem(IOutboxOwner owner, Envelope envelope, long arrival)
{
    public static readonly IComparer<OutboxItem> ByArrival = Comparer<OutboxItem>.Create((left, right) => left.Arrival.CompareTo(right.Arrival));

    public IOutboxOwner Owner => owner;

    public Envelope Envelope { get; set; } = envelope;

    public long Arrival => arrival;

    public bool UnderWay { get; set; }

    /// <summary>The line in which nothing else goes while this is under way.</summary>
    public ChatLine? Holds { get; set; }

    /// <summary>What came in its place while it was under way.</summary>
    public Envelope? Replacement { get; set; }

    /// <summary>The last place it was put; what a queue remembers of an older one is void.</summary>
    public int Ticket { get; set; }

    /// <summary>The line it stands in, if it stands in one.</summary>
    public ChatLine? Line { get; set; }
}
