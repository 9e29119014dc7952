using CommunityBot.Storage;

namespace CommunityBot.Tests.Writing;

/// <summary>A store in memory whose disk the test breaks and mends; it outlives its users as a file does.</summary>
internal sealed class StubbornStore : INeighbourhoodStore
{
    private readonly InMemoryStore disk = new();

    /// <summary>Every commit fails while it is set.</summary>
    public volatile bool Broken;

    /// <summary>While it is set the file can't be read as what it should be.</summary>
    public volatile bool Damaged;

    /// <summary>Asked before each commit; may wait, or throw what is no <see cref="CommitFailed"/>.</summary>
    public Action<ChangeSet> BeforeCommit { get; set; } = _ => { };

    /// <summary>Told after each commit, on the writer's thread.</summary>
    public Action AfterCommit { get; set; } = () => { };

    /// <summary>Commits tried while <see cref="Broken"/>.</summary>
    public SemaphoreSlim Refused { get; } = new(0);

    public IReadOnlyDictionary<DocumentKey, string> Documents => disk.Documents;

    public void FailOnce(CommitFault fault) => disk.Fail(fault);

    public long Load(Action<StoredDocument> each) => Damaged ? throw new StoreDamaged("test.db") : disk.Load(each);

    public long Commit(long after, ChangeSet changes)
    {
        BeforeCommit(changes);
        if (Broken)
        {
            Refused.Release();
            throw new CommitFailed("test.db");
        }

        var number = disk.Commit(after, changes);
        AfterCommit();
        return number;
    }

    public void BackUp(string path) => disk.BackUp(path);

    public void Dispose() => disk.Dispose();
}
