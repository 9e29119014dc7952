using CommunityBot.Storage;
using CsCheck;
using static CommunityBot.Tests.Storage.StoreTesting;

namespace CommunityBot.Tests.Storage;

/// <summary>What every store has to do.</summary>
public abstract class StoreConformance<TWorld> : IDisposable
    where TWorld : StoreWorld, new()
{
    protected TWorld World { get; } = new();

    public void Dispose()
    {
        World.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void New_store_is_empty_at_commit_0()
    {
        using var store = World.Open();
        var (number, documents) = store.LoadAll();
        Assert.Equal(0, number);
        Assert.Empty(documents);
    }

    [Fact]
    public void Committed_documents_come_back_exactly_after_reopening()
    {
        string[] texts = ["{}", "", " {\"a\": 1}\n ", "\"\U0001F600 سلام żółw\"", new string('x', 40_000), "null", "a\0b"];
        var number = 0L;
        using (var store = World.Open())
        {
            store.Load();
            for (var i = 0; i < texts.Length; i++)
            {
                number = store.Commit(number, Put($"t{i}", texts[i]));
            }
        }
        using var again = World.Open();
        var (last, documents) = again.LoadAll();
        Assert.Equal(texts.Length, last);
        Assert.Equal(texts, Enumerable.Range(0, texts.Length).Select(i => documents[Key($"t{i}")]));
    }

    [Fact]
    public void Ids_that_differ_only_in_case_or_accents_are_different_documents()
    {
        string[] ids = ["a", "A", "á", "a\u0301", "ss", "ß", "I", "ı", "i", " a", "a "];
        using (var store = World.Open())
        {
            var changes = new ChangeSet();
            store.Load();
            foreach (var id in ids)
            {
                changes.Put(Key(id), id);
            }
            store.Commit(0, changes);
        }
        using var again = World.Open();
        Assert.Equal(ids.ToDictionary(id => Key(id)), again.LoadAll().Documents);
    }

    [Fact]
    public void Same_id_in_two_collections_is_two_documents()
    {
        using var store = World.Open();
        store.Load();
        var changes = new ChangeSet();
        changes.Put(Key("1", "polls"), "p");
        changes.Put(Key("1", "residents"), "r");
        store.Commit(0, changes);
        Assert.Equal(1, store.Commit(1, Delete("1")) - 1);
        Assert.Equal([new(Key("1", "residents"), "r")], store.LoadAll().Documents);
    }

    [Fact]
    public void Last_write_of_a_key_wins_and_only_it_is_serialised()
    {
        var changes = new ChangeSet();
        changes.Put(Key("a"), new object(), Names.Default.Name);
        changes.Put(Key("a"), new Name("Ann"), Names.Default.Name);
        changes.Put(Key("b"), "1");
        changes.Delete(Key("b"));
        changes.Delete(Key("c"));
        changes.Put(Key("c"), "2");
        Assert.Equal(3, changes.Count);

        using var store = World.Open();
        store.Load();
        store.Commit(0, changes);
        Assert.Equal(
            new() { [Key("a")] = """{"First":"Ann"}""", [Key("c")] = "2" }, store.LoadAll().Documents);
    }

    [Fact]
    public void Object_that_cannot_be_serialised_leaves_the_store_as_it_was()
    {
        using var store = World.Open();
        store.Load();
        var changes = Put("good", "1");
        changes.Put(Key("bad"), new object(), Names.Default.Name);
        Assert.ThrowsAny<Exception>(() => store.Commit(0, changes));
        Assert.Equal(1, store.Commit(0, Put("next", "2")));
        Assert.Equal([new(Key("next"), "2")], store.LoadAll().Documents);
    }

    [Fact]
    public void Empty_change_set_keeps_the_number()
    {
        using var store = World.Open();
        store.Load();
        Assert.Equal(0, store.Commit(0, new ChangeSet()));
        Assert.Equal(0, store.Commit(0, new ChangeSet { Checkpoint = true }));
        Assert.Equal(1, store.Commit(0, Put("a", "1")));
    }

    [Fact]
    public void Commit_that_does_not_follow_the_last_is_refused_and_changes_nothing()
    {
        using var store = World.Open();
        store.Load();
        store.Commit(0, Put("a", "1"));
        Assert.Throws<InvalidOperationException>(() => store.Commit(0, Put("a", "2")));
        Assert.Throws<InvalidOperationException>(() => store.Commit(2, Put("a", "2")));
        Assert.Equal(2, store.Commit(1, Put("b", "1")));
        Assert.Equal("1", store.LoadAll().Documents[Key("a")]);
    }

    [Fact]
    public void Commit_or_back_up_before_load_is_refused()
    {
        using var store = World.Open();
        Assert.Throws<InvalidOperationException>(() => store.Commit(0, Put("a", "1")));
        Assert.Throws<InvalidOperationException>(() => store.BackUp(World.BackUpPath("early")));
    }

    [Fact]
    public void Call_from_a_second_thread_is_refused()
    {
        using var store = World.Open();
        store.Load();
        Assert.IsType<InvalidOperationException>(OnAnotherThread(() => store.Load()));
        Assert.IsType<InvalidOperationException>(OnAnotherThread(() => store.Commit(0, Put("a", "1"))));
        Assert.IsType<InvalidOperationException>(OnAnotherThread(() => store.BackUp(World.BackUpPath("x"))));
        Assert.Equal(1, store.Commit(0, Put("a", "1")));
    }

    [Fact]
    public void Disposed_store_can_be_loaded_by_another_thread()
    {
        using var store = World.Open();
        store.Load();
        store.Commit(0, Put("a", "1"));
        store.Dispose();
        Assert.Null(OnAnotherThread(() => Assert.Equal(1, store.Load())));
    }

    [Fact]
    public void What_load_is_told_to_do_may_throw_and_load_may_be_tried_again()
    {
        using var store = World.Open();
        store.Load();
        store.Commit(0, Put("a", "1"));
        Assert.Throws<TimeZoneNotFoundException>(() => store.Load(_ => throw new TimeZoneNotFoundException()));
        Assert.Equal(1, store.Load());
    }

    [Fact]
    public void Back_up_opens_as_of_its_moment_and_the_store_goes_on()
    {
        using (var store = World.Open())
        {
            store.Load();
            store.Commit(0, Put("a", "1"));
            store.BackUp(World.BackUpPath("first"));
            store.Commit(1, Put("a", "2"));
            store.BackUp(World.BackUpPath("second"));
            store.Commit(2, Delete("a"));
        }
        foreach (var (name, number) in new[] { ("first", 1), ("second", 2) })
        {
            using var copy = World.OpenBackUp(name);
            var (last, documents) = copy.LoadAll();
            Assert.Equal((number, $"{number}"), (last, documents[Key("a")]));
            Assert.Equal(number + 1, copy.Commit(number, Put("b", "3")));
        }
    }

    [Fact]
    public void Any_history_ends_in_what_a_dictionary_would_hold() =>
        Gen.Select(Gen.Int[0, 11], Histories.Changes, Gen.Int[0, 150_000]).Array[1, 30].Sample(
            steps =>
            {
                using var history = new Histories(new TWorld());
                foreach (var (step, changes, howFarIn) in steps)
                {
                    history.Step(step, changes, howFarIn);
                }
            },
            iter: 60, threads: 1);
}
