using CommunityBot.Storage;
using CsCheck;

namespace CommunityBot.Tests.Storage;

/// <summary>A power cut can't be had in a test, so this simulates what a disk may have kept of it.</summary>
public sealed class PowerCutTests
{
    [Fact]
    public void After_a_power_cut_every_acknowledged_commit_is_there_and_none_in_part() =>
        Gen.Select(Histories.Changes.Array[1, 25], Gen.Int[0, 300], Gen.Int).Sample(
            (batches, power, seed) =>
            {
                using var directory = new TempDirectory();
                var path = directory["here.db"];
                using (var fresh = new LiteDbStore(path))
                {
                    fresh.Load();
                }
                var disk = new UnreliableDisk();
                Dictionary<DocumentKey, string> acknowledged = [], attempted = [];
                var number = 0L;
                using (var store = new LiteDbStore(path, disk.Open))
                {
                    disk.PowerLeft = power;
                    try
                    {
                        store.Load();
                        foreach (var batch in batches)
                        {
                            attempted = Histories.After(acknowledged, batch);
                            number = store.Commit(number, Histories.ToSet(batch, checkpoint: batch.Length % 9 == 1));
                            acknowledged = attempted;
                        }
                    }
                    catch (Exception e) when (e is CommitFailed or IOException)
                    {
                    }
                }
                disk.WriteWhatSurvived(new Random(seed));

                using var after = new LiteDbStore(path);
                var (last, documents) = after.LoadAll();
                var isAcknowledged = last == number && Same(documents, acknowledged);
                var isAttempted = last == number + 1 && Same(documents, attempted);
                return isAcknowledged || isAttempted;
            },
            iter: 120, threads: 1);

    private static bool Same(Dictionary<DocumentKey, string> left, Dictionary<DocumentKey, string> right) =>
        left.Count == right.Count && left.All(document => right.TryGetValue(document.Key, out var json) && json == document.Value);
}
