using System.Text.Json.Nodes;
using CommunityBot.Playground.State;
using CommunityBot.Playground.Updates;

namespace CommunityBot.Playground.Control;

/// <summary>People and bots come and go, and what the group and the bot hear of it.</summary>
internal static class Membership
{
    public static void Change(World world, Room room, Person who, string status, Person by, bool anonymous = false)
    {
        var before = world.MemberOf(room.Id, who.Id) ?? new(room.Id, who.Id, "left");
        var after = before with { Status = status, Anonymous = anonymous };
        if (after == before) return;
        world.Members.Put(after);
        if (who.Id == TheBot.Id) world.Updates.Add("my_chat_member", Told(world, room, who, by, before, after));
        else if (world.BotIsAdmin(room.Id)) world.Updates.Add("chat_member", Told(world, room, who, by, before, after));

        if (!room.IsChannel && !before.IsIn && after.IsIn) Services.Post(world, room.Id, by, ("new_chat_members", new JsonArray { who.ToUser() }));
        if (!room.IsChannel && before.IsIn && !after.IsIn) Services.Post(world, room.Id, by, ("left_chat_member", who.ToUser()));
        Methods.Telling.Chat(world, room.Id);
    }

    private static JsonObject Told(World world, Room room, Person who, Person by, Member before, Member after) => new()
    {
        ["chat"] = room.ToChat(),
        ["from"] = by.ToUser(),
        ["date"] = world.Now.ToUnixTimeSeconds(),
        ["old_chat_member"] = before.ToChatMember(who),
        ["new_chat_member"] = after.ToChatMember(who),
    };
}
