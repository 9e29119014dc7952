using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>The people of a playground, driven over its own HTTP API.</summary>
internal sealed class PlaygroundClient(string url) : IDisposable
{
    public const string BotName = "MillbrookPlaygroundBot";
    public const long BotId = 7000001;
    public const long Group = -2001;
    public const long Priya = 1001;
    public const long Ana = 1002;
    public const long Fatima = 1003;
    public const long Samira = 1004;
    public const long Marek = 1005;
    public const long Joan = 1006;

    /// <summary>The most the playground waits for something to happen.</summary>
    private const int Wait = 50;

    private readonly HttpClient http = new() { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(Wait + 20) };

    public string Url => url;

    public async Task<JsonNode> Get(string path) => (await http.GetFromJsonAsync<JsonNode>($"/playground/{path}"))!;

    public async Task<JsonNode> Post(string path, object? body = null)
    {
        using var response = await http.PostAsJsonAsync($"/playground/{path}", body ?? new { });
        return await Read(path, response);
    }

    public async Task Delete(string path) => await http.DeleteAsync($"/playground/{path}");

    public Task<JsonNode> Say(long from, string text, long? chat = null, bool? ephemeral = null) =>
        Post($"chats/{chat ?? from}/messages", new { from, text, ephemeral });

    public async Task Edit(long from, JsonNode message, string text)
    {
        using var response = await http.PutAsJsonAsync($"/playground/chats/{from}/messages/{message["message_id"]}", new { from, text });
        await Read("edit", response);
    }

    public async Task<long> AddPerson(long id, string name, string language) =>
        (long)(await Post("people", new { id, first_name = name, language_code = language }))["id"]!;

    /// <summary>A group without the bot; the first member runs it.</summary>
    public async Task<long> AddGroup(string title, params long[] members) =>
        (long)(await Post("chats", new { type = "supergroup", title, members, admins = members[..1] }))["id"]!;

    /// <summary>The messages a person sees in a chat, oldest first.</summary>
    public async Task<IReadOnlyList<JsonNode>> Messages(long chat, long asPerson) => (await Look(chat, asPerson)).Messages;

    /// <summary>The same, with the number of the latest change of any message.</summary>
    public async Task<(long Seq, IReadOnlyList<JsonNode> Messages)> Look(long chat, long asPerson)
    {
        var page = await Get($"chats/{chat}/messages?as={asPerson}");
        return ((long)page["seq"]!, MessagesOf(page));
    }

    /// <summary>The number of the latest change of any message.</summary>
    public async Task<long> Seq(long chat, long asPerson) => (long)(await Get($"chats/{chat}/messages?as={asPerson}&since_seq={long.MaxValue}"))["seq"]!;

    /// <summary>Waits until a message the bot sent there satisfies the condition.</summary>
    public async Task<JsonNode> WaitFor(long chat, long asPerson, Func<JsonNode, bool> condition, string what)
    {
        var seq = 0L;
        while (true)
        {
            var news = await Get($"chats/{chat}/messages?as={asPerson}&since_seq={seq}&wait={Wait}");
            if (MessagesOf(news).LastOrDefault(message => IsFromBot(message) && condition(message)) is { } found)
            {
                return found;
            }

            if ((long)news["seq"]! == seq || MessagesOf(news).Count + news["deleted"]!.AsArray().Count + news["deleted_ephemeral"]!.AsArray().Count == 0)
            {
                var seen = string.Join('\n', (await Messages(chat, asPerson)).Select(message => $"- {message["text"]}"));
                throw new TimeoutException($"{what} did not come. Seen:\n{seen}");
            }

            seq = (long)news["seq"]!;
        }
    }

    public Task<JsonNode> WaitForText(long chat, long asPerson, string text) =>
        WaitFor(chat, asPerson, message => message["text"]?.ToString().Contains(text) == true, $"\"{text}\"");

    public Task<JsonNode> WaitForButton(long chat, long asPerson, string label) =>
        WaitFor(chat, asPerson, message => Button(message, label) is not null, $"a button [{label}]");

    /// <summary>Presses a button and waits for the answer.</summary>
    public async Task<PressAnswer> Press(long person, long chat, JsonNode message, string data, bool forge = false)
    {
        var pressed = await PressWithoutWaiting(person, chat, message, data, forge, Wait);
        return pressed["answer"] is { } answer
            ? new PressAnswer(pressed["callback_query_id"]!.ToString(), (string?)answer["text"], (string?)answer["url"])
            : throw new TimeoutException($"The press on {data} by {person} was not answered.");
    }

    public Task<JsonNode> PressWithoutWaiting(long person, long chat, JsonNode message, string data, bool forge = false, int wait = 0)
    {
        var ephemeral = (int?)message["ephemeral_message_id"];
        return Post($"chats/{chat}/press?wait={wait}", new
        {
            by = person,
            message_id = ephemeral is null ? (int?)message["message_id"] : null,
            ephemeral_message_id = ephemeral,
            data,
            forge,
        });
    }

    /// <summary>The bot is put into a group, as a person would from the group's menu, or by a link <c>?startgroup=PAYLOAD</c>.</summary>
    public async Task AddBotToGroup(long by, string? payload = null, long group = Group) =>
        await Post($"chats/{group}/members", new { user = BotId, by, status = "member", start_payload = payload });

    public Task AdvanceClock(TimeSpan by) => Post("clock", new { advance_seconds = by.TotalSeconds });

    /// <summary>What the bot asked of Telegram from call number <paramref name="since"/> on.</summary>
    public async Task<IReadOnlyList<JsonNode>> Calls(string? method = null, long since = 0) =>
        [.. (await Get($"calls?since={since}{(method is null ? "" : $"&method={method}")}"))["calls"]!.AsArray().Select(call => call!)];

    /// <summary>The number that the bot's next call will have.</summary>
    public async Task<long> NextCall() => (long)(await Get($"calls?since={long.MaxValue}"))["next"]!;

    /// <summary>Waits until the bot has made so many calls of this kind since then; gives them.</summary>
    public async Task<IReadOnlyList<JsonNode>> WaitForCalls(long since, int count, Func<JsonNode, bool> kind)
    {
        var found = new List<JsonNode>();
        while (true)
        {
            var log = await Get($"calls?since={since}&wait={Wait}");
            var calls = log["calls"]!.AsArray();
            found.AddRange(calls.Where(call => kind(call!))!);
            if (found.Count >= count)
            {
                return found;
            }

            since = calls.Count > 0 ? (long)log["next"]! : throw new TimeoutException($"Of {count} calls {found.Count} came.");
        }
    }

    public static JsonNode? Button(JsonNode message, string label) => message["reply_markup"]?["inline_keyboard"]?.AsArray()
        .SelectMany(row => row!.AsArray())
        .FirstOrDefault(button => button!["text"]!.ToString().Contains(label));

    public static bool IsFromBot(JsonNode message) => (long?)message["from"]?["id"] == BotId;

    public void Dispose() => http.Dispose();

    private static IReadOnlyList<JsonNode> MessagesOf(JsonNode page) => [.. page["messages"]!.AsArray().Select(message => message!)];

    private static async Task<JsonNode> Read(string path, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonNode.Parse(text)!
            : throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {text}");
    }
}
