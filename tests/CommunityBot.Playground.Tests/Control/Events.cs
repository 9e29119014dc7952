using System.Text.Json.Nodes;

namespace CommunityBot.Playground.Tests.Control;

/// <summary>The event stream of one person.</summary>
internal sealed class Events(HttpResponseMessage response, StreamReader lines) : IAsyncDisposable
{
    public static async Task<Events> Of(Town town, long person, long? since = null)
    {
        var response = await town.Http.GetAsync($"/playground/events?as={person}{(since is null ? "" : $"&since={since}")}", HttpCompletionOption.ResponseHeadersRead);
        return new(response, new(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>What is told before the first event of this kind.</summary>
    public async Task<List<(string Kind, JsonNode Data)>> Until(string kind)
    {
        var heard = new List<(string, JsonNode)>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var name = "";
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line["event: ".Length..];
            if (!line.StartsWith("data: ", StringComparison.Ordinal)) continue;
            if (name == kind) return heard;
            heard.Add((name, JsonNode.Parse(line["data: ".Length..])!));
        }
        throw new EndOfStreamException();
    }

    public ValueTask DisposeAsync()
    {
        lines.Dispose();
        response.Dispose();
        return ValueTask.CompletedTask;
    }
}
