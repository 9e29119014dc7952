using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.Control;
using CommunityBot.Playground.Faults;
using CommunityBot.Playground.State;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CommunityBot.Playground;

/// <summary>
/// A Telegram of your own: a Bot API server on a real socket, its control API (CONTROL.md) and the page. Ends when disposed;
/// its state stays in <see cref="PlaygroundOptions.Data"/>.
/// </summary>
public sealed class PlaygroundServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly World _world;
    private readonly FaultList _faults;

    private PlaygroundServer(WebApplication app, World world, FaultList faults) => (_app, _world, _faults) = (app, world, faults);

    /// <summary>Where it listens, with the port it really has; also the base address for a Bot API client.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The token of its one bot. It opens nothing anywhere else.</summary>
    public string Token => TheBot.Token;

    /// <summary>Starts a playground.</summary>
    /// <exception cref="PlaygroundInUse">The address or the data folder belongs to a playground that is running.</exception>
    public static async Task<PlaygroundServer> StartAsync(PlaygroundOptions options, CancellationToken stop)
    {
        World world;
        try
        {
            world = new World(options);
        }
        catch (IOException error) when (error is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new PlaygroundInUse($"Another playground uses the folder {options.Data}.", error);
        }
        var faults = new FaultList(options.Seed);
        var server = new PlaygroundServer(Build(options, world, faults), world, faults);
        try
        {
            await server._app.StartAsync(stop);
        }
        catch (IOException error)
        {
            await server.DisposeAsync();
            throw new PlaygroundInUse($"The address {options.Url} is taken, perhaps by another playground.", error);
        }
        var addresses = server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        server.Address = new(addresses.Addresses.First());
        return server;
    }

    /// <summary>Ends it; what waits is cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        _faults.Clear();
        using (var now = new CancellationTokenSource(TimeSpan.Zero)) await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
        _faults.Dispose();
        _world.Dispose();
    }

    private static WebApplication Build(PlaygroundOptions options, World world, FaultList faults)
    {
        // It may live inside another host, which has its own settings, its own logging and its own way to end.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseUrls(options.Url);
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 60 * 1024 * 1024);
        var app = builder.Build();

        var calls = new CallLog(world.Clock);
        var bot = new BotEndpoint(world, faults, calls, options.Time);
        app.Map("/bot{token}/{method}", (HttpContext http, string token, string method) => bot.Serve(http, token, method));
        app.MapGet("/file/bot{token}/{**path}", (HttpContext http, string token, string path) => FileControl.Download(http, world, token, path));
        new ControlApi(world, faults, calls).Map(app);
        app.MapGet("/", Page.Serve);
        app.MapGet("/{**path}", Page.Serve);
        return app;
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken stop) => Task.CompletedTask;

        public Task StopAsync(CancellationToken stop) => Task.CompletedTask;
    }
}

/// <summary>The address or the folder belongs to another playground; the message says which.</summary>
public sealed class PlaygroundInUse(string message, Exception cause) : Exception(message, cause);
