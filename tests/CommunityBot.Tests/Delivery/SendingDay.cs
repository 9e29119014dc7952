using CommunityBot.Delivery;
using CommunityBot.Neighbourhood;
using CommunityBot.Operations;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Tests.Delivery;

/// <summary>
/// The queue of the outbox with a Telegram beside it, on one thread and a fake clock: time passes only when nothing can go, and
/// then to the moment the queue names.
/// </summary>
internal sealed class SendingDay
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 23, 10, 0, 0, TimeSpan.Zero));
    private readonly PriorityQueue<(OutboxItem Item, Attempt Attempt), TimeSpan> underWay = new();
    private readonly DateTimeOffset start;
    private readonly int inFlight;

    public SendingDay(TelegramSettings? limits = null)
    {
        limits ??= new TelegramSettings();
        Queue = new OutboxQueue(limits, clock);
        inFlight = limits.InFlight;
        start = clock.GetUtcNow();
    }

    public OutboxQueue Queue { get; }

    public FakeArea Area { get; } = new();

    /// <summary>How Telegram takes an envelope; the default: accepted.</summary>
    public Func<Envelope, Attempt> Telegram { get; set; } = _ => new Settled(new Sent(1));

    /// <summary>How long a request takes.</summary>
    public Func<TimeSpan> Latency { get; set; } = () => TimeSpan.Zero;

    /// <summary>Every request made, in order.</summary>
    public List<(TimeSpan At, Envelope Envelope)> Requests { get; } = [];

    public IEnumerable<string> Ids => Requests.Select(request => request.Envelope.Id);

    /// <summary>What the gate dropped.</summary>
    public List<string> Dropped { get; } = [];

    /// <summary>Most requests under way at once to one chat.</summary>
    public int MostAtOneChat { get; private set; }

    public TimeSpan Now => clock.GetUtcNow() - start;

    public SendingDay Put(params IEnumerable<Envelope> envelopes)
    {
        foreach (var envelope in envelopes)
        {
            Queue.Put(Area, envelope);
        }

        return this;
    }

    /// <summary>Sends all that may go now.</summary>
    public SendingDay Send() => Pass(TimeSpan.Zero);

    public SendingDay Pass(TimeSpan time)
    {
        var until = Now + time;
        while (true)
        {
            var wait = Begin();
            var next = underWay.TryPeek(out _, out var finish) && (wait == TimeSpan.MaxValue || finish < Now + wait) ? finish
                : wait == TimeSpan.MaxValue ? until : Now + wait;
            if (next >= until && !(underWay.TryPeek(out _, out finish) && finish <= until) && !(wait != TimeSpan.MaxValue && Now + wait <= until))
            {
                clock.Advance(until - Now);
                return this;
            }

            clock.Advance(next > Now ? next - Now : TimeSpan.Zero);
            while (underWay.TryPeek(out var ended, out finish) && finish <= Now)
            {
                underWay.Dequeue();
                Queue.Finish(ended.Item, ended.Attempt);
            }
        }
    }

    /// <summary>Until nothing is left that could go within a day.</summary>
    public SendingDay PassUntilAllIsSent()
    {
        for (var hours = 0; hours < 24 && Queue.Count > 0; hours++)
        {
            Pass(TimeSpan.FromHours(1));
        }

        Assert.Equal(0, Queue.Count);
        return this;
    }

    /// <summary>The machine's clock is set; nothing else passes.</summary>
    public DateTimeOffset UtcNow => clock.GetUtcNow();

    private TimeSpan Begin()
    {
        while (underWay.Count < inFlight)
        {
            var (item, decision, wait) = Queue.Choose();
            if (item is null)
            {
                return wait;
            }

            if (decision is Drop)
            {
                Dropped.Add(item.Envelope.Id);
                Queue.Finish(item, new Settled(new Withheld("test")));
                continue;
            }

            Requests.Add((Now, item.Envelope));
            underWay.Enqueue((item, Telegram(item.Envelope)), Now + Latency());
            MostAtOneChat = Math.Max(MostAtOneChat, underWay.UnorderedItems
                .Where(entry => entry.Element.Item.Envelope.Act is not AnswerPress)
                .GroupBy(entry => entry.Element.Item.Envelope.ChatId).Select(chat => chat.Count()).DefaultIfEmpty().Max());
        }

        return TimeSpan.MaxValue;
    }
}
