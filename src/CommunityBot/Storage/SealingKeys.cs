using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Storage;

/// <summary>
/// Keys under which people are written down for a while: 32 random bytes, a file each, readable by its owner only, in no backup.
/// When one is destroyed, nothing that was sealed with it can be traced to a person any more. All are read once, here, so that
/// <see cref="Seal"/> and <see cref="Names"/> do no I/O; they may be called from anywhere at any time, the others one call at a
/// time for each key.
/// </summary>
/// <remarks>A disk may keep what a destroyed file held until it writes there again; nothing here can promise more than the file system.</remarks>
public sealed class SealingKeys(string folder)
{
    private const int Size = 32;
    private const int SealSize = 16;

    private readonly ConcurrentDictionary<string, byte[]> keys = Read(folder);

    /// <summary>The names of the keys there are.</summary>
    public IReadOnlyCollection<string> Names => [.. keys.Keys];

    /// <summary>Makes a key and returns when it is on disk; one that is there already stays.</summary>
    /// <exception cref="IOException">It is not on disk. Try again.</exception>
    public void Make(string name)
    {
        if (!keys.ContainsKey(name))
        {
            var key = RandomNumberGenerator.GetBytes(Size);
            Directory.CreateDirectory(folder);
            WholeFile.Write(FileOf(name), key);
            keys[name] = key;
        }
    }

    /// <summary>HMAC-SHA256 of a user id, 32 hexadecimal digits; null if there is no such key.</summary>
    public string? Seal(string name, long userId) => keys.TryGetValue(name, out var key)
        ? Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(userId.ToString(CultureInfo.InvariantCulture))).AsSpan(0, SealSize))
        : null;

    /// <summary>Overwrites and deletes the key, in memory and on disk.</summary>
    public void Destroy(string name)
    {
        if (keys.TryRemove(name, out var key))
        {
            CryptographicOperations.ZeroMemory(key);
        }

        if (File.Exists(FileOf(name)))
        {
            using (var file = RawFile.Open(FileOf(name)))
            {
                file.Write(new byte[Size], 0);
                file.Sync();
            }

            File.Delete(FileOf(name));
        }
    }

    /// <summary>A file of another size is no key: what it sealed cannot be counted any more.</summary>
    private static ConcurrentDictionary<string, byte[]> Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.key") : [];
        var read = files.Select(file => KeyValuePair.Create(Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file)));
        return new ConcurrentDictionary<string, byte[]>(read.Where(key => key.Value.Length == Size), StringComparer.Ordinal);
    }

    private string FileOf(string name) => Path.Combine(folder, $"{name}.key");
}
