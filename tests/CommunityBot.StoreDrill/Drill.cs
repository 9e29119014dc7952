using CommunityBot.Storage;

namespace CommunityBot.StoreDrill;

/// <summary>What the killed process commits; the same for the same number, so that its killer can tell what must be there.</summary>
public static class Drill
{
    /// <summary>Puts, rewrites and deletes; five documents carry the number, so a commit in part would show.</summary>
    public static ChangeSet Commit(long number)
    {
        var changes = new ChangeSet { Checkpoint = number % 41 == 0 };
        for (var i = 0; i < 5; i++)
        {
            changes.Put(new("stamps", $"s{i}"), $"{number}");
        }
        changes.Put(new("bodies", $"b{number % 40}"), new string((char)('a' + number % 26), (int)(number * 7919 % 30_000)));
        changes.Delete(new("bodies", $"b{number * 3 % 40}"));
        return changes;
    }
}
