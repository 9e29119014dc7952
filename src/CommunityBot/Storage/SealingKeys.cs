using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Storage;

/// <summary>
/// Keys under which people are written down for a while: 32 random bytes, a file each, readable by its owner only, in no backup.
/// When one is destroyed, nothing that was sealed with it can be traced to a person any more. <see cref="Seal"/> may be called
/// from anywhere at any time; the others one call at a time for each key.
/// </summary>
/// <remarks>A disk may keep what a destroyed file held until it writes there again; nothing here can promise more than the file system.</remarks>
public sealed class SealingKeys(string folder)
{
    private const int Size = 32;
    private const int SealSize = 16;

    private readonly ConcurrentDictionary<string, byte[]> keys = new(StringComparer.Ordinal);

    /// <summary>The names of the keys there are.</summary>
    public IReadOnlyList<string> Names =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.key").Select(file => Path.GetFileNameWithoutExtension(file))] : [];

    /// <summary>Makes a key and returns when it is on disk; one that is there already stays.</summary>
    /// <exception cref="IOException">It is not on disk. Try again.</exception>
    public void Make(string name)
    {
        if (Find(name) is null)
        {
            Directory.CreateDirectory(folder);
            WholeFile.Write(FileOf(name), RandomNumberGenerator.GetBytes(Size));
        }
    }

    /// <summary>HMAC-SHA256 of a user id, 32 hexadecimal digits; null if there is no such key.</summary>
    public string? Seal(string name, long userId) => Find(name) is { } key
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

    private byte[]? Find(string name)
    {
        if (keys.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!File.Exists(FileOf(name)))
        {
            return null;
        }

        var read = File.ReadAllBytes(FileOf(name));
        return read.Length == Size ? keys.GetOrAdd(name, read) : null;
    }

    private string FileOf(string name) => Path.Combine(folder, $"{name}.key");
}
