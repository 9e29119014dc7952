using CommunityBot.Storage;
using CsCheck;

namespace CommunityBot.Tests.Storage;

public sealed class DoNotContactTests : IDisposable
{
    private readonly TempDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public void Who_was_added_is_listed_after_reopening_and_others_are_not()
    {
        using (var list = Open())
        {
            list.Add(1);
            list.Add(-1001234567890);
            list.Add(1);
            Assert.Equal(2, list.Count);
        }
        using var again = Open();
        Assert.True(again.Contains(1));
        Assert.True(again.Contains(-1001234567890));
        Assert.False(again.Contains(2));
        Assert.Equal(2, again.Count);
    }

    [Fact]
    public void Who_came_back_is_not_listed_and_may_leave_again()
    {
        using (var list = Open())
        {
            list.Add(1);
            list.Remove(1);
            list.Remove(2);
            Assert.False(list.Contains(1));
        }
        using (var again = Open())
        {
            Assert.False(again.Contains(1));
            again.Add(1);
        }
        Assert.True(Open().Contains(1));
    }

    [Fact]
    public void File_names_nobody_and_a_list_of_another_key_has_other_lines()
    {
        using (var list = Open())
        {
            list.Add(12345678);
        }
        using (var list = Open("elsewhere"))
        {
            list.Add(12345678);
        }
        var line = Assert.Single(File.ReadAllLines(ListIn("here")));
        Assert.DoesNotContain("12345678", line);
        Assert.NotEqual(line, Assert.Single(File.ReadAllLines(ListIn("elsewhere"))));
    }

    [Fact]
    public void Torn_last_line_is_ignored_and_what_is_added_after_it_stays()
    {
        using (var list = Open())
        {
            list.Add(1);
            list.Add(2);
        }
        var whole = File.ReadAllText(ListIn("here"));
        foreach (var torn in new[] { "0", whole[..64], whole[..30] + '\n', "\0\0\0", "\0\0\n", "-" + whole[..12], "\n" })
        {
            File.WriteAllText(ListIn("here"), whole + torn);
            using (var list = Open())
            {
                Assert.Equal(2, list.Count);
                list.Add(3);
            }
            using var again = Open();
            Assert.Equal((3, true), (again.Count, again.Contains(3)));
        }
    }

    [Fact]
    public void Strange_line_amid_the_others_is_damage()
    {
        using (var list = Open())
        {
            list.Add(1);
        }
        File.WriteAllText(ListIn("here"), "?\n" + File.ReadAllText(ListIn("here")));
        Assert.Contains(ListIn("here"), Assert.Throws<StoreDamaged>(() => Open()).Message);
    }

    [Fact]
    public void List_without_its_key_or_key_without_its_list_is_damage()
    {
        using (var list = Open())
        {
            list.Add(1);
        }
        var key = File.ReadAllBytes(KeyIn("here"));
        File.Delete(KeyIn("here"));
        Assert.Throws<StoreDamaged>(() => Open());
        File.WriteAllBytes(KeyIn("here"), key[..31]);
        Assert.Throws<StoreDamaged>(() => Open());
        File.WriteAllBytes(KeyIn("here"), key);
        File.Delete(ListIn("here"));
        Assert.Throws<StoreDamaged>(() => Open());
    }

    [Fact]
    public void Second_opener_is_refused()
    {
        using var list = Open();
        Assert.Throws<StoreInUse>(() => Open());
    }

    [Fact]
    public void Merged_list_adds_and_never_replaces()
    {
        using (var list = Open())
        {
            list.Add(1);
            list.Add(2);
        }
        Directory.CreateDirectory(directory["copy"]);
        File.Copy(ListIn("here"), ListIn("copy"));
        File.Copy(KeyIn("here"), KeyIn("copy"));
        using (var list = Open())
        {
            list.Remove(2);
            list.Add(3);
            Assert.Equal(0, list.MergeFrom(ListIn("copy")));
        }
        using var after = Open();
        Assert.Equal([1, 3], Listed(after));
    }

