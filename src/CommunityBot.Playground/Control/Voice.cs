using System.Text.Json.Nodes;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Control;

/// <summary>In whose name somebody writes, and whether they may.</summary>
internal static class Voice
{
    private const long GroupAnonymousBot = 1087968824;
    private const long ChannelBot = 136817688;

    public static void Check(World world, long chat, Person from, JsonObject said)
    {
        if (from.Deactivated) throw new ControlError($"{from.FirstName} has no account any more.");
        if (chat > 0)
        {
            if (chat != from.Id) throw new ControlError("A private chat has one person in it.");
            if (!from.Blocked) return;
            if (((string?)said["text"])?.StartsWith("/start", StringComparison.Ordinal) != true)
                throw new ControlError($"{from.FirstName} has stopped the bot and must start it again first.");
            PeopleControl.SetBlocked(world, from, false);
            return;
        }
        var room = ControlCall.RoomWith(world, chat);
        if (room.MigratedTo is not null) throw new ControlError("This group has become a supergroup.");
        if (world.MemberOf(chat, from.Id) is not { IsIn: true } member) throw new ControlError($"{from.FirstName} is not in this chat.");
        if (room.IsChannel && !member.IsAdmin) throw new ControlError("Only administrators write in a channel.");
    }

    /// <summary>from and sender_chat of the message.</summary>
    public static IEnumerable<(string Name, JsonNode Value)> Of(World world, long chat, Person from, JsonObject said)
    {
        var room = world.RoomOf(chat);
        if (room is { IsChannel: true }) return [("sender_chat", room.ToChat())];
        var name = (long?)said["sender_chat"] ?? (room is not null && world.MemberOf(chat, from.Id) is { Anonymous: true } ? chat : null);
        if (name is null || room is null) return [("from", from.ToUser())];
        if (name == chat) return [("from", Stand(GroupAnonymousBot, "Group", "GroupAnonymousBot")), ("sender_chat", room.ToChat())];
        return [("from", Stand(ChannelBot, "Channel", "Channel_Bot")), ("sender_chat", ControlCall.RoomWith(world, name.Value).ToChat())];
    }

    private static JsonObject Stand(long id, string name, string username) =>
        new() { ["id"] = id, ["is_bot"] = true, ["first_name"] = name, ["username"] = username };
}
