namespace CommunityBot.Storage;

/// <summary>
/// A neighbourhood in one LiteDB file. Nothing is opened before <see cref="Load"/>. Documents are <c>{_id, j}</c>
/// with the JSON text in <c>j</c>, readable in LiteDB's own viewer while the bot is stopped.
/// Beside <c>x.db</c> lie <c>x-log.db</c> (never delete it) and <c>x.db.lock</c> (means nothing when no bot runs).
/// <see cref="Dispose"/> may be called from any thread once the writer's has ended.
/// </summary>
public sealed class LiteDbStore : INeighbourhoodStore
{
    // 500 pages: reading them back takes a restart a few milliseconds.
    private const long LongestLog = 4 << 20;

    private readonly string path;
    private readonly Func<string, IRawFile> openFile;
    private Thread? owner;
    private FileLock? theLock;
    private LiteDbFile? file;

    /// <param name="path">The data file; it is created at the first load. Its name must not end in <c>-log</c>.</param>
    /// <param name="openFile">Tests put a failing disk here.</param>
    public LiteDbStore(string path, Func<string, IRawFile>? openFile = null)
    {
        if (Path.GetFileNameWithoutExtension(path).EndsWith("-log", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"'{path}' would be taken for the log of another store.", nameof(path));
        }
        this.path = Path.GetFullPath(path);
        this.openFile = openFile ?? RawFile.Open;
    }

    /// <summary>
    /// Puts a copy that <see cref="BackUp"/> made in the place of the store at <paramref name="path"/>, once it is seen to
    /// be whole. What was there is kept as <c>x-replaced.db</c>. Never restore by hand: LiteDB would mix the old log into the copy.
    /// </summary>
    /// <exception cref="StoreInUse">The bot that uses the store has to be stopped first.</exception>
    /// <exception cref="StoreDamaged">The copy is no good; nothing was changed.</exception>
    /// <exception cref="IOException">Nothing is lost; try again.</exception>
    public static void Restore(string copy, string path)
    {
        using var theLock = FileLock.Take(path);
        var unfinished = path + ".new";
        var log = LiteDbFile.LogOf(path);
        WholeFile.Copy(copy, unfinished);
        using (var whole = LiteDbFile.Open(unfinished, RawFile.Open))
        {
            whole.ReadAll(_ => { });
        }
        File.Delete(LiteDbFile.LogOf(unfinished));
        var aside = Path.ChangeExtension(path, null) + "-replaced" + Path.GetExtension(path);
        if (File.Exists(path))
        {
            WholeFile.Copy(path, aside);
        }
        if (File.Exists(log))
        {
            File.Move(log, LiteDbFile.LogOf(aside), overwrite: true);
        }
        File.Move(unfinished, path, overwrite: true);
    }

    /// <inheritdoc/>
    public long Load(Action<StoredDocument> each)
    {
        OwnThreadOnly();
        Close();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        theLock ??= FileLock.Take(path);
        if (!File.Exists(path) && !File.Exists(LiteDbFile.LogOf(path)))
        {
            Create();
        }
        using (var reading = LiteDbFile.Open(path, openFile))
        {
            reading.ReadAll(each);
        }
        // Opened anew, because LiteDB keeps every page it ever read in memory.
        file = LiteDbFile.Open(path, openFile);
        try
        {
            file.WarmUp();
        }
        catch
        {
            Close();
            throw;
        }
        return file.Number;
    }

    /// <inheritdoc/>
    public long Commit(long after, ChangeSet changes)
    {
        var open = Opened();
        if (after != open.Number)
        {
            throw new InvalidOperationException($"'{path}' is at commit {open.Number}; one after {after} cannot follow it.");
        }
        var documents = changes.Changes.ToList();
        try
        {
            if (documents.Count > 0)
            {
                open.Commit(documents);
            }
            if (changes.Checkpoint || open.LogLength > LongestLog)
            {
                open.Checkpoint();
            }
            return open.Number;
        }
        catch (Exception e)
        {
            Close();
            throw new CommitFailed(path, e);
        }
    }

    /// <inheritdoc/>
    public void BackUp(string path, Predicate<DocumentKey>? leaveOut = null)
    {
        var open = Opened();
        try
        {
            open.Checkpoint();
        }
        catch (Exception e)
        {
            Close();
            throw new CommitFailed(this.path, e);
        }
        var unfinished = path + ".new";
        WholeFile.Write(unfinished, open.CopyTo);
        if (leaveOut is not null)
        {
            LeaveOut(unfinished, leaveOut);
        }
        File.Move(unfinished, path, overwrite: true);
    }

    // LiteDB clears the bytes of what it deletes; the checkpoint brings that into the file.
    private static void LeaveOut(string copy, Predicate<DocumentKey> leaveOut)
    {
        using (var file = LiteDbFile.Open(copy, RawFile.Open))
        {
            var gone = new List<(DocumentKey Key, string? Json)>();
            file.ReadAll(document =>
            {
                if (leaveOut(document.Key))
                {
                    gone.Add((document.Key, null));
                }
            });
            file.WarmUp();
            file.Commit(gone);
            file.Checkpoint();
        }
        File.Delete(LiteDbFile.LogOf(copy));
    }

    /// <summary>
    /// Closes the files and lets go of the lock. What was committed needs no closing: a kill is as good.
    /// The store may be loaded again, then by another thread too.
    /// </summary>
    public void Dispose()
    {
        Close();
        theLock?.Dispose();
        theLock = null;
        owner = null;
    }

    // A new file appears whole, by its name, so an empty or half-made one is always damage and never a new start.
    private void Create()
    {
        var unfinished = path + ".new";
        File.Delete(unfinished);
        File.Delete(LiteDbFile.LogOf(unfinished));
        using (var made = LiteDbFile.Create(unfinished, openFile))
        {
            made.WarmUp();
        }
        File.Delete(LiteDbFile.LogOf(unfinished));
        File.Move(unfinished, path);
    }

    private void Close()
    {
        file?.Dispose();
        file = null;
    }

    private LiteDbFile Opened()
    {
        OwnThreadOnly();
        return file ?? throw new InvalidOperationException($"'{path}' has to be loaded first.");
    }

    private void OwnThreadOnly()
    {
        owner ??= Thread.CurrentThread;
        if (owner != Thread.CurrentThread)
        {
            throw new InvalidOperationException($"'{path}' belongs to the thread that used it first; LiteDB's transactions do too.");
        }
    }
}
