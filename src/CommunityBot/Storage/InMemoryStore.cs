namespace CommunityBot.Storage;

/// <summary>
/// A store for tests, which can be told to fail. It outlives its users as a file does:
/// disposed of, it can be loaded again, by another thread too.
/// </summary>
public sealed class InMemoryStore : INeighbourhoodStore
{
    private readonly Dictionary<DocumentKey, string> documents;
    private readonly Queue<CommitFault> faults = new();
    private long number;
    private bool loaded;
    private Thread? owner;

    /// <summary>An empty one, at commit 0.</summary>
    public InMemoryStore() : this([], 0)
    {
    }

    private InMemoryStore(Dictionary<DocumentKey, string> documents, long number) =>
        (this.documents, this.number) = (documents, number);

    /// <summary>What is stored. To be read while nobody commits.</summary>
    public IReadOnlyDictionary<DocumentKey, string> Documents => documents;

    /// <summary>The copies taken by <see cref="BackUp"/>, by path.</summary>
    public Dictionary<string, InMemoryStore> BackUps { get; } = [];

    /// <summary>How many commits asked for a checkpoint.</summary>
    public int Checkpoints { get; private set; }

    /// <summary>Makes a coming commit fail; faults are used up one a commit, in order.</summary>
    public void Fail(CommitFault fault) => faults.Enqueue(fault);

    /// <summary>The same documents at the same commit, in a store of its own.</summary>
    public InMemoryStore Copy() => new(new(documents), number);

    /// <inheritdoc/>
    public long Load(Action<StoredDocument> each)
    {
        OwnThreadOnly();
        foreach (var (key, json) in documents)
        {
            each(new(key, json));
        }
        loaded = true;
        return number;
    }

    /// <inheritdoc/>
    public long Commit(long after, ChangeSet changes)
    {
        LoadedOnly();
        if (after != number)
        {
            throw new InvalidOperationException($"The store is at commit {number}; one after {after} cannot follow it.");
        }
        var written = changes.Changes.ToList();
        var fault = faults.Count > 0 ? faults.Dequeue() : CommitFault.None;
        if (fault != CommitFault.BeforeWriting && written.Count > 0)
        {
            Write(written);
        }
        if (fault != CommitFault.None)
        {
            loaded = false;
            throw new CommitFailed("a store in memory");
        }
        Checkpoints += changes.Checkpoint ? 1 : 0;
        return number;
    }

    /// <inheritdoc/>
    public void BackUp(string path, Predicate<DocumentKey>? leaveOut = null)
    {
        LoadedOnly();
        BackUps[path] = Copy();
        documents.Keys.Where(key => leaveOut?.Invoke(key) == true).ToList().ForEach(key => BackUps[path].documents.Remove(key));
    }

    /// <inheritdoc/>
    public void Dispose() => (loaded, owner) = (false, null);

    private void Write(List<(DocumentKey Key, string? Json)> changes)
    {
        foreach (var (key, json) in changes)
        {
            if (json is null)
            {
                documents.Remove(key);
            }
            else
            {
                documents[key] = json;
            }
        }
        number++;
    }

    private void LoadedOnly()
    {
        OwnThreadOnly();
        if (!loaded)
        {
            throw new InvalidOperationException("The store has to be loaded first.");
        }
    }

    private void OwnThreadOnly()
    {
        owner ??= Thread.CurrentThread;
        if (owner != Thread.CurrentThread)
        {
            throw new InvalidOperationException("The store belongs to the thread that used it first.");
        }
    }
}

/// <summary>How a commit to an <see cref="InMemoryStore"/> fails.</summary>
public enum CommitFault
{
    /// <summary>It doesn't.</summary>
    None,

    /// <summary>Nothing is written.</summary>
    BeforeWriting,

    /// <summary>All is written, and yet it fails: the outcome is unknown to the caller.</summary>
    AfterWriting,
}
