using CommunityBot.Neighbourhood;
using CommunityBot.Operations;

namespace CommunityBot.Delivery;

/// <summary>
/// What is to be sent, and which of it may go now: answers first, within Telegram's limits, past the gate. It decides and does
/// nothing, in time that grows with the logarithm of what waits. Not thread-safe.
/// </summary>
internal sealed class OutboxQueue(TelegramSettings limits, TimeProvider time)
{
    /// <summary>Of the sends a second, those that pushes never use.</summary>
    private const int KeptForAnswers = 5;

    private static readonly Lane[] Lanes = Enum.GetValues<Lane>();

    private readonly Dictionary<(IOutboxOwner Owner, string Id), OutboxItem> items = [];
    private readonly OutboxLines lines = new(limits);
    private readonly Queue<(OutboxItem Item, int Ticket)> free = new();
    private readonly HeldItems held = new();
    private readonly OwnerShares shares = new(limits.InFlight);
    private readonly RateWindow overall = new(limits.MessagesPerSecond, TimeSpan.FromSeconds(1));
    private readonly ConnectionPause connection = new();
    private readonly long start = time.GetTimestamp();
    private TimeSpan pushesNotBefore;
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

    /// <summary>The next item to send or to drop, now under way; or how long there is nothing to do.</summary>
    public (OutboxItem? Item, GateDecision Decision, TimeSpan Wait) Choose()
    {
        var now = Now;
        lines.Forget(now);
        held.Due(now).ForEach(Stand);
        if (connection.Over > now)
        {
            return Nothing(connection.Over - now);
        }

        while (free.TryDequeue(out var entry))
        {
            if (entry.Item.Ticket == entry.Ticket && Pass(entry.Item, now) is { } decision)
            {
                return (entry.Item, decision, default);
            }
        }

        var lookAgain = held.NextDue;
        foreach (var lane in Lanes)
        {
            var room = lane == Lane.Answer
                ? overall.FreeAt(now)
                : Moments.Later(pushesNotBefore, overall.FreeAt(now, Math.Min(KeptForAnswers, limits.MessagesPerSecond / 2)));
            if (room > now)
            {
                lookAgain = Moments.Earlier(lookAgain, room);
                break;
            }

            while (lines.Next(lane, now) is { } found)
            {
                if (found.Item is not { } item)
                {
                    lookAgain = Moments.Earlier(lookAgain, found.LookAgain);
                    break;
                }

                if (Pass(item, now) is { } decision)
                {
                    return (item, decision, default);
                }

                lookAgain = Moments.Earlier(lookAgain, held.NextDue);
            }
        }

        return Nothing(free.Count > 0 ? TimeSpan.Zero : lookAgain - now);
    }

    /// <summary>Whether the group the press came from has room for a message to one person; takes the place if so.</summary>
    public bool TryTakeMessage(long chatId)
    {
        var now = Now;
        if (overall.FreeAt(now) > now || !lines.TryTakeMessage(chatId, now))
        {
            return false;
        }

        overall.Take(now);
        return true;
    }

    /// <summary>How the try to send ended.</summary>
    public void Finish(OutboxItem item, Attempt attempt)
    {
        var now = Now;
        item.UnderWay = false;
        lines.End(item, now);
        switch (attempt)
        {
            case Settled settled:
                connection.Works();
                if (settled.Outcome is Sent)
                {
                    held.Confirmed().ForEach(Stand);
                }

                Pause(item.Envelope.ChatId, settled.Pause, now);
                items.Remove((item.Owner, item.Envelope.Id));
                break;
            case Later later:
                connection.Works();
                Pause(item.Envelope.ChatId, later.After, now);
                if (item.Replacement is null)
                {
                    ComeBack(item, attempt, now + later.After);
                }

                break;
            case NoConnection:
                connection.Fails(now);
                if (item.Replacement is null)
                {
                    ComeBack(item, attempt, now);
                }

                break;
        }

        if (item.Replacement is { } replacement)
        {
            items.Remove((item.Owner, item.Envelope.Id));
            Put(item.Owner, replacement);
        }

        shares.GiveBack(item.Owner);
        UseShare(item.Owner);
    }

    /// <summary>Past the owner's share and the gate, the item is under way. Null: it stands aside.</summary>
    private GateDecision? Pass(OutboxItem item, TimeSpan now)
    {
        var decision = item.Owner.Decide(item.Envelope);
        if (decision is Hold hold)
        {
            StepOut(item, now);
            held.ByGate(item, now, hold.Until - time.GetUtcNow());
            UseShare(item.Owner);
            return null;
        }

        if (!shares.TryTake(item))
        {
            StepOut(item, now);
            return null;
        }

        item.UnderWay = true;
        if (decision is Drop)
        {
            StepOut(item, now);
        }
        else if (item.Line is not null)
        {
            lines.Begin(item, now);
            overall.Take(now);
        }

        return decision;
    }

    private void StepOut(OutboxItem item, TimeSpan now)
    {
        if (item.Line is not null)
        {
            lines.Skip(item, now);
        }
    }

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
        if (item.Envelope.Act is AnswerPress)
        {
            free.Enqueue((item, item.Ticket));
        }
        else
        {
            lines.Add(item, Now);
        }
    }

    private void Unstand(OutboxItem item)
    {
        item.Ticket++;
        lines.Remove(item);
        UseShare(item.Owner);
    }

    /// <summary>Lets the next of an area's items that waited for its share come up.</summary>
    private void UseShare(IOutboxOwner owner)
    {
        if (shares.Next(owner) is { } next)
        {
            Stand(next);
        }
    }

    private void ComeBack(OutboxItem item, Attempt attempt, TimeSpan at)
    {
        if (attempt.Left is { } left)
        {
            item.Envelope = item.Envelope with { Act = left };
        }

        if (item.Envelope.Act is AnswerPress)
        {
            held.Until(item, at);
        }
        else
        {
            Stand(item);
        }
    }

    private void Pause(long chatId, TimeSpan pause, TimeSpan now)
    {
        if (pause > TimeSpan.Zero)
        {
            lines.Pause(chatId, now + pause);
            pushesNotBefore = Moments.Later(pushesNotBefore, now + pause);
        }
    }

    private static (OutboxItem?, GateDecision, TimeSpan) Nothing(TimeSpan wait) => (null, new Hold(null), wait);
}
