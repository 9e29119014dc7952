using CommunityBot.Neighbourhood;
using CommunityBot.Operations;

namespace CommunityBot.Delivery;

/// <summary>
/// What is to be sent, and which of it may go now: answers first, within Telegram's limits, past the gate. It decides and does
/// nothing, in time that grows with the logarithm of what waits. Not thread-safe.
/// </summary>
internal sealed partial class OutboxQueue(TelegramSettings limits, TimeProvider time)
{
    private readonly Dictionary<(IOutboxOwner Owner, string Id), OutboxItem> items = [];
    private readonly OutboxLines lines = new(limits);
    private readonly HeldItems held = new();
    private readonly long start = time.GetTimestamp();
    private long arrivals;

    /// <summary>Envelopes not yet settled.</summary>
    public int Count => items.Count;

    /// <summary>Chats remembered; see <see cref="OutboxLines.Chats"/>.</summary>
    public int Chats => lines.Chats;

    private TimeSpan Now => time.GetElapsedTime(start);

    /// <summary>All of an owner's.</summary>
    public void Load(IOutboxOwner owner, IReadOnlyList<Envelope> envelopes)
    {
        var wanted = envelopes.Select(envelope => envelope.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (_, id) in items.Keys.Where(key => key.Owner == owner && !wanted.Contains(key.Id)).ToList())
        {
            Remove(owner, id);
        }

        foreach (var envelope in envelopes)
        {
            Put(owner, envelope);
        }
    }

    /// <summary>An envelope, new or in place of one with the same id, which keeps its place.</summary>
    public void Put(IOutboxOwner owner, Envelope envelope)
    {
        if (!items.TryGetValue((owner, envelope.Id), out var item))
        {
            item = new OutboxItem(owner, envelope, ++arrivals);
            items[(owner, envelope.Id)] = item;
        }
        else if (item.UnderWay)
        {
            item.Replacement = envelope;
            return;
        }
        else
        {
            Unstand(item);
            item.Envelope = envelope;
        }

        Enter(item);
    }

    /// <summary>An envelope that is not wanted any more. One under way can't be called back.</summary>
    public void Remove(IOutboxOwner owner, string id)
    {
        if (items.TryGetValue((owner, id), out var item) && item.UnderWay)
        {
            item.Replacement = null;
        }
        else if (item is not null)
        {
            Unstand(item);
            items.Remove((owner, id));
        }
    }

    /// <summary>What the gate holds back is asked again: the clock was set.</summary>
    public void AskGateAgain() => held.HeldByGate().ForEach(Stand);

    private void Enter(OutboxItem item)
    {
        if (item.Envelope.Attempt == 0)
        {
            Stand(item);
        }
        else if (Repetition.WaitsForConfirmation(item.Envelope))
        {
            held.UntilConfirmed(item);
        }
        else
        {
            held.Until(item, Now + Repetition.PauseOf(item.Envelope));
        }
    }

    private void Stand(OutboxItem item)
    {
        item.Ticket++;
        lines.Add(item, Now);
    }

    private void Unstand(OutboxItem item)
    {
        item.Ticket++;
        lines.Remove(item, Now);
    }
}
