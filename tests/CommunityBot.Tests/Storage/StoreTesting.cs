using System.Text.Json.Serialization;
using CommunityBot.Storage;

namespace CommunityBot.Tests.Storage;

/// <summary>Short words for what the tests of stores do all the time.</summary>
public static class StoreTesting
{
    public static DocumentKey Key(string id, string collection = "polls") => new(collection, id);

    public static ChangeSet Put(string id, string json)
    {
        var changes = new ChangeSet();
        changes.Put(Key(id), json);
        return changes;
    }

    public static ChangeSet Delete(string id)
    {
        var changes = new ChangeSet();
        changes.Delete(Key(id));
        return changes;
    }

    /// <summary>Loads everything; fails on a document that comes twice.</summary>
    public static (long Number, Dictionary<DocumentKey, string> Documents) LoadAll(this INeighbourhoodStore store)
    {
        var documents = new Dictionary<DocumentKey, string>();
        var number = store.Load(document => documents.Add(document.Key, document.Json));
        return (number, documents);
    }

    public static long Load(this INeighbourhoodStore store) => store.Load(_ => { });

    /// <summary>Runs on a thread of its own and passes on what it threw.</summary>
    public static Exception? OnAnotherThread(Action act)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(act));
        thread.Start();
        thread.Join();
        return thrown;
    }
}

public sealed record Name(string First);

[JsonSerializable(typeof(Name))]
public sealed partial class Names : JsonSerializerContext;