    [Fact]
    public void List_with_another_key_can_be_merged_and_its_people_can_come_back()
    {
        using (var other = Open("elsewhere"))
        {
            other.Add(1);
            other.Add(2);
            other.Add(4);
            other.Remove(4);
        }
        using (var list = Open())
        {
            list.Add(2);
            list.Add(3);
            Assert.Equal(2, list.MergeFrom(ListIn("elsewhere")));
            Assert.Equal(0, list.MergeFrom(ListIn("elsewhere")));
            Assert.Equal([1, 2, 3], Listed(list));
            list.Remove(2);
            list.Add(5);
        }
        using var again = Open();
        Assert.Equal([1, 3, 5], Listed(again));
    }

    [Fact]
    public void Files_are_for_their_owner_only()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        using var list = Open();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(ListIn("here")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyIn("here")));
        Assert.Equal(32, new FileInfo(KeyIn("here")).Length);
    }

    [Fact]
    public void Contains_answers_rightly_while_others_are_added_and_removed()
    {
        using var list = Open();
        list.Add(0);
        using var done = new CancellationTokenSource();
        var wrong = 0;
        var readers = Enumerable.Range(0, 3).Select(_ => new Thread(() =>
        {
            while (!done.IsCancellationRequested)
            {
                if (!list.Contains(0) || list.Contains(-1))
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        })).ToList();
        readers.ForEach(reader => reader.Start());
        Parallel.For(1, 201, id =>
        {
            list.Add(id);
            Assert.True(list.Contains(id));
            if (id % 2 == 0)
            {
                list.Remove(id);
                Assert.False(list.Contains(id));
            }
        });
        done.Cancel();
        readers.ForEach(reader => reader.Join());
        Assert.Equal(0, wrong);
        list.Dispose();
        using var again = Open();
        Assert.Equal(101, again.Count);
    }

    [Fact]
    public void Full_disk_is_told_the_person_is_listed_all_the_same_and_a_second_try_counts()
    {
        var disk = new UnreliableDisk();
        using (var list = DoNotContact.Open(directory["here"], disk.Open))
        {
            list.Add(1);
            disk.Room = 10;
            Assert.ThrowsAny<IOException>(() => list.Add(2));
            Assert.True(list.Contains(2));
            Assert.ThrowsAny<IOException>(() => list.Remove(1));
            Assert.True(list.Contains(1));
            disk.Room = null;
            list.Add(2);
            list.Remove(1);
        }
        using var again = Open();
        Assert.Equal([2], Listed(again));
    }

    [Fact]
    public void After_a_power_cut_everybody_acknowledged_is_listed() =>
        Gen.Select(Gen.Int[-5, 5].Where(id => id != 0).Array[1, 40], Gen.Int[0, 60], Gen.Int).Sample(
            (steps, power, seed) =>
            {
                using var fresh = new TempDirectory();
                DoNotContact.Open(fresh["d"]).Dispose();
                var disk = new UnreliableDisk();
                HashSet<long> before = [], after = [];
                using (var list = DoNotContact.Open(fresh["d"], disk.Open))
                {
                    disk.PowerLeft = power;
                    try
                    {
                        foreach (var step in steps)
                        {
                            _ = step > 0 ? after.Add(step) : after.Remove(-step);
                            (step > 0 ? (Action<long>)list.Add : list.Remove)(Math.Abs(step));
                            before = [.. after];
                        }
                    }
                    catch (IOException)
                    {
                    }
                }
                disk.WriteWhatSurvived(new Random(seed));
                using var again = DoNotContact.Open(fresh["d"]);
                var listed = Listed(again);
                return before.SetEquals(listed) || after.SetEquals(listed);
            },
            iter: 200, threads: 1);

    private static List<long> Listed(DoNotContact list) => Enumerable.Range(1, 9).Select(id => (long)id).Where(list.Contains).ToList();

    private DoNotContact Open(string where = "here") => DoNotContact.Open(directory[where]);

    private string ListIn(string where) => directory[$"{where}/do-not-contact.txt"];

    private string KeyIn(string where) => directory[$"{where}/do-not-contact.key"];
}
