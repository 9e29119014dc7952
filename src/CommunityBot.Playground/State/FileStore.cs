namespace CommunityBot.Playground.State;

/// <summary>The bytes of sent files, beside the journal.</summary>
internal sealed class FileStore(string folder)
{
    public void Write(string path, byte[] bytes)
    {
        var place = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        using var file = new FileStream(place, FileMode.Create);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    public string PathOf(string path) => Path.GetFullPath(Path.Combine(folder, path));

    public void Clear()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
