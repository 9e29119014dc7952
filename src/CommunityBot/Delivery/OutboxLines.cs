using CommunityBot.Neighbourhood;
using CommunityBot.Operations;

namespace CommunityBot.Delivery;

/// <summary>The chats that have something to be sent, by lane, the longest waiting first. Not thread-safe.</summary>
internal sealed class OutboxLines(TelegramSettings limits)
{
    /// <summary>A private chat takes short bursts (core.telegram.org/bots/faq); this many seconds' worth at once.</summary>
    private const int Burst = 3;

    private readonly Dictionary<long, ChatLine> byChat = [];
    private readonly PriorityQueue<(ChatLine Line, int Ticket), (TimeSpan At, long Order)>[] ready = [new(), new(), new()];
    private long order;

    public void Add(OutboxItem item, TimeSpan now)
    {
        Line(item.Envelope.ChatId).Add(item);
        Schedule(Line(item.Envelope.ChatId), now);
    }

    public void Remove(OutboxItem item)
    {
        if (byChat.TryGetValue(item.Envelope.ChatId, out var line))
        {
            line.Remove(item);
        }
    }

    /// <summary>What may go now in this lane; or when to look again; null where the lane is empty.</summary>
    public (OutboxItem? Item, TimeSpan LookAgain)? Next(Lane lane, TimeSpan now)
    {
        var queue = ready[(int)lane];
        while (queue.TryPeek(out var entry, out var at))
        {
            if (entry.Line.Ticket != entry.Ticket || entry.Line.Busy || entry.Line.IsEmpty)
            {
                queue.Dequeue();
                continue;
            }

            if (at.At > now)
            {
                return (null, at.At);
            }

            queue.Dequeue();
            var (item, lookAgain) = entry.Line.Next(now);
            if (item is not null)
            {
                return (item, now);
            }

            if (lookAgain < TimeSpan.MaxValue)
            {
                Schedule(entry.Line, lookAgain);
            }
        }

        return null;
    }

    public void Begin(OutboxItem item, TimeSpan now)
    {
        var line = Line(item.Envelope.ChatId);
        line.Busy = true;
        item.HoldsLine = true;
        line.Take(item, now);
    }

    public void End(OutboxItem item, TimeSpan now)
    {
        if (item.HoldsLine)
        {
            item.HoldsLine = false;
            Line(item.Envelope.ChatId).Busy = false;
        }

        Schedule(Line(item.Envelope.ChatId), now);
    }

    public void Reschedule(OutboxItem item, TimeSpan now) => Schedule(Line(item.Envelope.ChatId), now);

    public void Pause(OutboxItem item, TimeSpan until, TimeSpan now)
    {
        Line(item.Envelope.ChatId).NotBefore = until;
        Schedule(Line(item.Envelope.ChatId), now);
    }

    public bool TryTakeMessage(long chatId, TimeSpan now) => Line(chatId).TryTakeMessage(now);

    private void Schedule(ChatLine line, TimeSpan at)
    {
        if (line.Foremost is not { } lane)
        {
            return;
        }

        line.Ticket++;
        ready[(int)lane].Enqueue((line, line.Ticket), (at, order++));
    }

    private ChatLine Line(long chatId)
    {
        if (!byChat.TryGetValue(chatId, out var line))
        {
            var isGroup = chatId < 0;
            line = isGroup
                ? new ChatLine(true, new RateWindow(limits.GroupMessagesPerMinute, TimeSpan.FromMinutes(1)), new RateWindow(Math.Max(1, limits.GroupMessagesPerMinute / 2), TimeSpan.FromMinutes(1)))
                : new ChatLine(false, new RateWindow(limits.PrivateMessagesPerSecond * Burst, TimeSpan.FromSeconds(Burst)), new RateWindow(int.MaxValue, TimeSpan.Zero));
            byChat[chatId] = line;
        }

        return line;
    }
}
