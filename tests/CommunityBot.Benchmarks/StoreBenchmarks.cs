using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using CommunityBot.Storage;

namespace CommunityBot.Benchmarks;

/// <summary>
/// One commit of a batch of presses on polls, beside a plain append of the same bytes and one fsync: the least that
/// "on disk when it returns" can cost. A press is a vote, an envelope of 300 bytes that is deleted some batches later,
/// and its poll again, of which there are ten.
/// </summary>
[SimpleJob(warmupCount: 3, iterationCount: 10)]
[Config(typeof(PerSecond))]
public class StoreBenchmarks
{
    private static readonly string Envelope = $$"""{"text":"{{new string('e', 280)}}"}""";
    private static readonly string Poll = $$"""{"options":"{{new string('p', 600)}}"}""";

    private string directory = null!;
    private LiteDbStore store = null!;
    private FileStream file = null!;
    private long number;
    private int press;

    /// <summary>Presses in one commit.</summary>
    [Params(1, 10, 100)]
    public int Batch { get; set; }

    [GlobalSetup]
    public void Open()
    {
        directory = Directory.CreateTempSubdirectory("communitybot-").FullName;
        store = new LiteDbStore(Path.Combine(directory, "here.db"));
        number = store.Load(_ => { });
        file = new FileStream(Path.Combine(directory, "plain"), FileMode.CreateNew);
    }

    [GlobalCleanup]
    public void Close()
    {
        store.Dispose();
        file.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    [Benchmark]
    public long Commit() => number = store.Commit(number, Presses());

    [Benchmark(Baseline = true)]
    public void AppendAndSync()
    {
        foreach (var (key, json) in Presses().Changes)
        {
            file.Write(Encoding.UTF8.GetBytes($"{key.Collection}/{key.Id} {json}\n"));
        }
        file.Flush(flushToDisk: true);
    }

    private ChangeSet Presses()
    {
        var changes = new ChangeSet();
        for (var i = 0; i < Batch; i++, press++)
        {
            changes.Put(new("votes", $"{press % 10}/{press % 5000}"), """{"option":1}""");
            changes.Put(new("outbox", $"{press}"), Envelope);
            changes.Delete(new("outbox", $"{press - 3 * Batch}"));
            changes.Put(new("polls", $"{press % 10}"), Poll);
        }
        return changes;
    }

    private sealed class PerSecond : ManualConfig
    {
        public PerSecond() => AddColumn(StatisticColumn.OperationsPerSecond);
    }
}
