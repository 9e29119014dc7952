using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Methods;

/// <summary>deleteMessage, deleteMessages, deleteEphemeralMessage.</summary>
internal static class Deleting
{
    private const int MostAtOnce = 100;
    private static readonly TimeSpan Window = TimeSpan.FromHours(48);

    public static JsonNode Delete(World world, BotCall call)
    {
        var chat = ChatAccess.ToRead(world, call);
        var post = world.Posts.Find(chat, call.Int("message_id") ?? 0) ?? throw Refused.BadRequest("message to delete not found");
        if (!MayDelete(world, post)) throw Refused.BadRequest("message can't be deleted for everyone");
        Telling.Deleted(world, post);
        return true;
    }

    /// <summary>Messages that are not there, or may not be deleted, are skipped.</summary>
    public static JsonNode DeleteMany(World world, BotCall call)
    {
        var chat = ChatAccess.ToRead(world, call);
        var ids = call.Array("message_ids") ?? throw Refused.BadRequest("message identifiers are not specified");
        if (ids.Count is 0 or > MostAtOnce) throw Refused.BadRequest("wrong number of messages to delete");
        foreach (var id in ids)
            if (world.Posts.Find(chat, (int)id!) is { } post && MayDelete(world, post)) Telling.Deleted(world, post);
        return true;
    }

    public static JsonNode DeleteEphemeral(World world, BotCall call)
    {
        Telling.Deleted(world, Editing.FindEphemeral(world, call) ?? throw Refused.BadRequest("message to delete not found"));
        return true;
    }

    /// <summary>Own messages, in a private chat also the person's, as an administrator everybody's; for 48 hours.</summary>
    private static bool MayDelete(World world, Post post) =>
        (post.Chat < 0 && world.BotIsAdmin(post.Chat))
        || (world.Now - post.At <= Window && (post.From == TheBot.Id || post.Chat > 0));
}
