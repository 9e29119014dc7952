using System.Threading.Channels;
using CommunityBot.Neighbourhood;
using CommunityBot.Operations;

namespace CommunityBot.Delivery;

/// <summary>
/// The one pump of a bot token: what the neighbourhoods committed leaves here, answers first, within Telegram's limits. At most
/// <see cref="TelegramSettings.InFlight"/> sends are ever begun and not yet committed as settled, so a crash repeats no more
/// than those.
/// </summary>
public sealed partial class Outbox(ISender sender, TelegramSettings limits, TimeProvider time, ILogger<Outbox> log)
{
    /// <summary>Of the sends a second, those that pushes never use.</summary>
    private const int KeptForAnswers = 5;

    /// <summary>How often what the gate holds back is looked at again; the clock may have been set, or <c>/resume</c> come.</summary>
    private static readonly TimeSpan GateAgain = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Dictionary<(IOutboxOwner Owner, string Id), OutboxItem> items = [];
    private readonly OutboxLines lines = new(limits);
    private readonly Queue<OutboxItem> free = new();
    private readonly RateWindow overall = new(limits.MessagesPerSecond, TimeSpan.FromSeconds(1));
    private readonly SemaphoreSlim slots = new(limits.InFlight);
    private readonly Channel<bool> changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly long start = time.GetTimestamp();
    private TimeSpan pushesNotBefore;
    private TimeSpan nothingBefore;
    private TimeSpan connectionPause;

