using CommunityBot.Storage;

namespace CommunityBot.Tests.Writing;

/// <summary>A store in memory whose disk the test breaks and mends; it outlives its users as a file does.</summary>
internal sealed class StubbornStore : INeighbourhoodStore
{
    private readonly InMemoryStore disk = new();
    private readonly Lock reading = new();

    /// <summary>Every commit fails while it is set.</summary>
    public volatile bool Broken;

    /// <summary>While it is set the file can't be read as what it should be.</summary>
    public volatile bool Damaged;

    /// <summary>While it is set the file holds a document that is none.</summary>
    public volatile bool Garbled;

    /// <summary>Asked before each commit; may wait, or throw what is no <see cref="CommitFailed"/>.</summary>
    public Action<ChangeSet> BeforeCommit { get; set; } = _ => { };

    /// <summary>Told after each commit, on the writer's thread.</summary>
    public Action AfterCommit { get; set; } = () => { };

    /// <summary>Commits tried while <see cref="Broken"/>.</summary>
    public SemaphoreSlim Refused { get; } = new(0);

    /// <summary>What is stored at this moment.</summary>
    public IReadOnlyDictionary<DocumentKey, string> Documents
    {
        get
        {
            lock (reading)
            {
                return new Dictionary<DocumentKey, string>(disk.Documents);
            }
        }
    }

    public void FailOnce(CommitFault fault) => disk.Fail(fault);

    public long Load(Action<StoredDocument> each)
    {
        if (Garbled)
        {
            each(new StoredDocument(new DocumentKey("notes", "1"), "{\"Id\":"));
        }

        return Damaged ? throw new StoreDamaged("test.db") : disk.Load(each);
    }

    public long Commit(long after, ChangeSet changes)
    {
        BeforeCommit(changes);
        if (Broken)
        {
            Refused.Release();
            throw new CommitFailed("test.db");
        }

        try
        {
            lock (reading)
            {
                return disk.Commit(after, changes);
            }
        }
        finally
        {
            AfterCommit();
        }
    }

    public void BackUp(string path, Predicate<DocumentKey>? leaveOut = null) => disk.BackUp(path, leaveOut);

    public void Dispose() => disk.Dispose();
}
