using CommunityBot.Storage;
using CsCheck;
using static CommunityBot.Tests.Storage.StoreTesting;

namespace CommunityBot.Tests.Storage;

/// <summary>A store and beside it a dictionary that says what it must hold, through commits, failures, reopening and copies.</summary>
public sealed class Histories(StoreWorld world) : IDisposable
{
    /// <summary>Small batches over few keys, so that they meet.</summary>
    public static readonly Gen<(DocumentKey Key, string? Json)[]> Changes =
        Gen.Select(
            Gen.Int[0, 40].Select(id => $"p{id}"),
            Gen.OneOf("polls", "residents", "outbox"),
            Gen.Select(Gen.Int[-600, 3000], Gen.Char['a', 'z']),
            (id, collection, text) => (Key(id, collection), text.Item1 < 0 ? null : new string(text.Item2, text.Item1))).Array[0, 12];

    private readonly Dictionary<string, (long, Dictionary<DocumentKey, string>)> copies = [];
    private INeighbourhoodStore? store;
    private Dictionary<DocumentKey, string> expected = [];
    private long number;

    public static ChangeSet ToSet((DocumentKey Key, string? Json)[] changes, bool checkpoint = false)
    {
        var set = new ChangeSet { Checkpoint = checkpoint };
        foreach (var (key, json) in changes)
        {
            if (json is null)
            {
                set.Delete(key);
            }
            else
            {
                set.Put(key, json);
            }
        }
        return set;
    }

    public static Dictionary<DocumentKey, string> After(
        Dictionary<DocumentKey, string> documents, IEnumerable<(DocumentKey Key, string? Json)> changes)
    {
        var after = new Dictionary<DocumentKey, string>(documents);
        foreach (var (key, json) in changes)
        {
            after.Remove(key);
            if (json is not null)
            {
                after.Add(key, json);
            }
        }
        return after;
    }

    public void Step(int step, (DocumentKey Key, string? Json)[] changes, int howFarIn)
    {
        switch (step)
        {
            case <= 5:
                Commit(changes, checkpoint: step == 0);
                break;
            case <= 7:
                FailToCommit(changes, howFarIn);
                break;
            case 8:
                Close();
                break;
            case 9:
                BackUp($"copy{howFarIn % 3}");
                break;
            case 10:
                Restore($"copy{howFarIn % 3}");
                break;
            default:
                Check();
                break;
        }
    }

    public void Dispose()
    {
        Check();
        store?.Dispose();
        world.Dispose();
    }

    private INeighbourhoodStore Loaded()
    {
        if (store is null)
        {
            store = world.Open();
            Check();
        }
        return store;
    }

    private void Check()
    {
        var (last, documents) = (store ??= world.Open()).LoadAll();
        Assert.Equal(number, last);
        Assert.Equal(expected, documents);
    }

    private void Close()
    {
        store?.Dispose();
        store = null;
    }

    private void Commit((DocumentKey, string?)[] changes, bool checkpoint)
    {
        number = Loaded().Commit(number, ToSet(changes, checkpoint));
        expected = After(expected, changes);
    }

    private void FailToCommit((DocumentKey, string?)[] changes, int howFarIn)
    {
        Loaded();
        world.Break(howFarIn);
        try
        {
            Commit(changes, checkpoint: howFarIn % 3 == 0);
            world.Mend();
        }
        catch (CommitFailed)
        {
            world.Mend();
            var last = store!.Load();
            Assert.InRange(last, number, number + 1);
            expected = last == number ? expected : After(expected, changes);
            number = last;
            Check();
        }
    }

    private void BackUp(string name)
    {
        Loaded().BackUp(world.BackUpPath(name));
        copies[name] = (number, expected);
    }

    private void Restore(string name)
    {
        if (copies.TryGetValue(name, out var copy))
        {
            Close();
            world.Restore(name);
            (number, expected) = copy;
            Check();
        }
    }
}
