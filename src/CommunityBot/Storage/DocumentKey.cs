namespace CommunityBot.Storage;

/// <summary>Where a document is kept.</summary>
/// <param name="Collection">Lower-case letters, digits and <c>_</c>, beginning with a letter, at most 40.</param>
/// <param name="Id">Compared byte by byte ("a" is not "A"); 1 to 500 bytes of UTF-8 without control characters.</param>
public readonly record struct DocumentKey(string Collection, string Id);

/// <summary>A document as it was committed.</summary>
/// <param name="Key">Where it is kept.</param>
/// <param name="Json">Its JSON text, exactly as it was put.</param>
public readonly record struct StoredDocument(DocumentKey Key, string Json);
