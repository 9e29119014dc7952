using CommunityBot.Neighbourhood;

namespace CommunityBot.Delivery;

/// <summary>
/// How much of what is under way belongs to each neighbourhood. A send counts until its outcome is committed, so one area that
/// cannot commit must not hold all the places. Not thread-safe.
/// </summary>
/// <param name="inFlight">All places; one area has three quarters of them at most.</param>
internal sealed class OwnerShares(int inFlight)
{
    private readonly int most = Math.Max(1, inFlight * 3 / 4);
    private readonly Dictionary<IOutboxOwner, Share> shares = [];

    /// <summary>False: the item waits here until <see cref="Next"/> gives it out.</summary>
    public bool TryTake(OutboxItem item)
    {
        var share = ShareOf(item.Owner);
        if (share.UnderWay < most)
        {
            share.UnderWay++;
            return true;
        }

        share.Waiting.Enqueue((item, ++item.Ticket), (item.Envelope.Lane, item.Arrival));
        return false;
    }

    public void GiveBack(IOutboxOwner owner) => ShareOf(owner).UnderWay--;

    /// <summary>The next that waited, if there is room for it now.</summary>
    public OutboxItem? Next(IOutboxOwner owner)
    {
        var share = ShareOf(owner);
        while (share.UnderWay < most && share.Waiting.TryDequeue(out var entry, out _))
        {
            if (entry.Item.Ticket == entry.Ticket)
            {
                return entry.Item;
            }
        }

        return null;
    }

    private Share ShareOf(IOutboxOwner owner)
    {
        if (!shares.TryGetValue(owner, out var share))
        {
            shares[owner] = share = new Share();
        }

        return share;
    }

    private sealed class Share
    {
        public int UnderWay { get; set; }

        public PriorityQueue<(OutboxItem Item, int Ticket), (Lane Lane, long Arrival)> Waiting { get; } = new();
    }
}
