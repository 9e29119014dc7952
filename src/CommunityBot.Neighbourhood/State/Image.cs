using System.Collections.Concurrent;

namespace CommunityBot.Neighbourhood;

/// <summary>
/// All that is committed of one neighbourhood, in memory. Its writer alone changes it; other threads may look up single
/// documents, which are immutable.
/// </summary>
public sealed class Image : IDocuments
{
    private readonly ConcurrentDictionary<Type, ConcurrentDictionary<string, IDocument>> collections = new();

    public IDocument? Find(Type type, string id) => Collection(type).GetValueOrDefault(id);

    public IEnumerable<IDocument> All(Type type) => Collection(type).Select(entry => entry.Value);

    public void Put(IDocument document) => Collection(document.GetType())[document.Id] = document;

    public void Delete(Type type, string id) => Collection(type).TryRemove(id, out _);

    public void Clear() => collections.Clear();

    private ConcurrentDictionary<string, IDocument> Collection(Type type) =>
        collections.GetOrAdd(type, _ => new ConcurrentDictionary<string, IDocument>(StringComparer.Ordinal));
}
