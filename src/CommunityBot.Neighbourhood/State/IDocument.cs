namespace CommunityBot.Neighbourhood;

/// <summary>A stored thing: an immutable record with an id unique in its collection, ASCII, up to 200 characters.</summary>
public interface IDocument
{
    string Id { get; }
}

/// <summary>Documents that can be read, one state over another.</summary>
public interface IDocuments
{
    /// <summary>The document, or null.</summary>
    IDocument? Find(Type type, string id);

    /// <summary>All documents of a type, in no order that means something.</summary>
    IEnumerable<IDocument> All(Type type);
}
