using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Methods;

/// <summary>getChat, getChatMember, getChatMemberCount, getChatAdministrators.</summary>
internal static class ChatQuestions
{
    public static JsonNode GetChat(World world, BotCall call)
    {
        var chat = ChatAccess.ToRead(world, call);
        var full = world.ChatJson(chat);
        full["accent_color_id"] = 0;
        full["max_reaction_count"] = 11;
        full["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false, ["limited_gifts"] = false, ["unique_gifts"] = false, ["premium_subscription"] = false, ["gifts_from_channels"] = false,
        };
        if (world.RoomOf(chat) is not { } room) return full;
        full["permissions"] = new JsonObject
        {
            ["can_send_messages"] = true, ["can_send_photos"] = true, ["can_send_polls"] = true, ["can_invite_users"] = true,
        };
        if (room.LinkedChannel is { } channel) full["linked_chat_id"] = channel;
        if (room.Pinned is { } pinned && world.Posts.Find(chat, pinned) is { } post) full["pinned_message"] = post.Body.DeepClone();
        return full;
    }

    public static JsonNode GetMember(World world, BotCall call)
    {
        var room = ChatAccess.ToManage(world, call);
        var person = world.PersonOf(call.Long("user_id") ?? 0) ?? throw Refused.BadRequest("user not found");
        var member = world.MemberOf(room.Id, person.Id) ?? new Member(room.Id, person.Id, "left");
        return member.ToChatMember(person);
    }

    public static JsonNode GetCount(World world, BotCall call) => world.MembersOf(ChatAccess.ToManage(world, call).Id).Count();

    /// <summary>Without other bots, unless they are asked for.</summary>
    public static JsonNode GetAdministrators(World world, BotCall call)
    {
        var room = ChatAccess.ToManage(world, call);
        var bots = call.Flag("return_bots");
        var admins = world.MembersOf(room.Id)
            .Where(member => member.IsAdmin)
            .Select(member => (member, person: world.PersonOf(member.User)!))
            .Where(one => bots || !one.person.IsBot || one.person.Id == TheBot.Id);
        return new JsonArray([.. admins.Select(one => one.member.ToChatMember(one.person))]);
    }
}
