namespace CommunityBot.Storage;

/// <summary>
/// Keeps everybody else away from a store's files, by holding a file beside them open. LiteDB itself does not:
/// on Linux two processes open the same file and destroy it. The operating system lets go when the process dies.
/// </summary>
internal sealed class FileLock : IDisposable
{
    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private readonly RawFile file;

    private FileLock(RawFile file) => this.file = file;

    public static FileLock Take(string path)
    {
        try
        {
            // The file stays when the lock is let go: deleting it would let two in.
            return new(RawFile.Open(path + ".lock"));
        }
        catch (IOException e) when (Held.Contains(e.HResult))
        {
            throw new StoreInUse(path, e);
        }
    }

    public void Dispose() => file.Dispose();
}
