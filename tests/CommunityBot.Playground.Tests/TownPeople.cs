using System.Text.Json.Nodes;

namespace CommunityBot.Playground.Tests;

/// <summary>What people do in a town.</summary>
internal static class TownPeople
{
    public static Task<JsonNode> Say(this Town town, long from, string text, long? chat = null, int? replyTo = null) =>
        town.Do($"chats/{chat ?? from}/messages", new { from, text, reply_to = replyTo });

    /// <summary>After this the bot may write to the person; the update is heard.</summary>
    public static async Task Start(this Town town, long person)
    {
        await town.Say(person, "/start");
        await town.Updates();
    }

    /// <summary>The bot joins the seeded group, or becomes its administrator.</summary>
    public static async Task AddBot(this Town town, string status = "member", long group = Town.Group)
    {
        await town.Do($"chats/{group}/members", new { user = Town.Bot, by = Town.Priya, status });
        await town.Updates();
    }

    public static async Task<long> AddGroup(this Town town, string type, bool isForum = false, params long[] members) =>
        (long)(await town.Do("chats", new { type, title = "Allotments", members = new[] { Town.Priya, Town.Bot }.Concat(members), is_forum = isForum }))["id"]!;

    public static async Task<string> Press(this Town town, long by, long chat, JsonNode message, string data, bool forge = false)
    {
        var ephemeral = (int?)message["ephemeral_message_id"];
        return (string)(await town.Do($"chats/{chat}/press", new
        {
            by, data, forge,
            message_id = ephemeral is null ? (int?)message["message_id"] : null,
            ephemeral_message_id = ephemeral,
        }))["callback_query_id"]!;
    }

    /// <summary>The texts a person sees in a chat.</summary>
    public static async Task<IEnumerable<string>> Reads(this Town town, long person, long? chat = null) =>
        (await town.Seen(person, chat)).Select(message => (string?)message["text"]).OfType<string>();

    public static async Task<JsonNode[]> Seen(this Town town, long person, long? chat = null) =>
        [.. (await town.See($"chats/{chat ?? person}/messages?as={person}"))["messages"]!.AsArray().OfType<JsonNode>()];

    public static Task<JsonNode> MoveClock(this Town town, double seconds) => town.Do("clock", new { advance_seconds = seconds });

    public static object Keyboard(params string[] data) => new { inline_keyboard = new[] { data.Select(one => new { text = one, callback_data = one }) } };
}
