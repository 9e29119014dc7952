using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>The people of a playground, driven over its own HTTP API.</summary>
internal sealed class PlaygroundClient(string url) : IDisposable
{
    public const long Group = -2001;
    public const long Priya = 1001;
    public const long Ana = 1002;
    public const long Fatima = 1003;
    public const long Samira = 1004;
    public const long Marek = 1005;
    public const long Joan = 1006;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient http = new() { BaseAddress = new Uri(url), Timeout = Patience };

    public string Url => url;

    public async Task<JsonNode> Get(string path) => (await http.GetFromJsonAsync<JsonNode>($"/playground/{path}"))!;

    public async Task<JsonNode> Post(string path, object? body = null)
    {
        using var response = await http.PostAsJsonAsync($"/playground/{path}", body ?? new { });
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonNode.Parse(text)!
            : throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {text}");
    }

    public Task<JsonNode> Say(long from, string text, long? chat = null, bool? ephemeral = null) =>
        Post($"chats/{chat ?? from}/messages", new { from, text, ephemeral });

    public async Task<long> AddPerson(long id, string name, string language) =>
        (long)(await Post("people", new { id, first_name = name, language_code = language }))["id"]!;

    /// <summary>The messages a person sees in a chat, oldest first.</summary>
    public async Task<IReadOnlyList<JsonNode>> Messages(long chat, long asPerson) =>
        [.. (await Get($"chats/{chat}/messages?as={asPerson}"))["messages"]!.AsArray().Select(message => message!)];

    /// <summary>Waits until a message the bot sent there satisfies the condition; the event is the playground's own.</summary>
    public async Task<JsonNode> WaitFor(long chat, long asPerson, Func<JsonNode, bool> condition, string what)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var events = await http.GetAsync($"/playground/events?as={asPerson}", HttpCompletionOption.ResponseHeadersRead, patience.Token);
        using var reader = new StreamReader(await events.Content.ReadAsStreamAsync(patience.Token));
        while (true)
        {
            if ((await Messages(chat, asPerson)).LastOrDefault(message => IsFromBot(message) && condition(message)) is { } found)
            {
                return found;
            }

            try
            {
                await reader.ReadLineAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                var seen = string.Join('\n', (await Messages(chat, asPerson)).Select(message => $"- {message["text"]}"));
                throw new TimeoutException($"{what} did not come. Seen:\n{seen}");
            }
        }
    }

    public Task<JsonNode> WaitForText(long chat, long asPerson, string text) =>
        WaitFor(chat, asPerson, message => message["text"]?.ToString().Contains(text) == true, $"\"{text}\"");

    public Task<JsonNode> WaitForButton(long chat, long asPerson, string label) =>
        WaitFor(chat, asPerson, message => Button(message, label) is not null, $"a button [{label}]");

    /// <summary>Presses the newest button of this label that the person sees, when it is there; gives the answer to the press.</summary>
    public async Task<JsonNode?> Tap(long person, string label, long? chat = null)
    {
        var message = await WaitForButton(chat ?? person, person, label);
        return await Press(person, chat ?? person, message, Button(message, label)!["callback_data"]!.ToString());
    }

    public async Task<JsonNode?> Press(long person, long chat, JsonNode message, string data, bool forge = false)
    {
        var ephemeral = (int?)message["ephemeral_message_id"];
        var pressed = await Post($"chats/{chat}/press?wait=20", new
        {
            by = person,
            message_id = ephemeral is null ? (int?)message["message_id"] : null,
            ephemeral_message_id = ephemeral,
            data,
            forge,
        });
        return pressed["answer"];
    }

    public async Task Join(long person, string languageLabel, string yes, string done, params string[] choices)
    {
        await Say(person, "/start");
        await Tap(person, languageLabel);
        await Tap(person, yes);
        foreach (var choice in choices)
        {
            await Tap(person, choice);
        }

        await Tap(person, done);
    }

    /// <summary>The bot is put into the seeded group, as a person would from the group's menu.</summary>
    public async Task AddBotToGroup(long by, string? payload = null, long group = Group) =>
        await Post($"chats/{group}/members", new { user = (long)(await Get("bot"))["id"]!, by, status = "member", start_payload = payload });

    public async Task<IReadOnlyList<JsonNode>> Calls(string? method = null) =>
        [.. (await Get($"calls?since=0{(method is null ? "" : $"&method={method}")}"))["calls"]!.AsArray().Select(call => call!)];

    public static JsonNode? Button(JsonNode message, string label) => message["reply_markup"]?["inline_keyboard"]?.AsArray()
        .SelectMany(row => row!.AsArray())
        .FirstOrDefault(button => button!["text"]!.ToString().Contains(label));

    public void Dispose() => http.Dispose();

    private static bool IsFromBot(JsonNode message) => (bool?)message["from"]?["is_bot"] == true;
}
