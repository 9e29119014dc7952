using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace CommunityBot.Storage;

/// <summary>
/// What one batch of turns changed. The last write of a key wins, so a hundred votes cost one poll document.
/// A key out of its bounds (see <see cref="DocumentKey"/>) throws <see cref="ArgumentException"/>.
/// </summary>
public sealed partial class ChangeSet
{
    /// <summary>The longest document, in UTF-16 code units. LiteDB takes 16 MB of UTF-8.</summary>
    public const int LongestDocument = 5_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<DocumentKey, Func<string>?> changes = [];

    /// <summary>How many documents change.</summary>
    public int Count => changes.Count;

    /// <summary>
    /// Asks that after the commit nothing deleted or overwritten lingers in the log: a person was forgotten.
    /// </summary>
    public bool Checkpoint { get; set; }

    /// <summary>
    /// Each changed document once; <c>Json</c> is null where it is deleted.
    /// Documents that were put as objects are serialised while this is read, so read it once.
    /// </summary>
    public IEnumerable<(DocumentKey Key, string? Json)> Changes =>
        changes.Select(change => (change.Key, change.Value is { } write ? Checked(write(), change.Key) : null));

    /// <summary>Stores this JSON text.</summary>
    public void Put(DocumentKey key, string json) => changes[Checked(key)] = () => json;

    /// <summary>Stores this object, which must not change until the commit: it is serialised then, and only if it is the last write.</summary>
    public void Put(DocumentKey key, object document, JsonTypeInfo type) =>
        changes[Checked(key)] = () => JsonSerializer.Serialize(document, type);

    /// <summary>Removes the document; nothing happens if there is none.</summary>
    public void Delete(DocumentKey key) => changes[Checked(key)] = null;

    private static DocumentKey Checked(DocumentKey key)
    {
        if (key.Collection is null || !CollectionName().IsMatch(key.Collection))
        {
            throw new ArgumentException($"'{key.Collection}' is no name for a collection.", nameof(key));
        }
        if (string.IsNullOrEmpty(key.Id) || key.Id.Any(char.IsControl) || Strict.GetByteCount(key.Id) > 500)
        {
            throw new ArgumentException($"'{key.Id}' in '{key.Collection}' is no id.", nameof(key));
        }
        return key;
    }

    private static string Checked(string json, DocumentKey key)
    {
        if (json.Length > LongestDocument)
        {
            throw new ArgumentException($"{key} is {json.Length} characters long, more than the {LongestDocument} a document may have.");
        }
        // Half a surrogate pair would come back from the disk as another character.
        Strict.GetByteCount(json);
        return json;
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}$(?!\n)")]
    private static partial Regex CollectionName();
}
