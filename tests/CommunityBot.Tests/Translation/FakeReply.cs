using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.Translation;

/// <summary>An answer on the wire.</summary>
/// <param name="Bom">It begins with a byte order mark, as some of Azure's do.</param>
internal sealed record FakeReply(int Status, string Body, string Type = "application/json; charset=utf-8", bool Bom = false)
{
    /// <summary>None, until the caller hangs up.</summary>
    public static readonly FakeReply Silence = new(0, "silence");

    /// <summary>What a proxy says when nothing is behind it.</summary>
    public static readonly FakeReply Down = new(503, "<html><h1>503 Service Unavailable</h1></html>", "text/html");

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static FakeReply Json(int status, JsonNode body, params (string Name, string Value)[] headers) =>
        new(status, body.ToJsonString()) { Headers = headers };

    public async Task Send(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = Type;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(Bom ? $"\uFEFF{Body}" : Body));
    }
}
