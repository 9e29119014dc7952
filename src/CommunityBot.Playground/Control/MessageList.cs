using System.Text.Json.Nodes;
using CommunityBot.Playground.Methods;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Control;

/// <summary>The messages of a chat as one person sees them, in the order in which they were sent.</summary>
internal static class MessageList
{
    public static async Task<JsonNode> Show(World world, ControlCall call)
    {
        var since = call.QueryLong("since_seq") ?? 0;
        return await Waiting.For(world.Clock.Real, call, () => world.Happenings.More, async () =>
        {
            var (answer, kept) = world.Do(() => Read(world, call, since));
            await kept;
            return (answer, ((JsonArray)answer["messages"]!).Count > 0 || Gone(answer));
        });
    }

    private static bool Gone(JsonNode answer) => answer["deleted"]!.AsArray().Count + answer["deleted_ephemeral"]!.AsArray().Count > 0;

    private static JsonNode Read(World world, ControlCall call, long since)
    {
        var chat = call.Id;
        if (chat > 0 ? world.PersonOf(chat) is null : world.RoomOf(chat) is null) throw ControlError.NotFound($"Chat {chat}");
        if (call.As is { } viewer && !world.IsIn(chat, viewer)) throw ControlError.NotFound($"Chat {chat}, for person {viewer},");

        var posts = world.Posts.Of(chat);
        var changed = posts.Where(post => post.Seq > since && (call.As is not { } person || MaySee(post, person))).ToList();
        var shown = changed.Where(post => !post.Deleted && (call.As is not { } person || world.Shows(post, person))).ToList();
        var gone = changed.Except(shown).ToList();
        if (call.As is { } reader) MarkRead(world, chat, reader, posts.Count);
        return new JsonObject
        {
            ["seq"] = world.Posts.LastSeq,
            ["messages"] = new JsonArray([.. shown.Select(post => MessageView.ForPeople(world, post))]),
            ["deleted"] = new JsonArray([.. gone.Where(post => post.Id != 0).Select(post => (JsonNode)post.Id)]),
            ["deleted_ephemeral"] = new JsonArray([.. gone.Where(post => post.Id == 0).Select(post => (JsonNode)post.Ephemeral)]),
        };
    }

    private static bool MaySee(Post post, long person) => !post.Withheld && (post.VisibleTo is null || post.VisibleTo == person);

    private static void MarkRead(World world, long chat, long person, int count)
    {
        if (world.Readings.Find(Reading.KeyOf(chat, person))?.Count != count) world.Readings.Put(new(chat, person, count));
    }
}
