using CommunityBot.Storage;

namespace CommunityBot.Tests.Storage;

/// <summary>
/// Real files on a disk that can fill up or lose its power. At a power cut every sector of 512 bytes written since
/// the last sync is on the disk or not, one by one, at random, and so is every change of length.
/// </summary>
public sealed class UnreliableDisk
{
    private const int Sector = 512;

    private readonly Dictionary<string, SimulatedFile> files = [];
    private bool dead;

    /// <summary>The power fails at so many writes, syncs and changes of length from now.</summary>
    public int? PowerLeft { get; set; }

    /// <summary>So many bytes more can be written, the last of them in the middle of a write.</summary>
    public long? Room { get; set; }

    /// <summary>Every read fails.</summary>
    public bool Unreadable { get; set; }

    public IRawFile Open(string path)
    {
        if (!files.TryGetValue(path, out var file))
        {
            files[path] = file = new SimulatedFile(this, File.Exists(path) ? File.ReadAllBytes(path) : []);
        }
        file.Open(path);
        return file;
    }

    /// <summary>Leaves in the files what a power cut at this moment could leave. They must be closed.</summary>
    public void WriteWhatSurvived(Random random)
    {
        foreach (var (path, file) in files)
        {
            File.WriteAllBytes(path, file.Survivors(random));
        }
    }

    private void Use()
    {
        dead |= PowerLeft-- <= 0;
        if (dead)
        {
            throw new IOException("The power is off.");
        }
    }

    private sealed class SimulatedFile(UnreliableDisk disk, byte[] content) : IRawFile
    {
        private readonly List<(long At, byte[]? Bytes)> unsynced = [];
        private readonly MemoryStream synced = Copy(content);
        private RawFile real = null!;

        public long Length => real.Length;

        public void Open(string path) => real = RawFile.Open(path);

        public int Read(Span<byte> buffer, long at) =>
            disk.Unreadable ? throw new IOException("Input/output error") : real.Read(buffer, at);

        public void SetLength(long length)
        {
            unsynced.Add((length, null));
            disk.Use();
            real.SetLength(length);
        }

        public void Write(ReadOnlySpan<byte> bytes, long at)
        {
            for (var i = 0; i < bytes.Length; i += Sector)
            {
                unsynced.Add((at + i, bytes.Slice(i, Math.Min(Sector, bytes.Length - i)).ToArray()));
            }
            disk.Use();
            if (disk.Room < bytes.Length)
            {
                real.Write(bytes[..(int)disk.Room.Value], at);
                disk.Room = 0;
                throw new IOException("No space left on device");
            }
            disk.Room -= bytes.Length;
            real.Write(bytes, at);
        }

        public void Sync()
        {
            disk.Use();
            Apply(unsynced, synced);
            unsynced.Clear();
        }

        public byte[] Survivors(Random random)
        {
            var survivors = Copy(synced.ToArray());
            Apply(unsynced.Where(_ => random.Next(2) == 0), survivors);
            return survivors.ToArray();
        }

        public void Dispose() => real.Dispose();

        private static void Apply(IEnumerable<(long At, byte[]? Bytes)> changes, MemoryStream content)
        {
            foreach (var (at, bytes) in changes)
            {
                if (bytes is null)
                {
                    content.SetLength(at);
                    continue;
                }
                content.Position = at;
                content.Write(bytes);
            }
        }

        private static MemoryStream Copy(byte[] content)
        {
            var copy = new MemoryStream();
            copy.Write(content);
            return copy;
        }
    }
}
