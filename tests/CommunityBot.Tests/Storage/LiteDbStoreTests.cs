using System.Text;
using CommunityBot.Storage;
using static CommunityBot.Tests.Storage.StoreTesting;

namespace CommunityBot.Tests.Storage;

public sealed class LiteDbStoreTests : StoreConformance, IDisposable
{
    private readonly TempDirectory directory = new();

    private string Data => directory["here.db"];

    private string Log => directory["here-log.db"];

    protected override INeighbourhoodStore Open() => new LiteDbStore(Data);

    protected override INeighbourhoodStore OpenBackUp(string name) => new LiteDbStore(BackUpPath(name));

    protected override string BackUpPath(string name) => directory[$"{name}.db"];

    public void Dispose() => directory.Dispose();

    [Fact]
    public void Second_opener_is_refused_by_the_name_of_the_file_until_the_first_lets_go()
    {
        using var first = Open();
        first.Load();
        using var second = Open();
        Assert.Contains(Data, Assert.Throws<StoreInUse>(() => second.Load()).Message);
        first.Commit(0, Put("a", "1"));
        first.Dispose();
        Assert.Equal(1, second.Load());
    }

    [Fact]
    public void Log_stays_small_however_much_is_written()
    {
        using var store = Open();
        store.Load();
        var number = 0L;
        for (var i = 0; i < 300; i++)
        {
            number = store.Commit(number, Put("a", new string((char)('a' + i % 26), 50_000)));
            Assert.InRange(new FileInfo(Log).Length, 0, 5 << 20);
        }
        Assert.InRange(new FileInfo(Data).Length, 0, 5 << 20);
    }

    [Fact]
    public void After_a_checkpoint_nothing_of_a_deleted_or_overwritten_document_is_in_the_files()
    {
        using (var store = Open())
        {
            store.Load();
            var number = 0L;
            for (var i = 0; i < 200; i++)
            {
                number = store.Commit(number, Put($"p{i % 20}", $"{new string('x', i * 37 % 900)}SECRET{i}{new string('y', i * 101 % 9000)}"));
            }
            var forget = new ChangeSet { Checkpoint = true };
            for (var i = 0; i < 20; i++)
            {
                if (i % 2 == 0)
                {
                    forget.Delete(Key($"p{i}"));
                }
                else
                {
                    forget.Put(Key($"p{i}"), "gone");
                }
            }
            store.Commit(number, forget);
        }
        foreach (var file in new[] { Data, Log })
        {
            Assert.DoesNotContain("SECRET", Encoding.Latin1.GetString(File.ReadAllBytes(file)));
        }
    }

    [Fact]
    public void Damage_is_told_by_the_name_of_the_file()
    {
        using (var store = Open())
        {
            store.Load();
            var many = new ChangeSet();
            for (var i = 0; i < 500; i++)
            {
                many.Put(Key($"p{i}"), new string('x', 200));
            }
            many.Checkpoint = true;
            store.Commit(0, many);
        }
        var whole = File.ReadAllBytes(Data);
        Damaged("text in its place", Encoding.UTF8.GetBytes(new string('?', 20_000)));
        Damaged("empty", []);
        Damaged("cut to its first page", whole[..8192]);
        Damaged("cut in half", whole[..(whole.Length / 2 / 8192 * 8192)]);
        Damaged("its last page gone", whole[..^8192]);
        for (var page = 1; page < whole.Length / 8192; page++)
        {
            var hole = (byte[])whole.Clone();
            hole.AsSpan(page * 8192, 8192).Clear();
            Damaged($"page {page} of zeros", hole);
        }
        File.WriteAllBytes(Data, whole);
        using var healed = Open();
        Assert.Equal(500, healed.LoadAll().Documents.Count);
    }

    [Fact]
    public void Data_file_that_is_gone_while_its_log_is_there_is_damage_and_no_new_start()
    {
        using (var store = Open())
        {
            store.Load();
            store.Commit(0, Put("a", "1"));
        }
        File.Delete(Data);
        using var again = Open();
        Assert.Throws<StoreDamaged>(() => again.Load());
    }

    [Fact]
    public void Half_made_new_file_is_made_again()
    {
        File.WriteAllText(directory["here.db.new"], "power cut");
        File.WriteAllText(directory["here.db-log.new"], "power cut");
        using var store = Open();
        Assert.Equal(0, store.Load());
    }

    [Fact]
    public void Log_with_half_a_page_at_its_end_loses_nothing()
    {
        using (var store = Open())
        {
            store.Load();
            store.Commit(0, Put("a", "1"));
        }
        using (var log = new FileStream(Log, FileMode.Append))
        {
            log.Write(new byte[4096]);
        }
        using var again = Open();
        Assert.Equal("1", again.LoadAll().Documents[Key("a")]);
    }

    [Fact]
    public void Files_are_for_their_owner_only()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        using var store = Open();
        store.Load();
        store.BackUp(BackUpPath("copy"));
        foreach (var file in new[] { Data, Log, Data + ".lock", BackUpPath("copy") })
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void Failed_back_up_leaves_the_earlier_copy_and_the_store_goes_on()
    {
        using var store = Open();
        store.Load();
        Assert.ThrowsAny<IOException>(() => store.BackUp(directory["nowhere/copy.db"]));
        Assert.Equal(1, store.Commit(0, Put("a", "1")));
    }

    [Fact]
    public void Name_that_would_be_taken_for_a_log_is_refused() =>
        Assert.Throws<ArgumentException>(() => new LiteDbStore(directory["here-log.db"]));

    private void Damaged(string how, byte[] content)
    {
        File.WriteAllBytes(Data, content);
        using var store = Open();
        var thrown = Record.Exception(() => store.Load());
        Assert.True(thrown is StoreDamaged && thrown.Message.Contains(Data), $"{how}: {thrown}");
    }
}
