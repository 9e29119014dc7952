using System.Diagnostics;
using CommunityBot.Storage;
using CommunityBot.StoreDrill;

namespace CommunityBot.Tests.Storage;

public sealed class KillDrillTests
{
    private const int Kills = 12;

    [Fact]
    public void Killed_at_any_moment_no_acknowledged_commit_is_lost_and_none_is_there_in_part()
    {
        using var directory = new TempDirectory();
        var path = directory["here.db"];
        var random = new Random(20260101);
        var expected = new Dictionary<DocumentKey, string>();
        var upTo = 0L;
        for (var kill = 0; kill < Kills; kill++)
        {
            var acknowledged = Math.Max(upTo, RunAndKill(path, acknowledgements: random.Next(0, 150), spins: random.Next(0, 300_000)));

            using var store = new LiteDbStore(path);
            var (number, documents) = store.LoadAll();
            Assert.InRange(number, acknowledged, acknowledged + 1);
            for (; upTo < number; upTo++)
            {
                expected = Histories.After(expected, Drill.Commit(upTo + 1).Changes);
            }
            Assert.Equal(expected, documents);
        }
        Assert.InRange(upTo, Kills, int.MaxValue);
    }

    [Fact]
    public void Second_process_is_refused()
    {
        using var directory = new TempDirectory();
        using var other = Start(directory["here.db"]);
        Assert.Equal("loaded 0", other.StandardOutput.ReadLine());
        using var store = new LiteDbStore(directory["here.db"]);
        Assert.Throws<StoreInUse>(() => store.Load());
        other.Kill();
        other.WaitForExit();
        store.Load();
    }

    private static long RunAndKill(string path, int acknowledgements, int spins)
    {
        using var process = Start(path);
        var last = 0L;
        for (var i = 0; i < acknowledgements && process.StandardOutput.ReadLine() is { } line; i++)
        {
            last = Number(line, last);
        }
        Thread.SpinWait(spins);
        process.Kill();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            last = Number(line, last);
        }
        process.WaitForExit();
        return last;
    }

    // The last line may have been cut by the kill, and then it is no acknowledgement; but a cut number is only smaller.
    private static long Number(string line, long last) => long.TryParse(line, out var number) ? Math.Max(last, number) : last;

    private static Process Start(string path) => Process.Start(new ProcessStartInfo
    {
        FileName = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        ArgumentList = { "exec", typeof(Drill).Assembly.Location, path },
        RedirectStandardOutput = true,
    })!;
}
