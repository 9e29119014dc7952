using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Storage;

/// <summary>The keys of a do-not-contact file: 32 random bytes each, ours first.</summary>
internal sealed class DoNotContactKeys
{
    private const int Size = 32;

    private readonly string path;
    private readonly ImmutableArray<byte[]> keys;

    private DoNotContactKeys(string path, ImmutableArray<byte[]> keys) => (this.path, this.keys) = (path, keys);

    public static bool ExistFor(string list) => File.Exists(PathFor(list));

    /// <exception cref="StoreDamaged">The key is damaged, or gone while there are lines that need it.</exception>
    public static DoNotContactKeys Open(string list, bool mayCreate)
    {
        var path = PathFor(list);
        if (File.Exists(path))
        {
            return new(path, Read(path));
        }
        if (!mayCreate)
        {
            throw new StoreDamaged(path, new FileNotFoundException("The list cannot be read without its key.", path));
        }
        return Written(path, [RandomNumberGenerator.GetBytes(Size)]);
    }

    /// <summary>What the list may hold for this person, the hash for new lines first.</summary>
    public IEnumerable<string> Hashes(long userId)
    {
        var person = Encoding.ASCII.GetBytes(userId.ToString(CultureInfo.InvariantCulture));
        return keys.Select(key => Convert.ToHexString(HMACSHA256.HashData(key, person)));
    }

    /// <summary>These keys and those of another list, on disk. A list without a key beside it is taken to have ours.</summary>
    public DoNotContactKeys MergedWith(string list)
    {
        if (!ExistFor(list))
        {
            return this;
        }
        var strange = Read(PathFor(list)).Where(theirs => !keys.Any(ours => ours.AsSpan().SequenceEqual(theirs))).ToList();
        return strange.Count == 0 ? this : Written(path, keys.AddRange(strange));
    }

    private static string PathFor(string list) => Path.ChangeExtension(list, ".key");

    private static ImmutableArray<byte[]> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return bytes.Length > 0 && bytes.Length % Size == 0
            ? [.. bytes.Chunk(Size)]
            : throw new StoreDamaged(path, new InvalidDataException($"It has {bytes.Length} bytes."));
    }

    private static DoNotContactKeys Written(string path, ImmutableArray<byte[]> keys)
    {
        WholeFile.Write(path, [.. keys.SelectMany(key => key)]);
        return new(path, keys);
    }
}
