using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Telegram.Bot;

namespace CommunityBot.Playground.Tests;

/// <summary>
/// A playground on a real socket, for the tests of one class, on a clock that stands still. The bot is whoever calls
/// <see cref="Call"/>; people act over the control API.
/// </summary>
public sealed class Town : IAsyncLifetime
{
    public const long Group = -2001;
    public const long Priya = 1001;
    public const long Ana = 1002;
    public const long Fatima = 1003;
    public const long Joan = 1006;
    public const long Bot = 7000001;
    public const string BotName = "MillbrookPlaygroundBot";

    private readonly string folder = Directory.CreateTempSubdirectory("playground").FullName;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private PlaygroundServer server = null!;
    private int offset;
    private bool violationsSeen;

    /// <summary>The clock behind the playground's own.</summary>
    public FakeTimeProvider Time { get; } = new(new(2026, 9, 1, 15, 30, 0, TimeSpan.Zero));

    public HttpClient Http => http;

    public string Url => server.Address.ToString().TrimEnd('/');

    public string Token => server.Token;

    /// <summary>The .NET client, which understands every answer or throws.</summary>
    public TelegramBotClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        server = await PlaygroundServer.StartAsync(new() { Url = "http://127.0.0.1:0", Data = folder, Time = Time }, CancellationToken.None);
        http.BaseAddress = server.Address;
        Client = new(new TelegramBotClientOptions(Token, Url) { RetryThreshold = 0 }, http);
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Everything of the test before is gone, and so long ago that no poll or conflict of it counts.</summary>
    public async Task Fresh()
    {
        Time.Advance(TimeSpan.FromSeconds(11));
        await Do("faults", method: HttpMethod.Delete);
        await Do("reset");
        (offset, violationsSeen) = (0, false);
    }

    /// <summary>The bot calls a method.</summary>
    public Task<Answer> Call(string method, object? fields = null) => Send(method, JsonContent.Create(fields ?? new { }));

    public async Task<Answer> Send(string method, HttpContent? content, string? token = null)
    {
        using var response = await http.PostAsync($"/bot{token ?? Token}/{method}", content);
        return await Answer.Of(response);
    }

    /// <summary>The result of a call that Telegram takes.</summary>
    public async Task<JsonNode> Ok(string method, object? fields = null) => (await Call(method, fields)).Result;

    /// <summary>All updates there are, each heard once. A mark at the end of the queue says that there are no more.</summary>
    public async Task<IReadOnlyList<JsonNode>> Updates()
    {
        var last = (int)(await Do("updates", new { mark = true }))["update_id"]!;
        var heard = new List<JsonNode>();
        while (true)
            foreach (var update in (await Ok("getUpdates", new { offset, timeout = 50 })).AsArray())
            {
                offset = (int)update!["update_id"]! + 1;
                if (offset > last) return heard;
                heard.Add(update);
            }
    }

    /// <summary>All updates there are, of one kind.</summary>
    public async Task<JsonNode[]> Updates(string kind) => [.. (await Updates()).Select(update => update[kind]).OfType<JsonNode>()];

    /// <summary>The texts that the bot hears.</summary>
    public async Task<IEnumerable<string?>> Heard() => (await Updates("message")).Select(message => (string?)message["text"]);

    public async Task<JsonNode> See(string path) => (await http.GetFromJsonAsync<JsonNode>($"/playground/{path}"))!;

    public async Task<JsonNode> Do(string path, object? body = null, HttpMethod? method = null)
    {
        var (status, answer) = await Try(path, body, method);
        return status < 400 ? answer : throw new InvalidOperationException($"{path}: {status} {answer}");
    }

    /// <summary>What the control API says to something it does not do.</summary>
    public async Task<string> Denied(string path, object? body = null, HttpMethod? method = null)
    {
        var (status, answer) = await Try(path, body, method);
        return status is 400 or 404 ? $"{status} {answer["error"]}" : throw new InvalidOperationException($"{path}: {status} {answer}");
    }

    /// <summary>
    /// How far the clock has to go before a call ends, or more. The looks at the town before the clock moves give a call that
    /// does not wait for it time to end.
    /// </summary>
    public async Task<double> SecondsUntil(Task call)
    {
        var seconds = 0;
        for (var look = 0; look < 50; look++) await See("bot");
        while (!call.IsCompleted)
        {
            Assert.InRange(++seconds, 0, 1000);
            Time.Advance(TimeSpan.FromSeconds(1));
            await See("bot");
        }
        return seconds;
    }

    public async Task<JsonNode[]> Violations()
    {
        violationsSeen = true;
        return [.. (await See("violations")).AsArray().OfType<JsonNode>()];
    }

    /// <summary>A test that did not ask for violations must not have made any.</summary>
    public async Task CheckViolations()
    {
        if (!violationsSeen) Assert.Empty(await Violations());
    }

    private async Task<(int Status, JsonNode Answer)> Try(string path, object? body, HttpMethod? method)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, $"/playground/{path}") { Content = JsonContent.Create(body ?? new { }) };
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}

/// <summary>A test in a town of its own class, begun afresh.</summary>
public abstract class TownTest(Town town) : IClassFixture<Town>, IAsyncLifetime
{
    protected Town Town { get; } = town;

    public Task InitializeAsync() => Town.Fresh();

    public Task DisposeAsync() => Town.CheckViolations();
}
