using System.Collections.Concurrent;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Tests.Delivery;
using CommunityBot.Translation;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Tests.Translation;

/// <summary>A desk at work and a neighbourhood that has jobs for it.</summary>
internal sealed class Drawer : ITranslationOwner, IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<TranslationDone>> reports = new();
    private readonly List<TranslationJob> jobs = [];
    private readonly TranslationDesk desk;
    private readonly Task working;

    public Drawer(params ITranslator[] translators)
    {
        desk = new TranslationDesk(translators, Clock, NullLogger<TranslationDesk>.Instance);
        working = desk.Run(stopping.Token);
    }

    public WatchedClock Clock { get; } = new(new DateTimeOffset(2026, 3, 23, 10, 0, 0, TimeSpan.Zero));

    /// <summary>A report is not taken: the neighbourhood has stopped.</summary>
    public bool IsStopped { get; set; }

    /// <summary>Characters the month has left beyond what jobs have reserved.</summary>
    public long Free { get; set; } = long.MaxValue;

    public static TranslationJob Job(RichText text, params string[] to) => Named("1", text, to);

    public static TranslationJob Named(string id, RichText text, params string[] to)
    {
        var sentences = Passage.Of(text, Glossary.Empty).Segments.Select((_, index) => new MissingSentence(index)).ToList();
        return new TranslationJob(
            id, "notice", id, "en", to, text, Glossary.Empty, to.ToDictionary(language => language, _ => (IReadOnlyList<MissingSentence>)sentences), default, 0, Important: false, WithBack: false);
    }

    /// <summary>Hands jobs in, as a commit does.</summary>
    public Drawer Has(params TranslationJob[] more)
    {
        lock (jobs)
        {
            jobs.AddRange(more);
            desk.Take(this, [.. jobs]);
        }

        return this;
    }

    /// <summary>What came of a job, however long that takes on the clock.</summary>
    public async Task<TranslationDone> Done(string id = "1")
    {
        var done = DoneNow(id);
        await Clock.PassUntil(done);
        return await done;
    }

    /// <summary>The same, and no time passes.</summary>
    public Task<TranslationDone> DoneNow(string id = "1") => Report(id).Task.WaitAsync(TimeSpan.FromSeconds(60));

    public Task Report(TranslationDone done)
    {
        if (IsStopped)
        {
            return Task.FromCanceled(new CancellationToken(canceled: true));
        }

        lock (jobs)
        {
            jobs.RemoveAll(job => job.Id == done.JobId);
            desk.Take(this, [.. jobs]);
        }

        Report(done.JobId).SetResult(done);
        return Task.CompletedTask;
    }

    public Task<bool> Reserve(string jobId, long characters) => Task.FromResult(characters <= Free);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => working);
        stopping.Dispose();
    }

    private TaskCompletionSource<TranslationDone> Report(string id) => reports.GetOrAdd(id, _ => new TaskCompletionSource<TranslationDone>(TaskCreationOptions.RunContinuationsAsynchronously));
}
