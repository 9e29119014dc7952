using System.Threading.Channels;
using CommunityBot.Neighbourhood;

namespace CommunityBot.Translation;

/// <summary>
/// Where committed jobs of all neighbourhoods are translated, outside their writers, two at once, important ones first. What
/// came of a job is an input to its writer; a kill in between repeats the call and nothing else.
/// </summary>
/// <param name="translators">None to two; the second gets what the first could not do.</param>
public sealed partial class TranslationDesk(IReadOnlyList<ITranslator> translators, TimeProvider time, ILogger<TranslationDesk> log)
{
    private const int AtOnce = 2;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim slots = new(AtOnce);
    private readonly Dictionary<ITranslationOwner, IReadOnlyList<TranslationJob>> jobs = [];
    private readonly HashSet<(ITranslationOwner Owner, string Id)> underWay = [];
    private readonly Channel<bool> changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly IReadOnlyList<Provider> providers = [.. translators.Select(translator => new Provider(translator, time, log))];

    /// <summary>All that a neighbourhood wants translated, as committed; of what is not in it any more no call is begun.</summary>
    public void Take(ITranslationOwner owner, IReadOnlyList<TranslationJob> wanted)
    {
        lock (gate)
        {
            if (wanted.Count == 0 ? !jobs.Remove(owner) : jobs.TryGetValue(owner, out var before) && before.SequenceEqual(wanted))
            {
                return;
            }

            if (wanted.Count > 0)
            {
                jobs[owner] = wanted;
            }
        }

        changed.Writer.TryWrite(true);
    }

    /// <summary>Works until cancelled; what is under way then is begun again at the next start.</summary>
    public async Task Run(CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                await slots.WaitAsync(cancel);
                if (Choose() is { } next)
                {
                    _ = Work(next.Owner, next.Job, cancel);
                    continue;
                }

                slots.Release();
                await changed.Reader.ReadAsync(cancel);
            }
        }
        finally
        {
            // What was cancelled lets go at once.
            for (var slot = 0; slot < AtOnce; slot++)
            {
                await slots.WaitAsync(CancellationToken.None);
            }
        }
    }

    /// <summary>What comes of one job. Any failure is a part of it.</summary>
    public async Task<TranslationDone> Translate(TranslationJob job, ITranslationOwner owner, CancellationToken cancel)
    {
        if (job.Dropped)
        {
            return Nothing(job, null);
        }

        JobRun? run = null;
        try
        {
            run = new JobRun(job, owner, time);
            return await run.Through(providers, cancel);
        }
        catch (Exception bug) when (bug is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // Ours or the translator's: whoever waits for it must not wait for ever.
            LogFailed(bug, job.Id);
            return run?.Failed() ?? Nothing(job, TranslationTrouble.Invalid);
        }
    }

    private static TranslationDone Nothing(TranslationJob job, TranslationTrouble? trouble) =>
        new(job.Id, new Dictionary<string, IReadOnlyList<SentenceDone>>(), 0, trouble);

    private (ITranslationOwner Owner, TranslationJob Job)? Choose()
    {
        lock (gate)
        {
            var waiting = jobs.SelectMany(owner => owner.Value.Select(job => (Owner: owner.Key, Job: job)))
                .Where(entry => !underWay.Contains((entry.Owner, entry.Job.Id)))
                .OrderByDescending(entry => entry.Job.Dropped)
                .ThenByDescending(entry => entry.Job.Important)
                .ThenBy(entry => entry.Job.WishedAt)
                .Select(entry => ((ITranslationOwner, TranslationJob)?)entry)
                .FirstOrDefault();
            if (waiting is { } next)
            {
                underWay.Add((next.Item1, next.Item2.Id));
            }

            return waiting;
        }
    }

    private async Task Work(ITranslationOwner owner, TranslationJob job, CancellationToken cancel)
    {
        try
        {
            await owner.Report(await Translate(job, owner, cancel)).WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            // We are stopping, or its writer did: it is still stored, and is done at the next start.
            LogStopped(job.Id);
            Take(owner, []);
        }
        finally
        {
            lock (gate)
            {
                underWay.Remove((owner, job.Id));
            }

            slots.Release();
            changed.Writer.TryWrite(true);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Id} could not be translated: our error, or the translator's")]
    private partial void LogFailed(Exception error, string id);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Job {Id} was under way when the desk or its writer stopped")]
    private partial void LogStopped(string id);
}
