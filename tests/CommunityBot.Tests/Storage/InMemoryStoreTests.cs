using CommunityBot.Storage;
using static CommunityBot.Tests.Storage.StoreTesting;

namespace CommunityBot.Tests.Storage;

public sealed class InMemoryStoreTests : StoreConformance
{
    private readonly InMemoryStore store = new();

    protected override INeighbourhoodStore Open() => store;

    protected override INeighbourhoodStore OpenBackUp(string name) => store.BackUps[name];

    protected override string BackUpPath(string name) => name;

    [Theory]
    [InlineData(CommitFault.BeforeWriting, 0)]
    [InlineData(CommitFault.AfterWriting, 1)]
    public void Failed_commit_wants_a_load_which_tells_what_became_of_it(CommitFault fault, int number)
    {
        store.Load();
        store.Fail(fault);
        Assert.Throws<CommitFailed>(() => store.Commit(0, Put("a", "1")));
        Assert.Throws<InvalidOperationException>(() => store.Commit(0, Put("a", "1")));
        Assert.Equal(number, store.Load());
        Assert.Equal(number, store.Documents.Count);
    }
}
