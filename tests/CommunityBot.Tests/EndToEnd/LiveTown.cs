using CommunityBot.Neighbourhood;
using CommunityBot.Playground;
using CommunityBot.Storage;
using CommunityBot.Tests.Storage;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>A playground server and the real bot beside it, over HTTP.</summary>
internal sealed class LiveTown : IAsyncDisposable
{
    /// <summary>So that no test waits for Telegram's limits; those that prove them say so.</summary>
    private static readonly string[] Quick =
        ["--Telegram:MessagesPerSecond=1000", "--Telegram:PrivateMessagesPerSecond=30", "--Telegram:GroupMessagesPerMinute=600"];

    private const int QuickScale = 40;

    private readonly TempDirectory folder = new();
    private PlaygroundServer server = null!;
    private int newcomers;

    public PlaygroundClient People { get; private set; } = null!;

    public BotProcess Bot { get; private set; } = null!;

    /// <summary>The bot's working directory.</summary>
    public string Folder => folder[""];

    /// <summary>The facilitator whom the example neighbourhood is configured with.</summary>
    public Neighbour Priya { get; private set; } = null!;

    public static async Task<LiveTown> Start(params string[] arguments)
    {
        var town = await Empty();
        await town.StartBot(arguments);
        return town;
    }

    /// <summary>A playground without a bot.</summary>
    public static async Task<LiveTown> Empty()
    {
        var town = new LiveTown();
        town.server = await PlaygroundServer.StartAsync(new PlaygroundOptions { Url = "http://127.0.0.1:0", Data = town.folder["telegram"] }, CancellationToken.None);
        town.People = new PlaygroundClient(town.server.Address.ToString().TrimEnd('/'));
        town.Priya = new Neighbour(town.People, PlaygroundClient.Priya, "Priya", "en");
        await town.People.Post("limits", new { scale = QuickScale });
        return town;
    }

    /// <summary>Starts the bot, again after <see cref="BotProcess.Kill"/>; done when it is at work.</summary>
    public async Task StartBot(params string[] arguments)
    {
        LaunchBot(arguments);
        await Bot.AtWork;
    }

    /// <summary>Starts the bot without waiting for it.</summary>
    public void LaunchBot(params string[] arguments)
    {
        Bot?.Dispose();
        Bot = BotProcess.Launch(Folder, [$"--Playground:Url={People.Url}", .. Quick, .. arguments]);
    }

    /// <summary>Somebody who lives here and has not met the bot.</summary>
    public async Task<Neighbour> Newcomer(string name, string language = "en")
    {
        var id = await People.AddPerson(5000 + Interlocked.Increment(ref newcomers), name, language);
        return new Neighbour(People, id, name, language);
    }

    public async Task<Neighbour> Resident(string name, string language, params Consent[] choices)
    {
        var resident = await Newcomer(name, language);
        await resident.Joins(choices);
        return resident;
    }

    /// <summary>All files under the bot's working directory that hold one of these words; the playground's own files aside.</summary>
    public IReadOnlyList<string> FilesWith(params string[] words) =>
        [.. Directory.GetFiles(folder["data"], "*", SearchOption.AllDirectories)
            .Where(file => words.Any(word => File.ReadAllBytes(file).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(word)) >= 0))];

    /// <summary>What is stored of an area, by collection and id; while no bot runs.</summary>
    public IReadOnlyDictionary<DocumentKey, string> Stored(string area = "millbrook")
    {
        var documents = new Dictionary<DocumentKey, string>();
        using var store = new LiteDbStore(Path.Combine(BotData, $"{area}.db"));
        store.Load(document => documents[document.Key] = document.Json);
        return documents;
    }

    /// <summary>Writes residents into an area's file, as if they had joined long ago; while no bot runs.</summary>
    public void Settle(IEnumerable<Resident> residents, string area = "millbrook")
    {
        using var store = new LiteDbStore(Path.Combine(BotData, $"{area}.db"));
        var commit = store.Load(_ => { });
        foreach (var some in residents.Chunk(500))
        {
            var changes = new ChangeSet();
            foreach (var resident in some)
            {
                changes.Put(new DocumentKey("residents", resident.Id), resident, NeighbourhoodJson.Default.Resident);
            }

            commit = store.Commit(commit, changes);
        }
    }

    /// <summary>The keys of its secret polls.</summary>
    public SealingKeys Keys => new(Path.Combine(BotData, "keys"));

    private string BotData => Directory.GetDirectories(folder["data/playground"], "bot-*").Single();

    /// <summary>Nothing the bot asked broke Telegram's rules, and no error of its own is in its log.</summary>
    public async Task BehavedWell()
    {
        Assert.Equal("[]", (await People.Get("violations")).ToJsonString());
        Assert.DoesNotContain("fail:", Bot?.Output ?? "");
        Assert.DoesNotContain("crit:", Bot?.Output ?? "");
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await BehavedWell();
        }
        finally
        {
            Bot?.Dispose();
            People.Dispose();
            await server.DisposeAsync();
            folder.Dispose();
        }
    }
}
