using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Playground.Tests.Data;

/// <summary>What the folder of a playground bears, and who may use it.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("playground").FullName;
    private readonly HttpClient http = new();

    [Fact]
    public async Task A_last_line_cut_short_is_dropped_and_the_rest_goes_on()
    {
        await using (var first = await Start()) await Say(first, "one");
        var journal = Path.Combine(folder, "journal.jsonl");
        await File.AppendAllTextAsync(journal, """[["counters","message",{"name":"message","val""");
        await using (var second = await Start()) await Say(second, "two");
        await using var third = await Start();
        Assert.Equal(["one", "two"], await Texts(third));
        Assert.All(await File.ReadAllLinesAsync(journal), line => Assert.NotNull(JsonNode.Parse(line)));
    }

    [Fact]
    public async Task An_empty_or_torn_first_line_is_a_fresh_start()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "journal.jsonl"), """[["facts","fa""");
        await using var server = await Start();
        await Say(server, "one");
        Assert.Equal(["one"], await Texts(server));
    }

    [Fact]
    public async Task Who_heard_of_something_before_a_restart_hears_of_what_follows()
    {
        long heard;
        await using (var first = await Start())
        {
            await Say(first, "one");
            // A clock is no message: its number is told, but not kept.
            for (var i = 0; i < 5; i++) await Do(first, "clock", new { advance_seconds = 1 });
            heard = (long)JsonNode.Parse(await http.GetStringAsync(new Uri(first.Address, $"/playground/chats/{Town.Ana}/messages")))!["seq"]!;
        }
        await using var second = await Start();
        await Say(second, "two");
        var news = JsonNode.Parse(await http.GetStringAsync(new Uri(second.Address, $"/playground/chats/{Town.Ana}/messages?since_seq={heard}")))!;
        Assert.Equal("two", (string?)Assert.Single(news["messages"]!.AsArray())!["text"]);
    }

    [Fact]
    public async Task Start_afresh_empties_all_and_is_another_epoch_also_after_a_restart()
    {
        string? before, after;
        await using (var first = await Start())
        {
            await Say(first, "one");
            await Do(first, $"chats/{Town.Ana}/messages", new { from = Town.Ana, document = new { name = "a", mime = "x/y", base64 = "AAAA" } });
            await Do(first, "clock", new { advance_seconds = 5000 });
            await Do(first, "people", new { first_name = "Gwen" });
            await Do(first, "limits", new { on = false });
            before = await Epoch(first);
            Assert.NotEmpty(Directory.GetFiles(folder, "file_*", SearchOption.AllDirectories));
            await Do(first, "reset", new { });
            after = await Epoch(first);
            Assert.Empty(await Texts(first));
        }
        Assert.NotEqual(before, after);
        Assert.Empty(Directory.GetFiles(folder, "file_*", SearchOption.AllDirectories));
        await using var second = await Start();
        Assert.Equal(after, await Epoch(second));
        Assert.Empty(await Texts(second));
        Assert.Equal(6, JsonNode.Parse(await http.GetStringAsync(new Uri(second.Address, "/playground/people")))!.AsArray().Count);
        Assert.Equal("""{"ok":true,"result":[]}""", await http.GetStringAsync(new Uri(second.Address, $"/bot{second.Token}/getUpdates")));
    }

    [Fact]
    public async Task A_second_playground_on_the_same_folder_or_address_is_refused()
    {
        await using (var first = await Start())
        {
            var folderTaken = await Assert.ThrowsAsync<PlaygroundInUse>(() => Start());
            Assert.Equal($"Another playground uses the folder {folder}.", folderTaken.Message);

            var other = Path.Combine(folder, "other");
            var addressTaken = await Assert.ThrowsAsync<PlaygroundInUse>(() => Start(first.Address.ToString(), other));
            Assert.Equal($"The address {first.Address} is taken, perhaps by another playground.", addressTaken.Message);
            await using var elsewhere = await Start(data: other);
            Assert.Empty(await Texts(elsewhere));
        }
        await using var again = await Start();
        Assert.Empty(await Texts(again));
    }

    public void Dispose()
    {
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Task<PlaygroundServer> Start(string url = "http://127.0.0.1:0", string? data = null) =>
        PlaygroundServer.StartAsync(new() { Url = url, Data = data ?? folder }, CancellationToken.None);

    private Task Say(PlaygroundServer server, string text) => Do(server, $"chats/{Town.Ana}/messages", new { from = Town.Ana, text });

    private async Task Do(PlaygroundServer server, string path, object body)
    {
        using var response = await http.PostAsJsonAsync(new Uri(server.Address, $"/playground/{path}"), body);
        response.EnsureSuccessStatusCode();
    }

    private async Task<string?> Epoch(PlaygroundServer server) =>
        (string?)JsonNode.Parse(await http.GetStringAsync(new Uri(server.Address, "/playground/bot")))!["epoch"];

    private async Task<IEnumerable<string?>> Texts(PlaygroundServer server) =>
        JsonNode.Parse(await http.GetStringAsync(new Uri(server.Address, $"/playground/chats/{Town.Ana}/messages")))!["messages"]!.AsArray().Select(message => (string?)message!["text"]);
}
