using CommunityBot.Neighbourhood;
using CommunityBot.Operations;

namespace CommunityBot.Delivery;

/// <summary>The chats that have something to be sent, by lane, the longest waiting first. Not thread-safe.</summary>
internal sealed class OutboxLines(TelegramSettings limits)
{
    /// <summary>A private chat takes short bursts (core.telegram.org/bots/faq); this many seconds' worth at once.</summary>
    private const int Burst = 3;

    private static readonly Lane[] AllLanes = Enum.GetValues<Lane>();

    private readonly Dictionary<long, ChatLine> byChat = [];
    private readonly PriorityQueue<(ChatLine Line, int Ticket), (TimeSpan At, long Order)>[] ready = [new(), new(), new()];
    private readonly PriorityQueue<ChatLine, TimeSpan> unused = new();
    private long order;

    /// <summary>Chats remembered: those with something to send, and those whose limits are not yet all free again.</summary>
    public int Chats => byChat.Count;

    public void Add(OutboxItem item, TimeSpan now)
    {
        var line = Line(item.Envelope.ChatId);
        line.Add(item);
        Schedule(line, item.Envelope.Lane, now);
    }

    public void Remove(OutboxItem item)
    {
        if (item.Line is { } line)
        {
            line.Remove(item);
            LetGo(line);
        }
    }

    /// <summary>What may go now in this lane; or when to look again; null where nothing waits.</summary>
    public (OutboxItem? Item, TimeSpan LookAgain)? Next(Lane lane, TimeSpan now)
    {
        var queue = ready[(int)lane];
        while (queue.TryPeek(out var entry, out var at))
        {
            var place = entry.Line[lane];
            if (place.Ticket == entry.Ticket && at.At > now)
            {
                return (null, at.At);
            }

            queue.Dequeue();
            if (place.Ticket != entry.Ticket)
            {
                continue;
            }

            place.LookAt = null;
            if (entry.Line.Busy || entry.Line.FreeAt(lane, now) is not { } free)
            {
                continue;
            }

            if (free <= now)
            {
                return (entry.Line.First(lane, now), now);
            }

            Schedule(entry.Line, lane, free);
        }

        return null;
    }

    /// <summary>Takes the item out of its line, and its room in the chat's limits. Until <see cref="End"/> nothing else goes to the chat.</summary>
    public void Begin(OutboxItem item, TimeSpan now)
    {
        var line = Line(item.Envelope.ChatId);
        line.Remove(item);
        line.Busy = true;
        item.HoldsLine = true;
        line.Take(item, now);
    }

    public void End(OutboxItem item, TimeSpan now)
    {
        if (item.HoldsLine)
        {
            item.HoldsLine = false;
            var line = Line(item.Envelope.ChatId);
            line.Busy = false;
            LookAgain(line, now);
            LetGo(line);
        }
    }

    /// <summary>What stands behind the item comes up: the item itself was taken out or stays behind.</summary>
    public void Skip(OutboxItem item, TimeSpan now)
    {
        var line = Line(item.Envelope.ChatId);
        line.Remove(item);
        LookAgain(line, now);
        LetGo(line);
    }

    public void Pause(long chatId, TimeSpan until)
    {
        var line = Line(chatId);
        line.NotBefore = Moments.Later(line.NotBefore, until);
        LetGo(line);
    }

    public bool TryTakeMessage(long chatId, TimeSpan now)
    {
        var line = Line(chatId);
        var taken = line.TryTakeMessage(now);
        LetGo(line);
        return taken;
    }

    /// <summary>Forgets chats that have nothing to send and whose limits are all free again.</summary>
    public void Forget(TimeSpan now)
    {
        while (unused.TryPeek(out var line, out var from) && from <= now)
        {
            unused.Dequeue();
            if (line is { IsEmpty: true, Busy: false } && line.UnusedFrom <= now)
            {
                byChat.Remove(line.ChatId);
            }
        }
    }

    private void LookAgain(ChatLine line, TimeSpan now)
    {
        foreach (var lane in AllLanes)
        {
            if (!line[lane].IsEmpty)
            {
                Schedule(line, lane, now);
            }
        }
    }

    private void Schedule(ChatLine line, Lane lane, TimeSpan at)
    {
        var place = line[lane];
        if (place.LookAt <= at)
        {
            return;
        }

        place.LookAt = at;
        place.Ticket++;
        ready[(int)lane].Enqueue((line, place.Ticket), (at, order++));
    }

    private void LetGo(ChatLine line)
    {
        if (line is { IsEmpty: true, Busy: false })
        {
            unused.Enqueue(line, line.UnusedFrom);
        }
    }

    private ChatLine Line(long chatId)
    {
        if (!byChat.TryGetValue(chatId, out var line))
        {
            line = chatId < 0
                ? new ChatLine(chatId, PerMinute(limits.GroupMessagesPerMinute), PerMinute(Math.Max(1, limits.GroupMessagesPerMinute / 2)))
                : new ChatLine(chatId, new RateWindow(limits.PrivateMessagesPerSecond * Burst, TimeSpan.FromSeconds(Burst)), null);
            byChat[chatId] = line;
        }

        return line;
    }

    private static RateWindow PerMinute(int most) => new(most, TimeSpan.FromMinutes(1));
}
