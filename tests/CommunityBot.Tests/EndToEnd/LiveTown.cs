using CommunityBot.Playground;
using CommunityBot.Tests.Storage;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>A playground server and the real bot beside it, over HTTP.</summary>
internal sealed class LiveTown : IAsyncDisposable
{
    private readonly TempDirectory folder = new();
    private PlaygroundServer server = null!;

    public PlaygroundClient People { get; private set; } = null!;

    public BotProcess Bot { get; private set; } = null!;

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
        return town;
    }

    public async Task StartBot(params string[] arguments) =>
        Bot = await BotProcess.Start(folder[""], [$"--Playground:Url={server.Address.ToString().TrimEnd('/')}", .. arguments]);

    public async ValueTask DisposeAsync()
    {
        Bot?.Dispose();
        People.Dispose();
        await server.DisposeAsync();
        folder.Dispose();
    }
}
