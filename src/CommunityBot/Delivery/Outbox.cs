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
    /// <summary>A service manager kills a program that takes much longer to end.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly OutboxQueue queue = new(limits, time);
    private readonly SemaphoreSlim slots = new(limits.InFlight);
    private readonly Channel<bool> changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Envelopes not yet settled.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return queue.Count;
            }
        }
    }

    /// <summary>All that a neighbourhood has to send, as its file has it; anything else of its is not wanted any more.</summary>
    public void Load(IOutboxOwner owner, IReadOnlyList<Envelope> envelopes) => Change(() => queue.Load(owner, envelopes));

    /// <summary>A committed envelope, new or in place of one with the same id.</summary>
    public void Put(IOutboxOwner owner, Envelope envelope) => Change(() => queue.Put(owner, envelope));

    /// <summary>An envelope that is not wanted any more. One under way can't be called back.</summary>
    public void Remove(IOutboxOwner owner, string id) => Change(() => queue.Remove(owner, id));

    /// <summary>Looks at everything again at once: the clock was set, or an area can commit again.</summary>
    public void Wake() => Change(queue.AskGateAgain);

    /// <summary>Sends until cancelled; then waits, a little, until what is under way is settled, so that a clean end repeats nothing.</summary>
    public async Task Run(CancellationToken cancel)
    {
        using var hurry = new CancellationTokenSource();
        await using var lastWords = time.CreateTimer(_ => hurry.Cancel(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        await using var ending = cancel.Register(() => lastWords.Change(LastWords, Timeout.InfiniteTimeSpan));
        try
        {
            await Send(cancel, hurry.Token);
        }
        finally
        {
            await Settled(hurry.Token);
        }
    }

    private async Task Send(CancellationToken cancel, CancellationToken hurry)
    {
        while (true)
        {
            await slots.WaitAsync(cancel);
            var (item, decision, wait) = Choose();
            if (item is null)
            {
                slots.Release();
                await WaitForChange(wait, cancel);
                continue;
            }

            _ = Deliver(item, decision, hurry);
        }
    }

    /// <summary>All slots are free: nothing is under way.</summary>
    private async Task Settled(CancellationToken hurry)
    {
        try
        {
            for (var slot = 0; slot < limits.InFlight; slot++)
            {
                await slots.WaitAsync(hurry);
            }
        }
        catch (OperationCanceledException)
        {
            LogHurried(Waiting);
        }
    }

    private (OutboxItem? Item, GateDecision Decision, TimeSpan Wait) Choose()
    {
        lock (gate)
        {
            return queue.Choose();
        }
    }

    private async Task Deliver(OutboxItem item, GateDecision decision, CancellationToken cancel)
    {
        try
        {
            var (attempt, note) = await Try(item, decision, cancel);
            await Settle(item, attempt, note);
        }
        catch (OperationCanceledException)
        {
            // We are stopping, or its writer did: it is still stored, and goes again at the next start.
            LogStopped(item.Envelope.Id);
        }
        finally
        {
            slots.Release();
        }
    }

    private async Task<(Attempt Attempt, string? Note)> Try(OutboxItem item, GateDecision decision, CancellationToken cancel)
    {
        if (decision is Drop drop)
        {
            return (new Settled(new Withheld(drop.Why)), null);
        }

        try
        {
            return item.Owner.Draw(item.Envelope) is { } leaving
                ? (await sender.Send(item.Owner.Area, leaving, item.Owner.LocaleOf(leaving), MayUseGroup(leaving), cancel), leaving.Note)
                : (new Settled(new Withheld("nothing to show")), null);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            // A programmer's error in one act must not silence the chats; what it was is in the log, and the envelope is settled.
            LogFailed(bug, item.Envelope.Id);
            return (new Settled(new Refused(Refusal.Invalid)), null);
        }
    }

    private async Task Settle(OutboxItem item, Attempt attempt, string? note)
    {
        if (attempt is Settled settled)
        {
            await item.Owner.Report(new SendReported(item.Envelope.Id, item.Envelope.Revision, settled.Outcome, note));
        }

        if (attempt is Later later)
        {
            LogLater(item.Envelope.Id, later.After);
        }

        Change(() => queue.Finish(item, attempt));
    }

    private bool MayUseGroup(Envelope envelope)
    {
        if (envelope.Act is not AnswerPress { Ephemeral: not null } || envelope.ChatId > 0)
        {
            return true;
        }

        lock (gate)
        {
            return queue.TryTakeRoom(envelope);
        }
    }

    private void Change(Action change)
    {
        lock (gate)
        {
            change();
        }

        changed.Writer.TryWrite(true);
    }

    private async Task WaitForChange(TimeSpan wait, CancellationToken cancel)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var waiting = Task.Delay(Moments.Earlier(Moments.Later(wait, TimeSpan.FromMilliseconds(1)), TimeSpan.FromHours(1)), time, until.Token);
        await Task.WhenAny(changed.Reader.WaitToReadAsync(until.Token).AsTask(), waiting);
        changed.Reader.TryRead(out _);
        await until.CancelAsync();
        cancel.ThrowIfCancellationRequested();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram asks to wait {After} (envelope {Id})")]
    private partial void LogLater(string id, TimeSpan after);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram did not answer in time; of {Count} envelopes some may be sent again at the next start")]
    private partial void LogHurried(int count);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Envelope {Id} was under way when the outbox stopped")]
    private partial void LogStopped(string id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Envelope {Id} could not be sent: our error")]
    private partial void LogFailed(Exception error, string id);
}
