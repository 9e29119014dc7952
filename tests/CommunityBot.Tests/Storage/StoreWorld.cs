using CommunityBot.Storage;

namespace CommunityBot.Tests.Storage;

/// <summary>What the tests of all stores need around one kind of store.</summary>
public abstract class StoreWorld : IDisposable
{
    /// <summary>Opens what is stored; all opened before have been disposed of.</summary>
    public abstract INeighbourhoodStore Open();

    /// <summary>The path a copy of this name goes to.</summary>
    public abstract string BackUpPath(string name);

    /// <summary>Opens a copy that <see cref="INeighbourhoodStore.BackUp"/> made.</summary>
    public abstract INeighbourhoodStore OpenBackUp(string name);

    /// <summary>Puts a copy in the place of what is stored; all stores have been disposed of.</summary>
    public abstract void Restore(string name);

    /// <summary>Lets the next commit fail, sooner or later in its course; a long way off, it may succeed.</summary>
    public abstract void Break(int howFarIn);

    /// <summary>Ends what <see cref="Break"/> began.</summary>
    public abstract void Mend();

    public abstract void Dispose();
}

public sealed class LiteDbWorld : StoreWorld
{
    public TempDirectory Directory { get; } = new();

    public UnreliableDisk Disk { get; } = new();

    public string Data => Directory["here.db"];

    public string Log => Directory["here-log.db"];

    public override INeighbourhoodStore Open() => new LiteDbStore(Data, Disk.Open);

    public override string BackUpPath(string name) => Directory[$"{name}.db"];

    public override INeighbourhoodStore OpenBackUp(string name) => new LiteDbStore(BackUpPath(name));

    public override void Restore(string name) => LiteDbStore.Restore(BackUpPath(name), Data);

    public override void Break(int howFarIn) => Disk.Room = howFarIn;

    public override void Mend() => Disk.Room = null;

    public override void Dispose() => Directory.Dispose();
}

public sealed class InMemoryWorld : StoreWorld
{
    public InMemoryStore Store { get; private set; } = new();

    public override INeighbourhoodStore Open() => Store;

    public override string BackUpPath(string name) => name;

    public override INeighbourhoodStore OpenBackUp(string name) => Store.BackUps[name];

    public override void Restore(string name)
    {
        var copies = Store.BackUps;
        Store = copies[name].Copy();
        foreach (var (path, copy) in copies)
        {
            Store.BackUps[path] = copy;
        }
    }

    public override void Break(int howFarIn) =>
        Store.Fail(howFarIn % 2 == 0 ? CommitFault.BeforeWriting : CommitFault.AfterWriting);

    public override void Mend()
    {
    }

    public override void Dispose() => Store.Dispose();
}
