using System.Text.Json.Serialization.Metadata;

namespace CommunityBot.Neighbourhood;

/// <summary>Which documents there are: a feature names the collection and the JSON form of each of its own.</summary>
public sealed class DocumentTypes
{
    private readonly Dictionary<Type, DocumentType> byType = [];
    private readonly Dictionary<string, DocumentType> byCollection = new(StringComparer.Ordinal);

    public void Add<T>(string collection, JsonTypeInfo<T> json)
        where T : class, IDocument
    {
        var type = new DocumentType(typeof(T), collection, json);
        byType.Add(typeof(T), type);
        byCollection.Add(collection, type);
    }

    /// <exception cref="InvalidOperationException">No feature registered the type.</exception>
    public DocumentType Of(Type type) => byType.TryGetValue(type, out var found)
        ? found
        : throw new InvalidOperationException($"{type.Name} is stored but no feature registered it (book.Document).");

    /// <summary>Null for a collection of a feature that is not there any more: its documents are left alone.</summary>
    public DocumentType? Of(string collection) => byCollection.GetValueOrDefault(collection);
}

/// <summary>A kind of document.</summary>
public sealed record DocumentType(Type Type, string Collection, JsonTypeInfo Json);
