namespace CommunityBot.Neighbourhood;

/// <summary>
/// Changes on top of a state that does not change: a turn's on its batch's, a batch's on the image. Dropped, nothing happened.
/// </summary>
public sealed class Overlay(IDocuments below) : IDocuments
{
    private readonly Dictionary<(Type Type, string Id), IDocument?> changes = [];

    /// <summary>The last write of each document; null = deleted.</summary>
    public IReadOnlyDictionary<(Type Type, string Id), IDocument?> Changes => changes;

    public IDocument? Find(Type type, string id) =>
        changes.TryGetValue((type, id), out var changed) ? changed : below.Find(type, id);

    public IEnumerable<IDocument> All(Type type)
    {
        var changed = changes.Where(change => change.Key.Type == type).ToList();
        if (changed.Count == 0)
        {
            return below.All(type);
        }

        var hidden = changed.Select(change => change.Key.Id).ToHashSet(StringComparer.Ordinal);
        return below.All(type)
            .Where(document => !hidden.Contains(document.Id))
            .Concat(changed.Select(change => change.Value).OfType<IDocument>());
    }

    public void Put(IDocument document) => changes[(document.GetType(), document.Id)] = document;

    public void Delete(Type type, string id) => changes[(type, id)] = null;

    /// <summary>Makes these changes part of the overlay below.</summary>
    public void MergeInto(Overlay batch)
    {
        foreach (var (key, document) in changes)
        {
            batch.changes[key] = document;
        }
    }
}
