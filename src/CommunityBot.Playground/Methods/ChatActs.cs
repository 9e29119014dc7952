using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.Control;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Methods;

/// <summary>leaveChat, pinChatMessage, unpinChatMessage, sendChatAction.</summary>
internal static class ChatActs
{
    public static JsonNode Leave(World world, BotCall call)
    {
        var room = ChatAccess.ToManage(world, call);
        Membership.Change(world, room, world.Bot, "left", by: world.Bot);
        return true;
    }

    public static JsonNode Pin(World world, BotCall call)
    {
        var chat = ChatAccess.ToRead(world, call);
        var post = world.Posts.Find(chat, call.Int("message_id") ?? 0) ?? throw Refused.BadRequest("message to pin not found");
        if (CheckRight(world, chat) is not { } room) return true;
        world.Rooms.Put(room with { Pinned = post.Id });
        return true;
    }

    public static JsonNode Unpin(World world, BotCall call)
    {
        var chat = ChatAccess.ToRead(world, call);
        if (CheckRight(world, chat) is not { } room) return true;
        if (room.Pinned is null || (call.Int("message_id") is { } id && id != room.Pinned)) throw Refused.BadRequest("message to unpin not found");
        world.Rooms.Put(room with { Pinned = null });
        return true;
    }

    public static JsonNode Action(World world, BotCall call)
    {
        ChatAccess.ToWrite(world, call);
        return true;
    }

    private static Room? CheckRight(World world, long chat)
    {
        if (chat > 0) return null;
        if (!world.BotIsAdmin(chat)) throw Refused.BadRequest("not enough rights to manage pinned messages in the chat");
        return world.RoomOf(chat)!;
    }
}
