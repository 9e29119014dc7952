using System.Text;
using CommunityBot.Storage;
using static CommunityBot.Tests.Storage.StoreTesting;

namespace CommunityBot.Tests.Storage;

public sealed class LiteDbStoreTests : StoreConformance<LiteDbWorld>
{
    [Fact]
    public void Second_opener_is_refused_by_the_name_of_the_file_until_the_first_lets_go()
    {
        using var first = World.Open();
        first.Load();
        using var second = World.Open();
        Assert.Contains(World.Data, Assert.Throws<StoreInUse>(() => second.Load()).Message);
        first.Commit(0, Put("a", "1"));
        first.Dispose();
        Assert.Equal(1, second.Load());
    }

    [Fact]
    public void Log_stays_small_however_much_is_written()
    {
        using var store = World.Open();
        store.Load();
        var number = 0L;
        for (var i = 0; i < 300; i++)
        {
            number = store.Commit(number, Put("a", new string((char)('a' + i % 26), 50_000)));
            Assert.InRange(new FileInfo(World.Log).Length, 0, 5 << 20);
        }
        Assert.InRange(new FileInfo(World.Data).Length, 0, 5 << 20);
    }

    [Fact]
    public void After_a_checkpoint_nothing_of_a_deleted_or_overwritten_document_is_in_the_files()
    {
        using (var store = World.Open())
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
        foreach (var file in new[] { World.Data, World.Log })
        {
            Assert.DoesNotContain("SECRET", Encoding.Latin1.GetString(File.ReadAllBytes(file)));
        }
    }

    [Fact]
    public void Damage_is_told_by_the_name_of_the_file()
    {
        using (var store = World.Open())
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
        var whole = File.ReadAllBytes(World.Data);
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
        File.WriteAllBytes(World.Data, whole);
        using var healed = World.Open();
        Assert.Equal(500, healed.LoadAll().Documents.Count);
    }

    [Fact]
    public void Data_file_that_is_gone_while_its_log_is_there_is_damage_and_no_new_start()
    {
        using (var store = World.Open())
        {
            store.Load();
            store.Commit(0, Put("a", "1"));
        }
        File.Delete(World.Data);
        using var again = World.Open();
        Assert.Throws<StoreDamaged>(() => again.Load());
    }

    [Fact]
    public void Half_made_new_file_is_made_again()
    {
        File.WriteAllText(World.Directory["here.db.new"], "power cut");
        File.WriteAllText(World.Directory["here.db-log.new"], "power cut");
        using var store = World.Open();
        Assert.Equal(0, store.Load());
    }

    [Fact]
    public void Log_with_half_a_page_at_its_end_loses_nothing()
    {
        using (var store = World.Open())
        {
            store.Load();
            store.Commit(0, Put("a", "1"));
        }
        using (var log = new FileStream(World.Log, FileMode.Append))
        {
            log.Write(new byte[4096]);
        }
        using var again = World.Open();
        Assert.Equal("1", again.LoadAll().Documents[Key("a")]);
    }

    [Fact]
    public void Files_are_for_their_owner_only()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        using var store = World.Open();
        store.Load();
        store.BackUp(World.BackUpPath("copy"));
        foreach (var file in new[] { World.Data, World.Log, World.Data + ".lock", World.BackUpPath("copy") })
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void Failed_back_up_leaves_the_earlier_copy_and_the_store_goes_on()
    {
        using var store = World.Open();
        store.Load();
        Assert.ThrowsAny<IOException>(() => store.BackUp(World.Directory["nowhere/copy.db"]));
        Assert.Equal(1, store.Commit(0, Put("a", "1")));
    }

    [Fact]
    public void Name_that_would_be_taken_for_a_log_is_refused() =>
        Assert.Throws<ArgumentException>(() => new LiteDbStore(World.Directory["here-log.db"]));

    [Fact]
    public void Disk_that_is_full_fails_commits_and_loads_until_there_is_room()
    {
        using var store = World.Open();
        store.Load();
        var number = store.Commit(0, Put("a", "1"));
        foreach (var room in new[] { 0, 511, 512, 8191, 8192, 8193, 20_000 })
        {
            World.Disk.Room = room;
            Assert.Throws<CommitFailed>(() => store.Commit(number, Put("b", new string('x', 30_000))));
            Assert.Throws<InvalidOperationException>(() => store.Commit(number, Put("c", "2")));
            Assert.ThrowsAny<IOException>(() => store.Load());
            World.Disk.Room = null;
            Assert.Equal(number, store.Load());
            number = store.Commit(number, Put("a", $"{room}"));
        }
        Assert.Equal([new(Key("a"), "20000")], store.LoadAll().Documents);
    }

    [Fact]
    public void Disk_that_cannot_be_read_is_no_damage()
    {
        using var store = World.Open();
        store.Load();
        store.Commit(0, Put("a", "1"));
        World.Disk.Unreadable = true;
        Assert.ThrowsAny<IOException>(() => store.Load());
        World.Disk.Unreadable = false;
        Assert.Equal("1", store.LoadAll().Documents[Key("a")]);
        store.BackUp(World.BackUpPath("copy"));

        // After the checkpoint of a back up nothing is in LiteDB's memory.
        World.Disk.Unreadable = true;
        Assert.Throws<CommitFailed>(() => store.Commit(1, Put("a", "2")));
        World.Disk.Unreadable = false;
        Assert.Equal(1, store.Load());
    }

    [Fact]
    public void Restore_keeps_what_was_there_aside_and_drops_its_log_from_the_new()
    {
        using (var store = World.Open())
        {
            store.Load();
            store.Commit(0, Put("a", "1"));
            store.BackUp(World.BackUpPath("copy"));
            store.Commit(1, Put("a", "2"));
            Assert.Throws<StoreInUse>(() => World.Restore("copy"));
        }
        World.Restore("copy");
        using (var restored = World.Open())
        {
            Assert.Equal("1", restored.LoadAll().Documents[Key("a")]);
        }
        using var aside = new LiteDbStore(World.Directory["here-replaced.db"]);
        Assert.Equal("2", aside.LoadAll().Documents[Key("a")]);
    }

    [Fact]
    public void Damaged_copy_is_not_restored()
    {
        using (var store = World.Open())
        {
            store.Load();
            store.Commit(0, Put("a", "1"));
        }
        File.WriteAllText(World.BackUpPath("copy"), "no copy");
        Assert.Throws<StoreDamaged>(() => World.Restore("copy"));
        using var again = World.Open();
        Assert.Equal(1, again.Load());
    }

    private void Damaged(string how, byte[] content)
    {
        File.WriteAllBytes(World.Data, content);
        using var store = World.Open();
        var thrown = Record.Exception(() => store.Load());
        Assert.True(thrown is StoreDamaged && thrown.Message.Contains(World.Data), $"{how}: {thrown}");
    }
}
