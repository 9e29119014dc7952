using CommunityBot.Neighbourhood;
using CommunityBot.Operations;

namespace CommunityBot.Delivery;

/// <summary>Where envelopes stand that may go: by neighbourhood, chat and lane. Not thread-safe.</summary>
internal sealed class OutboxLines(TelegramSettings settings)
{
    private static readonly Lane[] AllLanes = Enum.GetValues<Lane>();

    private readonly Dictionary<IOutboxOwner, OwnerQueue> owners = [];
    private readonly Dictionary<(OwnerQueue Owner, long ChatId), ChatLine> lines = [];
    private readonly Dictionary<long, ChatLimits> limits = [];
    private readonly PriorityQueue<ChatLimits, TimeSpan> unused = new();
    private long order;

    /// <summary>Chats remembered: those with something to send, and those whose limits are not yet all free again.</summary>
    public int Chats => limits.Count;

    public void Add(OutboxItem item, TimeSpan now)
    {
        if (item.Envelope.Act is AnswerPress)
        {
            Owner(item.Owner).Add(item);
            return;
        }

        var line = Line(item);
        line.Add(item);
        line.Owner.LookAt(line, item.Envelope.Lane, now, order++);
    }

    /// <summary>Takes the item out, wherever it stands; what stands behind it comes up.</summary>
    public void Remove(OutboxItem item, TimeSpan now)
    {
        if (item.Line is { } line)
        {
            line.Remove(item);
            LookAgain(line, now);
        }
    }

    /// <summary>The next answer to a press; they are free.</summary>
    public OutboxItem? NextPress() =>
        owners.Values.Where(owner => owner.HasRoom).Select(owner => owner.NextPress()).FirstOrDefault(press => press is not null);

    /// <summary>What may go now in this lane; or when to look again; null where nothing waits.</summary>
    public (OutboxItem? Item, TimeSpan LookAgain)? Next(Lane lane, TimeSpan now)
    {
        var (first, at) = (default(OwnerQueue), (At: TimeSpan.MaxValue, Order: long.MaxValue));
        foreach (var owner in owners.Values.Where(owner => owner.HasRoom))
        {
            if (owner.First(lane, now) is { } head && head.CompareTo(at) < 0)
            {
                (first, at) = (owner, head);
            }
        }

        return first is null ? null : at.At > now ? (null, at.At) : (first.Take(lane, now), now);
    }

    /// <summary>The item is under way. One that <paramref name="leaves"/> us takes room in its chat's limits, and until <see cref="End"/> nothing else of its area goes there.</summary>
    public void Begin(OutboxItem item, bool leaves, TimeSpan now)
    {
        Owner(item.Owner).UnderWay++;
        if (item.Line is not { } line)
        {
            return;
        }

        if (leaves)
        {
            line.Busy = true;
            item.Holds = line;
            line.Limits.Take(item.Envelope.Act, now);
        }

        Remove(item, now);
    }

    public void End(OutboxItem item, TimeSpan now)
    {
        Owner(item.Owner).UnderWay--;
        if (item.Holds is { } line)
        {
            item.Holds = null;
            line.Busy = false;
            LookAgain(line, now);
        }
    }

    public void Pause(long chatId, TimeSpan until)
    {
        Limits(chatId).Pause(until);
        LetGo(Limits(chatId));
    }

    /// <summary>Whether one more message fits in the chat in the next moment; takes the place if so.</summary>
    public bool TryTake(long chatId, Act message, TimeSpan now)
    {
        var chat = Limits(chatId);
        var free = chat.FreeForMessage(now) <= now;
        if (free)
        {
            chat.Take(message, now);
        }

        LetGo(chat);
        return free;
    }

    /// <summary>Forgets chats that have nothing to send and whose limits are all free again.</summary>
    public void Forget(TimeSpan now)
    {
        while (unused.TryPeek(out var chat, out var from) && from <= now)
        {
            unused.Dequeue();
            if (chat.Lines == 0 && chat.UnusedFrom <= now)
            {
                limits.Remove(chat.ChatId);
            }
        }
    }

    private void LookAgain(ChatLine line, TimeSpan now)
    {
        if (line.IsUnused)
        {
            lines.Remove((line.Owner, line.Limits.ChatId));
            line.Limits.Lines--;
            LetGo(line.Limits);
            return;
        }

        foreach (var lane in AllLanes.Where(lane => !line[lane].IsEmpty))
        {
            line.Owner.LookAt(line, lane, now, order++);
        }
    }

    private void LetGo(ChatLimits chat)
    {
        if (chat.Lines == 0)
        {
            unused.Enqueue(chat, chat.UnusedFrom);
        }
    }

    private OwnerQueue Owner(IOutboxOwner owner)
    {
        if (!owners.TryGetValue(owner, out var queue))
        {
            owners[owner] = queue = new OwnerQueue(settings.InFlight);
        }

        return queue;
    }

    private ChatLine Line(OutboxItem item)
    {
        var key = (Owner(item.Owner), item.Envelope.ChatId);
        if (!lines.TryGetValue(key, out var line))
        {
            lines[key] = line = new ChatLine(key.Item1, Limits(item.Envelope.ChatId));
            line.Limits.Lines++;
        }

        return line;
    }

    private ChatLimits Limits(long chatId)
    {
        if (!limits.TryGetValue(chatId, out var chat))
        {
            limits[chatId] = chat = new ChatLimits(chatId, settings);
        }

        return chat;
    }
}
