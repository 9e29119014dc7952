using System.Collections.Concurrent;
using CommunityBot.Delivery;
using CommunityBot.Neighbourhood;
using CommunityBot.Storage;
using CommunityBot.Translation;

namespace CommunityBot.Writing;

/// <summary>
/// The one writer of a neighbourhood: a thread that takes what is queued, at most 100 inputs, handles them in order, commits,
/// and only then lets envelopes leave, translations begin and inputs count as done. After a failed commit it loads the file again and tries the
/// same inputs again, until they are committed or the process stops.
/// </summary>
public sealed partial class NeighbourhoodWriter : IOutboxOwner, ITranslationOwner, IDisposable
{
    /// <summary>Inputs in one commit; more made commits longer than a person should wait (measured: 24 ms at 100).</summary>
    private const int MostAtOnce = 100;

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);

    private readonly BlockingCollection<Queued> queue = [];
    private readonly NeighbourhoodState state;
    private readonly Outbox outbox;
    private readonly TranslationDesk desk;
    private readonly TimeProvider time;
    private readonly ILogger<NeighbourhoodWriter> log;
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread thread;
    private readonly ITimer heartbeat;
    private DateTimeOffset? nextDue;
    private int ticking;
    private long stuckSince;

    public NeighbourhoodWriter(NeighbourhoodState state, Outbox outbox, TranslationDesk desk, TimeProvider time, ILogger<NeighbourhoodWriter> log)
    {
        (this.state, this.outbox, this.desk, this.time, this.log) = (state, outbox, desk, time, log);
        thread = new Thread(Work) { Name = $"writer {state.Area.Id}", IsBackground = true };
        heartbeat = time.CreateTimer(_ => TickIfDue(), null, Heartbeat, Heartbeat);
    }

    public Area Area => state.Area;

    /// <inheritdoc cref="NeighbourhoodState.FirstInvitation"/>
    public FacilitatorInvitation? FirstInvitation => state.FirstInvitation;

    /// <inheritdoc cref="NeighbourhoodState.Parked"/>
    public IReadOnlyList<ParkedUpdate> Parked => state.Parked;

    /// <summary>When Telegram last answered, as far as the lobby knows; before the writer's first input only.</summary>
    public DateTimeOffset? LastHeard => state.Find<LastHeard>(Neighbourhood.LastHeard.Key)?.At;

    /// <summary>Set while this area cannot commit.</summary>
    public DateTimeOffset? StuckSince => Interlocked.Read(ref stuckSince) is not 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>Done when the file is loaded and inputs are taken; faulted if it can't be opened.</summary>
    public Task Loaded => loaded.Task;

    public void Start() => thread.Start();

    /// <summary>Queues an input; done when its effect is committed. Cancelled when the writer stops first: it was not handled.</summary>
    public Task Post(Input input)
    {
        var queued = new Queued(input, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            queue.Add(queued);
        }
        catch (InvalidOperationException) when (queue.IsAddingCompleted)
        {
            queued.Done.SetCanceled();
        }

        return queued.Done.Task;
    }

    public GateDecision Decide(Envelope envelope) => StuckSince is null ? state.Decide(envelope, time.GetUtcNow()) : new Hold(null);

    public string LocaleOf(Envelope envelope) => state.LocaleOf(envelope);

    public Envelope? Draw(Envelope envelope) => state.Draw(envelope, time.GetUtcNow());

    public Task Report(SendReported report) => Post(report);

    public Task Report(TranslationDone done) => Post(done);

    public async Task<bool> Reserve(string jobId, long characters)
    {
        var posted = Post(new ReserveMore(jobId, characters));
        await posted.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return posted.IsCompletedSuccessfully && state.Find<TranslationJob>(jobId)?.Reserved >= characters;
    }

    public void Dispose()
    {
        heartbeat.Dispose();
        queue.CompleteAdding();
        stopping.Cancel();
        if (thread.IsAlive)
        {
            thread.Join();
        }

        queue.Dispose();
        stopping.Dispose();
    }

    private void Work()
    {
        try
        {
            Load();
        }
        catch (Exception error)
        {
            queue.CompleteAdding();
            CancelQueued();
            loaded.SetException(error);
            return;
        }

        loaded.SetResult();
        try
        {
            foreach (var first in queue.GetConsumingEnumerable(stopping.Token))
            {
                HandleUntilCommitted(Take(first));
            }
        }
        catch (OperationCanceledException)
        {
            LogStopped(Area.Id);
        }
        catch (Exception end) when (end is StoreDamaged or StoreInUse)
        {
            LogDamaged(end, Area.Id);
        }
        finally
        {
            queue.CompleteAdding();
            state.Dispose();
            CancelQueued();
        }
    }

    private void CancelQueued()
    {
        while (queue.TryTake(out var left))
        {
            left.Done.TrySetCanceled();
        }
    }

    private List<Queued> Take(Queued first)
    {
        var batch = new List<Queued> { first };
        while (batch.Count < MostAtOnce && queue.TryTake(out var next))
        {
            batch.Add(next);
        }

        return batch;
    }

    /// <summary>Once a second and not at the minute: the clock may be set, by the playground or by the machine's owner.</summary>
    private void TickIfDue()
    {
        if (nextDue <= time.GetUtcNow() && Interlocked.Exchange(ref ticking, 1) == 0)
        {
            _ = Post(new ClockTicked());
        }
    }

    private sealed record Queued(Input Input, TaskCompletionSource Done);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Neighbourhood {Area} has stopped: its file can't be used any more; its updates are kept in the lobby")]
    private partial void LogDamaged(Exception error, string area);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Writer of {Area} stopped")]
    private partial void LogStopped(string area);
}
