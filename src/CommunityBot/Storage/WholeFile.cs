namespace CommunityBot.Storage;

/// <summary>
/// A file that appears whole, on disk and readable by its owner only, or not at all:
/// written beside its place under another name, synced, renamed.
/// </summary>
internal static class WholeFile
{
    public static void Write(string path, byte[] content) => Write(path, file => file.Write(content));

    public static void Copy(string from, string to)
    {
        using var source = File.OpenRead(from);
        Write(to, source.CopyTo);
    }

    public static void Write(string path, Action<Stream> write)
    {
        var unfinished = path + ".part";
        using (var file = RawFile.OpenPrivate(unfinished, FileMode.Create))
        {
            write(file);
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, overwrite: true);
    }
}