    /// <summary>Envelopes not yet settled.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return items.Count;
            }
        }
    }

    /// <summary>A committed envelope, new or in place of one with the same id.</summary>
    public void Put(IOutboxOwner owner, Envelope envelope)
    {
        lock (gate)
        {
            if (items.TryGetValue((owner, envelope.Id), out var item) && item.UnderWay)
            {
                item.Replacement = envelope;
                return;
            }

            if (item is not null)
            {
                item.Envelope = envelope;
                return;
            }

            Enqueue(new OutboxItem(owner, envelope));
        }

        Wake();
    }

    /// <summary>An envelope that is not wanted any more. One under way can't be called back.</summary>
    public void Remove(IOutboxOwner owner, string id)
    {
        lock (gate)
        {
            if (items.TryGetValue((owner, id), out var item) && !item.UnderWay)
            {
                items.Remove((owner, id));
                lines.Remove(item);
            }
            else if (item is not null)
            {
                item.Replacement = null;
            }
        }
    }

    /// <summary>Looks at everything again at once: the clock was set.</summary>
    public void Wake() => changed.Writer.TryWrite(true);

    /// <summary>Sends until cancelled.</summary>
    public async Task Run(CancellationToken cancel)
    {
        while (true)
        {
            await slots.WaitAsync(cancel);
            OutboxItem? item;
            TimeSpan wait;
            lock (gate)
            {
                (item, wait) = Choose(Now);
            }

            if (item is null)
            {
                slots.Release();
                await WaitForChange(wait, cancel);
                continue;
            }

            _ = Deliver(item, cancel);
        }
    }

    private TimeSpan Now => time.GetElapsedTime(start);

    private void Enqueue(OutboxItem item)
    {
        items[(item.Owner, item.Envelope.Id)] = item;
        if (item.Envelope.Act is AnswerPress)
        {
            free.Enqueue(item);
        }
        else
        {
            lines.Add(item, Now);
        }
    }

    /// <summary>The next item to send, now under way; or how long there is nothing to do.</summary>
    private (OutboxItem? Item, TimeSpan Wait) Choose(TimeSpan now)
    {
        if (nothingBefore > now)
        {
            return (null, nothingBefore - now);
        }

        while (free.TryDequeue(out var answer))
        {
            if (items.GetValueOrDefault((answer.Owner, answer.Envelope.Id)) == answer)
            {
                answer.UnderWay = true;
                return (answer, default);
            }
        }

        var wait = TimeSpan.MaxValue;
        foreach (var lane in Enum.GetValues<Lane>())
        {
            var freeAt = lane == Lane.Answer
                ? overall.FreeAt(now)
                : Later(pushesNotBefore, overall.FreeAt(now, Math.Min(KeptForAnswers, limits.MessagesPerSecond / 2)));
            if (freeAt > now)
            {
                return (null, Earlier(wait, freeAt - now));
            }

            while (lines.Next(lane, now) is { } found)
            {
                if (found.Item is not { } item)
                {
                    wait = Earlier(wait, found.LookAgain - now);
                    break;
                }

                if (item.Owner.Decide(item.Envelope) is Hold hold)
                {
                    item.NotBefore = now + GateAgain;
                    lines.Reschedule(item, now);
                    wait = Earlier(wait, GateAgain);
                    LogHeld(item.Envelope.Id, hold.Until);
                    continue;
                }

                lines.Begin(item, now);
                overall.Take(now);
                item.UnderWay = true;
                return (item, default);
            }
        }

        return (null, wait);
    }

    private async Task Deliver(OutboxItem item, CancellationToken cancel)
    {
        try
        {
            var attempt = item.Owner.Decide(item.Envelope) is Drop drop
                ? new Settled(new Withheld(drop.Why))
                : await sender.Send(item.Owner.Area, item.Envelope, item.Owner.LocaleOf(item.Envelope), MayUseGroup(item), cancel);
            if (attempt is Settled settled)
            {
                await item.Owner.Report(new SendReported(item.Envelope.Id, item.Envelope.Revision, settled.Outcome));
            }

            Finish(item, attempt);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            LogStopped(item.Envelope.Id);
        }
        catch (Exception error)
        {
            // A programmer's error in one act must not silence the chats; what it was is in the log, and the envelope is settled.
            LogFailed(error, item.Envelope.Id);
            await item.Owner.Report(new SendReported(item.Envelope.Id, item.Envelope.Revision, new Refused(Refusal.Invalid)));
            Finish(item, new Settled(new Refused(Refusal.Invalid)));
        }
        finally
        {
            slots.Release();
            Wake();
        }
    }

    private bool MayUseGroup(OutboxItem item)
    {
        if (item.Envelope.Act is not AnswerPress || item.Envelope.ChatId > 0)
        {
            return true;
        }

        lock (gate)
        {
            return lines.TryTakeMessage(item.Envelope.ChatId, Now);
        }
    }

    private void Finish(OutboxItem item, Attempt attempt)
    {
        lock (gate)
        {
            var now = Now;
            item.UnderWay = false;
            switch (attempt)
            {
                case Later later:
                    lines.Pause(item, now + later.After, now);
                    pushesNotBefore = Later(pushesNotBefore, now + later.After);
                    LogLater(item.Envelope.Id, later.After);
                    break;
                case NoConnection:
                    connectionPause = Earlier(Later(connectionPause * 2, TimeSpan.FromMilliseconds(500)), TimeSpan.FromSeconds(30));
                    nothingBefore = now + connectionPause;
                    break;
                default:
                    connectionPause = TimeSpan.Zero;
                    items.Remove((item.Owner, item.Envelope.Id));
                    lines.Remove(item);
                    break;
            }

            lines.End(item, now);
            if (attempt is not Settled && item.Envelope.Act is AnswerPress)
            {
                lines.Add(item, now);
            }

            if (item.Replacement is { } replacement)
            {
                items.Remove((item.Owner, item.Envelope.Id));
                lines.Remove(item);
                Enqueue(new OutboxItem(item.Owner, replacement));
            }
        }
    }

    private async Task WaitForChange(TimeSpan wait, CancellationToken cancel)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var longest = TimeSpan.FromHours(1);
        var waiting = Task.Delay(wait > longest ? longest : Later(wait, TimeSpan.FromMilliseconds(1)), time, until.Token);
        await Task.WhenAny(changed.Reader.WaitToReadAsync(until.Token).AsTask(), waiting);
        changed.Reader.TryRead(out _);
        await until.CancelAsync();
        cancel.ThrowIfCancellationRequested();
    }

    private static TimeSpan Later(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private static TimeSpan Earlier(TimeSpan left, TimeSpan right) => left < right ? left : right;

    [LoggerMessage(Level = LogLevel.Trace, Message = "Envelope {Id} held until {Until}")]
    private partial void LogHeld(string id, DateTimeOffset? until);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram asks to wait {After} (envelope {Id})")]
    private partial void LogLater(string id, TimeSpan after);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Envelope {Id} was under way when the outbox stopped")]
    private partial void LogStopped(string id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Envelope {Id} could not be sent: our error")]
    private partial void LogFailed(Exception error, string id);
}
