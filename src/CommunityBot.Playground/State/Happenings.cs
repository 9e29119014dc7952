using System.Text.Json.Nodes;

namespace CommunityBot.Playground.State;

/// <summary>Something people at the page hear of.</summary>
/// <param name="For">What a person (null: a test that sees all) is told; null: it does not concern them.</param>
internal sealed record Happening(long Seq, string Kind, Func<long?, JsonObject?> For);

/// <summary>What happened lately, and a way to wait for more. Only touched under the world's lock, but for waiting.</summary>
internal sealed class Happenings
{
    private const int Kept = 2000;
    private readonly Queue<Happening> _latest = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the next happening.</summary>
    public Task More => Volatile.Read(ref _more).Task;

    public void Add(long seq, string kind, Func<long?, JsonObject?> tell)
    {
        _latest.Enqueue(new(seq, kind, tell));
        if (_latest.Count > Kept) _latest.Dequeue();
        var more = Interlocked.Exchange(ref _more, new(TaskCreationOptions.RunContinuationsAsynchronously));
        more.SetResult();
    }

    public void Forget() => _latest.Clear();

    public IEnumerable<Happening> Since(long seq) => _latest.Where(one => one.Seq > seq);
}
