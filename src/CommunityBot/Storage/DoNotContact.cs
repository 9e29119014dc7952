using System.Collections.Concurrent;

namespace CommunityBot.Storage;

/// <summary>
/// The people who asked never to be written to again, kept apart from the neighbourhoods so that no restored backup
/// forgets them. The file names nobody: its lines are HMAC-SHA256 of the user id, under a key beside it.
/// <see cref="Contains"/> may be called from anywhere at any time, everything else too, one call at a time.
/// </summary>
/// <remarks>
/// Without its key the list is worthless, and the list of another machine has another key. So the key file holds
/// one or more keys: ours first, then those of lists that were merged.
/// </remarks>
public sealed class DoNotContact : IDisposable
{
    private const string ListName = "do-not-contact.txt";

    private readonly string path;
    private readonly Func<string, IRawFile> openFile;
    private readonly FileLock theLock;
    private readonly Lock writing = new();
    private readonly ConcurrentDictionary<string, bool> blocked = new(StringComparer.Ordinal);

    // What the file says last of each hash; false: removed again.
    private Dictionary<string, bool> written = new(StringComparer.Ordinal);
    private volatile DoNotContactKeys keys = null!;
    private IRawFile? file;
    private long length;

    private DoNotContact(string path, Func<string, IRawFile> openFile)
    {
        (this.path, this.openFile) = (path, openFile);
        theLock = FileLock.Take(path);
    }

    /// <summary>Opens <c>do-not-contact.txt</c> and <c>.key</c> in the directory, or creates them, readable by their owner only.</summary>
    /// <exception cref="StoreInUse">Another bot has them open.</exception>
    /// <exception cref="StoreDamaged">The list or its key is damaged, or one is there without the other: nobody may be written to.</exception>
    /// <exception cref="IOException">The disk is full, unreadable or not there.</exception>
    public static DoNotContact Open(string directory, Func<string, IRawFile>? openFile = null)
    {
        Directory.CreateDirectory(directory);
        var opened = new DoNotContact(Path.GetFullPath(Path.Combine(directory, ListName)), openFile ?? RawFile.Open);
        try
        {
            opened.Read();
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>How many are on the list. Who is on it under two keys counts twice.</summary>
    public int Count => blocked.Count;

    /// <summary>Whether this person must not be written to. Costs some microseconds and no I/O.</summary>
    public bool Contains(long userId) => keys.Hashes(userId).Any(blocked.ContainsKey);

    /// <summary>Puts a person on the list and returns when that is on disk.</summary>
    /// <exception cref="IOException">It is not on disk; until the bot stops the person counts as listed all the same. Try again.</exception>
    public void Add(long userId)
    {
        lock (writing)
        {
            var hash = keys.Hashes(userId).First();
            blocked[hash] = true;
            Append(hash, listed: true);
        }
    }

    /// <summary>Takes a person who came back off the list, and returns when that is on disk.</summary>
    /// <exception cref="IOException">It is not on disk, and the person is still listed.</exception>
    public void Remove(long userId)
    {
        lock (writing)
        {
            var listed = keys.Hashes(userId).Where(blocked.ContainsKey).ToList();
            listed.ForEach(hash => Append(hash, listed: false));
            listed.ForEach(hash => blocked.TryRemove(hash, out _));
        }
    }

    /// <summary>
    /// Adds who is on a list from a backup. What this list says of a person stands, as it is the later word;
    /// only people it never heard of are added. The other list's <c>.key</c> must lie beside it, or be the same as ours.
    /// </summary>
    /// <returns>How many were added.</returns>
    /// <exception cref="StoreDamaged">The other list or its key is damaged; nothing was merged.</exception>
    /// <exception cref="IOException">Not all of it is on disk. Try again.</exception>
    public int MergeFrom(string list)
    {
        lock (writing)
        {
            var theirs = DoNotContactLines.Parse(list, File.ReadAllBytes(list));
            keys = keys.MergedWith(list);
            var added = theirs.Where(line => line.Value && !written.ContainsKey(line.Key)).ToList();
            added.ForEach(line => blocked[line.Key] = true);
            Rewrite(written.Concat(added).ToDictionary(StringComparer.Ordinal));
            return added.Count;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        file?.Dispose();
        theLock.Dispose();
    }

    // The list is made before its key, so a key without a list means that the list is lost.
    private void Read()
    {
        var isNew = !File.Exists(path);
        written = isNew ? written : DoNotContactLines.Parse(path, File.ReadAllBytes(path));
        if (isNew && DoNotContactKeys.ExistFor(path))
        {
            throw new StoreDamaged(path, new InvalidDataException("Its key is there, the list is not."));
        }
        Rewrite(written);
        keys = DoNotContactKeys.Open(path, mayCreate: written.Count == 0);
        foreach (var (hash, _) in written.Where(line => line.Value))
        {
            blocked[hash] = true;
        }
    }

    // One line at a time: of several, a power cut could keep a later one and lose the one before.
    private void Append(string hash, bool listed)
    {
        if (written.TryGetValue(hash, out var said) && said == listed)
        {
            return;
        }
        var line = DoNotContactLines.Format([new(hash, listed)]);
        if (file!.Length != length)
        {
            // An append failed halfway.
            file.SetLength(length);
        }
        file.Write(line, length);
        file.Sync();
        length += line.Length;
        written[hash] = listed;
    }

    // Removals stay: they are what tells a merge that the person came back.
    private void Rewrite(Dictionary<string, bool> lines)
    {
        file?.Dispose();
        try
        {
            WholeFile.Write(path, DoNotContactLines.Format(lines.OrderBy(line => line.Key, StringComparer.Ordinal)));
            written = lines;
        }
        finally
        {
            file = openFile(path);
            length = file.Length;
        }
    }
}
