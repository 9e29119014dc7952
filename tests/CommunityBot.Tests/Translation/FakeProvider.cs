using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Translation;

/// <summary>A server on a free loopback port that answers as a test scripts it, and else as the provider would whom it plays.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    private readonly ConcurrentQueue<FakeReply> script = new();
    private readonly ConcurrentQueue<FakeRequest> requests = new();
    private readonly CancellationTokenSource ending = new();
    private readonly Func<FakeRequest, FakeReply> answer;
    private readonly WebApplication app;

    private FakeProvider(Func<FakeRequest, FakeReply> answer)
    {
        this.answer = answer;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(Answer);
    }

    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>All requests so far, in order.</summary>
    public IReadOnlyList<FakeRequest> Requests => [.. requests];

    /// <summary>What every request is answered that no script is left for.</summary>
    public FakeReply? Always { get; set; }

    public static async Task<FakeProvider> Start(Func<FakeRequest, FakeReply> answer)
    {
        var provider = new FakeProvider(answer);
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>What the next requests are answered, one each.</summary>
    public void Next(params FakeReply[] replies)
    {
        foreach (var reply in replies)
        {
            script.Enqueue(reply);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await app.DisposeAsync();
        ending.Dispose();
    }

    private async Task Answer(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new FakeRequest(
            context.Request.Method,
            context.Request.Path,
            [.. context.Request.Query.SelectMany(parameter => parameter.Value.Select(value => (parameter.Key, value ?? "")))],
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync());
        requests.Enqueue(request);
        var reply = script.TryDequeue(out var scripted) ? scripted : Always ?? answer(request);
        if (reply == FakeReply.Silence)
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(ending.Token, context.RequestAborted);
            await Task.Delay(Timeout.Infinite, over.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            context.Abort();
            return;
        }

        await reply.Send(context.Response);
    }
}

/// <summary>A request as it came over the wire.</summary>
internal sealed record FakeRequest(
    string Method, string Path, IReadOnlyList<(string Name, string Value)> Query, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The first of this name.</summary>
    public string? Parameter(string name) => Parameters(name).FirstOrDefault();

    public IEnumerable<string> Parameters(string name) => Query.Where(parameter => parameter.Name == name).Select(parameter => parameter.Value);
}
