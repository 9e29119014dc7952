using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Playground;

namespace CommunityBot.Operations;

/// <summary>The playground the bot plays in: one already running at <c>Playground:Url</c>, else one of its own there.</summary>
public sealed class PlaygroundLink(Settings settings) : IAsyncDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(3) };
    private PlaygroundServer? own;

    public string Url { get; private set; } = settings.Playground.Url.TrimEnd('/');

    /// <summary><c>Start afresh</c> was pressed: everything of the old playground is over.</summary>
    public bool IsAfresh { get; set; }

    private string Folder => Path.Combine(settings.Data.Path, "playground");

    /// <summary>Null, or why there is no playground.</summary>
    public async Task<string?> Open()
    {
        if (await Ask() is not null)
        {
            return null;
        }

        try
        {
            own = await PlaygroundServer.StartAsync(new PlaygroundOptions { Url = Url, Data = Path.Combine(Folder, "telegram") }, CancellationToken.None);
            Url = own.Address.ToString().TrimEnd('/');
            return null;
        }
        catch (PlaygroundInUse taken)
        {
            return $"{taken.Message} Set Playground:Url to a free address, or stop the other one.";
        }
    }

    /// <summary>Where the bot finds Telegram and its data in this life of the playground. Data of earlier lives is deleted.</summary>
    public async Task<TelegramPlace> Find()
    {
        var bot = await Ask() ?? throw new InvalidOperationException($"The playground at {Url} does not answer any more.");
        var epoch = bot["epoch"]!.ToString();
        var data = Path.Combine(Folder, $"bot-{epoch}");
        if (Directory.Exists(Folder))
        {
            foreach (var old in Directory.GetDirectories(Folder, "bot-*").Where(old => Path.GetFullPath(old) != Path.GetFullPath(data)))
            {
                Directory.Delete(old, recursive: true);
            }
        }

        return new TelegramPlace(bot["token"]!.ToString(), Url, data, epoch);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (own is not null)
        {
            await own.DisposeAsync();
        }
    }

    /// <summary>What a playground says of its bot; null if there is none, or something else, at the address.</summary>
    private async Task<JsonObject?> Ask()
    {
        try
        {
            return await http.GetFromJsonAsync<JsonObject>($"{Url}/playground/bot") is { } bot && bot["epoch"] is not null ? bot : null;
        }
        catch (Exception silence) when (silence is HttpRequestException or OperationCanceledException or JsonException)
        {
            return null;
        }
    }
}
