using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CommunityBot.Playground;

namespace CommunityBot.Benchmarks;

/// <summary>
/// The real bot in a process of its own against a playground in this one: presses on the card of a poll, each through getUpdates, router,
/// turn, commit on disk, outbox and answerCallbackQuery. Run with <c>dotnet run -c Release --project tests/CommunityBot.Benchmarks -- whole-path</c>
/// from the folder of the solution. Both share the machine, so the figure is a lower bound of the bot's own.
/// </summary>
internal static class WholePath
{
    private const int Voters = 200;
    private const int Presses = 4000;
    private const int AtOnce = 200;
    private const long Priya = 1001;
    private const long Group = -2001;
    private const long Bot = 7000001;

    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("whole-path").FullName;
        await using var server = await PlaygroundServer.StartAsync(new PlaygroundOptions { Url = "http://127.0.0.1:0", Data = Path.Combine(folder, "telegram") }, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(2) };
        await Post(http, "limits", new { on = false });
        var clock = Stopwatch.StartNew();
        using var bot = Start(folder, server.Address.ToString());
        await Say(http, "/start", "English");
        Console.WriteLine($"start to the first answer: {clock.ElapsedMilliseconds} ms");

        foreach (var step in (string[])["English", "Yes", "Done ›"])
        {
            await Tap(http, Priya, step);
        }

        await Post(http, $"chats/{Group}/members", new { user = Bot, by = Priya, status = "member", start_payload = "millbrook" });
        foreach (var (words, next) in ((string, string)[])[("/poll", "Cancel"), ("Which day?", "Cancel"), ("Monday\nFriday", "That is all ›")])
        {
            await Say(http, words, next);
        }

        await Tap(http, Priya, "That is all ›");
        await Say(http, DateTime.UtcNow.AddDays(20).ToString("yyyy-MM-dd HH:mm"), "Open the poll ›");
        await Tap(http, Priya, "Open the poll ›");
        var card = await Find(http, Group, "Monday");
        for (var voter = 0; voter < Voters; voter++)
        {
            await Post(http, "people", new { id = 10_000 + voter, first_name = $"V{voter}" });
            await Post(http, $"chats/{Group}/members", new { user = 10_000 + voter });
        }

        clock.Restart();
        await Parallel.ForAsync(0, Presses, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (press, _) =>
            await Post(http, $"chats/{Group}/press?wait=60", new { by = 10_000 + (press % Voters), message_id = (int)card.Message["message_id"]!, data = card.Data[..^1] + (press % 2) }));
        bot.Refresh();
        Console.WriteLine($"{Presses} votes, {AtOnce} at once: {Presses / clock.Elapsed.TotalSeconds:F0} a second, each committed and answered; memory {bot.WorkingSet64 / 1_000_000} MB");
        bot.Kill();
        await bot.WaitForExitAsync();
    }

    private static Process Start(string folder, string url) => Process.Start(new ProcessStartInfo(
        "dotnet",
        [typeof(Operations.Run).Assembly.Location, $"--Playground:Url={url}", $"--Prompts:Path={Path.GetFullPath("prompts")}",
            "--Telegram:MessagesPerSecond=1000", "--Telegram:GroupMessagesPerMinute=10000", "--Telegram:PrivateMessagesPerSecond=1000"])
    { WorkingDirectory = folder, RedirectStandardOutput = true })!;

    private static async Task Say(HttpClient http, string text, string nextButton)
    {
        await Post(http, $"chats/{Priya}/messages", new { from = Priya, text });
        await Find(http, Priya, nextButton);
    }

    private static async Task Tap(HttpClient http, long chat, string label)
    {
        var (message, data) = await Find(http, chat, label);
        await Post(http, $"chats/{chat}/press?wait=60", new { by = Priya, message_id = (int)message["message_id"]!, data });
    }

    /// <summary>Waits until the newest message of the chat has this button.</summary>
    private static async Task<(JsonNode Message, string Data)> Find(HttpClient http, long chat, string label)
    {
        var seq = 0L;
        while (true)
        {
            var page = (await http.GetFromJsonAsync<JsonNode>($"playground/chats/{chat}/messages?as={Priya}&since_seq={seq}&wait=60"))!;
            foreach (var message in page["messages"]!.AsArray().Reverse())
            {
                var button = message!["reply_markup"]?["inline_keyboard"]?.AsArray().SelectMany(row => row!.AsArray()).FirstOrDefault(button => button!["text"]!.ToString().Contains(label));
                if (button is not null)
                {
                    return (message, button["callback_data"]!.ToString());
                }
            }

            seq = (long)page["seq"]!;
        }
    }

    private static async Task Post(HttpClient http, string path, object body) =>
        (await http.PostAsJsonAsync($"playground/{path}", body)).EnsureSuccessStatusCode();
}
