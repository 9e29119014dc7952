using CommunityBot.Neighbourhood;
using CommunityBot.Storage;

namespace CommunityBot.Writing;

/// <content>From a batch of inputs to its commit, however often that has to be tried. On the writer's thread alone.</content>
public sealed partial class NeighbourhoodWriter
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(500);

    private void HandleUntilCommitted(List<Queued> batch)
    {
        try
        {
            HandleUntilCommitted(batch.ConvertAll(queued => queued.Input));
        }
        catch
        {
            batch.ForEach(queued => queued.Done.SetCanceled());
            throw;
        }

        if (Interlocked.Exchange(ref stuckSince, 0) != 0)
        {
            // Its messages were held all that time.
            outbox.Wake();
        }

        batch.ForEach(queued => queued.Done.SetResult());
        if (batch.Any(queued => queued.Input is ClockTicked))
        {
            Volatile.Write(ref ticking, 0);
        }

        TickIfDue();
    }

    private void HandleUntilCommitted(List<Input> inputs)
    {
        while (true)
        {
            try
            {
                Committed(state.Handle(inputs, time.GetUtcNow()));
                return;
            }
            catch (CommitFailed failure)
            {
                Stuck(failure);
            }
            catch (Exception bug) when (bug is not OperationCanceledException and not StoreDamaged and not StoreInUse)
            {
                // Handlers' errors never come here: what does is ours. The input that cannot be committed is found and set aside.
                Stuck(bug);
                if (inputs is [var culprit])
                {
                    SetAside(culprit, bug);
                }
                else
                {
                    inputs.ForEach(input => HandleUntilCommitted([input]));
                }

                return;
            }
        }
    }

    private void SetAside(Input culprit, Exception bug)
    {
        while (true)
        {
            try
            {
                Committed(state.SetAside(culprit, bug, time.GetUtcNow()));
                return;
            }
            catch (CommitFailed failure)
            {
                Stuck(failure);
            }
        }
    }

    /// <summary>Nothing of it counts: the file is loaded again, as soon as it can be.</summary>
    private void Stuck(Exception failure)
    {
        Interlocked.CompareExchange(ref stuckSince, time.GetUtcNow().UtcTicks, 0);
        LogCommitFailed(failure, Area.Id);
        Reload();
    }

    private void Reload()
    {
        while (true)
        {
            stopping.Token.WaitHandle.WaitOne(RetryPause);
            stopping.Token.ThrowIfCancellationRequested();
            try
            {
                Load();
                return;
            }
            catch (IOException trouble)
            {
                LogCommitFailed(trouble, Area.Id);
            }
        }
    }

    private void Load()
    {
        outbox.Load(this, state.Load());
        nextDue = state.NextDue;
    }

    private void Committed(IReadOnlyCollection<KeyValuePair<string, Envelope?>> envelopes)
    {
        nextDue = state.NextDue;

        // All of them, so that the first commit after a load hands over what was loaded.
        desk.Take(this, state.Jobs);
        foreach (var (id, envelope) in envelopes)
        {
            if (envelope is null)
            {
                outbox.Remove(this, id);
            }
            else
            {
                outbox.Put(this, envelope);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Neighbourhood {Area} could not commit; nothing of it is confirmed, it is tried again")]
    private partial void LogCommitFailed(Exception error, string area);
}
