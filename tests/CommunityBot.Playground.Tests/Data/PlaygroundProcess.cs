using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Playground.Tests.Data;

/// <summary>The playground as a program of its own, which can be killed.</summary>
internal sealed class PlaygroundProcess : IDisposable
{
    private readonly Process process;
    private readonly HttpClient http;
    private string token = "";

    private PlaygroundProcess(Process process, HttpClient http) => (this.process, this.http) = (process, http);

    public static async Task<PlaygroundProcess> Start(string folder, string? workingDirectory = null)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CommunityBot.Playground.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--Playground:Url=http://127.0.0.1:0", $"--Playground:Data={folder}"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = workingDirectory,
        })!;
        const string Greeting = "The playground is at ";
        var line = await process.StandardOutput.ReadLineAsync();
        if (line?.StartsWith(Greeting, StringComparison.Ordinal) != true)
        {
            process.Kill();
            throw new InvalidOperationException($"{line} {await process.StandardError.ReadToEndAsync()}");
        }
        var started = new PlaygroundProcess(process, new() { BaseAddress = new(line[Greeting.Length..]) });
        started.token = (string)(await started.See("bot"))["token"]!;
        return started;
    }

    /// <summary>kill -9: nothing is saved, nothing said.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async Task<JsonNode> See(string path) => (await http.GetFromJsonAsync<JsonNode>($"/playground/{path}"))!;

    public Task<JsonNode> Do(string path, object body) => Post($"/playground/{path}", body);

    public async Task<JsonNode> Ok(string method, object fields) => (await Post($"/bot{token}/{method}", fields))["result"]!;

    public async Task<byte[]> Download(string path) => await http.GetByteArrayAsync($"/file/bot{token}/{path}");

    private async Task<JsonNode> Post(string path, object body)
    {
        using var response = await http.PostAsJsonAsync(path, body);
        return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
        http.Dispose();
    }
}
