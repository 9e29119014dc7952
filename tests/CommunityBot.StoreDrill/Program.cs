using CommunityBot.Storage;
using CommunityBot.StoreDrill;

// Commits to the store at args[0] and says each number once the commit has returned, until it is killed.
using var store = new LiteDbStore(args[0]);
var number = store.Load(_ => { });
Console.WriteLine($"loaded {number}");
while (true)
{
    number = store.Commit(number, Drill.Commit(number + 1));
    Console.WriteLine(number);
}
