namespace CommunityBot.Storage;

/// <summary>
/// One neighbourhood's durable state. One writer: Load once, then Commit in order, all on one thread;
/// a call from another thread throws <see cref="InvalidOperationException"/>.
/// LiteDB now, PostgreSQL later; one set of conformance tests for all.
/// </summary>
public interface INeighbourhoodStore : IDisposable
{
    /// <summary>
    /// Hands over every stored document, in no particular order. Called again after <see cref="CommitFailed"/>
    /// it reopens what is stored and starts afresh.
    /// </summary>
    /// <returns>The number of the last commit; 0 for a new neighbourhood.</returns>
    /// <exception cref="StoreInUse">Another writer, here or in another process, has it open.</exception>
    /// <exception cref="StoreDamaged">What is stored cannot be read; a backup has to be restored.</exception>
    /// <exception cref="IOException">The disk is full, unreadable or not there; nothing is lost by trying again later.</exception>
    long Load(Action<StoredDocument> each);

    /// <summary>
    /// Writes all of the changes or none, and returns when they are on disk. An empty change set writes nothing
    /// and keeps the number.
    /// </summary>
    /// <param name="after">The commit this one builds on. Any other than the last is a programmer's error and throws.</param>
    /// <param name="changes">What to put and delete.</param>
    /// <returns>The number of this commit.</returns>
    /// <exception cref="CommitFailed">
    /// Whether the changes reached the disk is not known. The image in memory is void: Load again before anything else.
    /// </exception>
    long Commit(long after, ChangeSet changes);

    /// <summary>
    /// Writes a consistent copy, as of the last commit, that opens like the original.
    /// <paramref name="path"/> appears whole or not at all and replaces what was there.
    /// </summary>
    /// <param name="path">Where the copy is to be.</param>
    /// <param name="leaveOut">Documents that are not to be in it, nor any trace of them; null: all are in it.</param>
    /// <exception cref="IOException">The copy could not be written; the store itself goes on.</exception>
    /// <exception cref="CommitFailed">The store itself is in trouble: Load again.</exception>
    void BackUp(string path, Predicate<DocumentKey>? leaveOut = null);
}
