using LiteDB;
using LiteDB.Engine;

namespace CommunityBot.Storage;

/// <summary>
/// An open LiteDB engine on its two files, and what we keep in it: the documents, and in a collection of our own
/// the number of the last commit and how many documents there are, written in the same transaction.
/// After any exception it must be disposed of and opened anew.
/// </summary>
internal sealed class LiteDbFile : IDisposable
{
    // No name of a DocumentKey begins like this.
    private const string Own = "_store";
    private const string LastCommit = "last";

    private readonly string path;
    private readonly IRawFile data;
    private readonly WriteAheadLog log;
    private readonly LiteEngine engine;
    private long documents;

    private LiteDbFile(string path, Func<string, IRawFile> openFile)
    {
        this.path = path;
        data = openFile(path);
        try
        {
            log = new WriteAheadLog(openFile(LogOf(path)));
            engine = new LiteEngine(new EngineSettings
            {
                DataStream = new PageStream(data, beforeWrite: () => log.Settle()),
                LogStream = new PageStream(log),
                // LiteDB's default would take "A" for "a", and differ with the machine's language.
                Collation = Collation.Binary,
            });
            // By hand only (0), so that LiteDB never starts one before the log is settled.
            engine.Pragma("CHECKPOINT", 0);
        }
        catch
        {
            log?.Dispose();
            data.Dispose();
            throw;
        }
    }

    /// <summary>The number of the last commit.</summary>
    public long Number { get; private set; }

    public long LogLength => log.Length;

    /// <summary>As LiteDB itself names it, so that its viewer finds it after a crash.</summary>
    public static string LogOf(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}-log{Path.GetExtension(path)}");

    /// <summary>A new file at commit 0. It does not count as one before its first <see cref="WarmUp"/>.</summary>
    public static LiteDbFile Create(string path, Func<string, IRawFile> openFile) => new(path, openFile);

    /// <exception cref="StoreDamaged">It is not a file of ours, or no longer.</exception>
    public static LiteDbFile Open(string path, Func<string, IRawFile> openFile) => Readable(path, () =>
    {
        if (new FileInfo(path) is { Exists: false } or { Length: 0 })
        {
            throw new InvalidDataException("The data file is missing or empty.");
        }
        var opened = new LiteDbFile(path, openFile);
        try
        {
            var last = opened.ReadAll(Own).SingleOrDefault() ?? throw new InvalidDataException("It records no commit.");
            (opened.Number, opened.documents) = (last["number"].AsInt64, last["documents"].AsInt64);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    });

    /// <exception cref="StoreDamaged">A document is missing or cannot be read.</exception>
    public void ReadAll(Action<StoredDocument> each)
    {
        using var all = Readable(path, () => Documents().GetEnumerator());
        var read = 0L;
        for (; Readable(path, all.MoveNext); read++)
        {
            each(all.Current);
        }
        if (read != documents)
        {
            throw new StoreDamaged(path, new InvalidDataException($"It has {read} documents, where {documents} were written."));
        }
    }

    /// <summary>
    /// Commits nothing until LiteDB writes its log on the calling thread. Its first pages go through another, so that
    /// its Commit returns before they are written. Ends with an empty log.
    /// </summary>
    public void WarmUp() => Readable(path, () =>
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            Write([], Number);
            engine.Checkpoint();
            if (log.LastWriter == Thread.CurrentThread)
            {
                return true;
            }
        }
        throw new IOException("LiteDB goes on writing from another thread.");
    });

    /// <summary>Returns when the documents, and the next number, are on disk.</summary>
    public void Commit(IEnumerable<(DocumentKey Key, string? Json)> changes)
    {
        Write(changes, Number + 1);
        if (log.LastWriter != Thread.CurrentThread)
        {
            throw new IOException("LiteDB wrote from another thread and may not have finished.");
        }
        log.Settle();
        Number++;
    }

    /// <summary>Moves the log into the data file and empties it.</summary>
    public void Checkpoint() => engine.Checkpoint();

    /// <summary>Copies the data file. What is still in the log is not in it.</summary>
    public void CopyTo(Stream copy)
    {
        var whole = new PageStream(data);
        var page = new byte[8192];
        while (whole.Position < whole.Length)
        {
            copy.Write(page, 0, whole.Read(page, 0, page.Length));
        }
    }

    public void Dispose()
    {
        engine.Dispose();
        log.Dispose();
        data.Dispose();
    }

    private void Write(IEnumerable<(DocumentKey Key, string? Json)> changes, long number)
    {
        // With a context, LiteDB's writer is woken by posting to the thread pool instead of being run here and now.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            WriteHere(changes, number);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private void WriteHere(IEnumerable<(DocumentKey Key, string? Json)> changes, long number)
    {
        Must(engine.BeginTrans(), "begin");
        foreach (var collection in changes.GroupBy(change => change.Key.Collection))
        {
            var put = collection.Where(change => change.Json is not null)
                .Select(change => new BsonDocument { ["_id"] = change.Key.Id, ["j"] = change.Json });
            var gone = collection.Where(change => change.Json is null).Select(change => new BsonValue(change.Key.Id));
            documents += engine.Upsert(collection.Key, put, BsonAutoId.ObjectId);
            documents -= engine.Delete(collection.Key, gone);
        }
        var last = new BsonDocument { ["_id"] = LastCommit, ["number"] = number, ["documents"] = documents };
        engine.Upsert(Own, [last], BsonAutoId.ObjectId);
        Must(engine.Commit(), "commit");
    }

    private IEnumerable<StoredDocument> Documents() =>
        from collection in engine.GetCollectionNames().Where(name => name != Own).ToList()
        from document in ReadAll(collection)
        select new StoredDocument(new(collection, document["_id"].AsString), document["j"].AsString);

    private IEnumerable<BsonDocument> ReadAll(string collection)
    {
        using var reader = engine.Query(collection, new Query());
        while (reader.Read())
        {
            yield return reader.Current.AsDocument;
        }
    }

    private static void Must(bool done, string what)
    {
        if (!done)
        {
            throw new InvalidOperationException($"LiteDB did not {what}: a transaction was left open on this thread.");
        }
    }

    // LiteDB meets damage with its own exceptions, but also by running into null or out of an array.
    private static T Readable<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not (IOException or UnauthorizedAccessException or StoreDamaged))
        {
            throw new StoreDamaged(path, e);
        }
    }
}
