using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Methods;

/// <summary>Finds the chat of a request and says, in Telegram's words, why the bot may not use it.</summary>
internal static class ChatAccess
{
    /// <summary>A chat the bot may write to.</summary>
    public static long ToWrite(World world, BotCall call)
    {
        var chat = IdOf(world, call);
        if (chat > 0) CheckPerson(world, chat);
        else
        {
            var room = CheckRoom(world, chat);
            if (room.IsChannel && !world.BotIsAdmin(chat)) throw Refused.BadRequest("need administrator rights in the channel chat");
        }
        return chat;
    }

    /// <summary>A chat the bot may read or change its own messages in.</summary>
    public static long ToRead(World world, BotCall call)
    {
        var chat = IdOf(world, call);
        if (chat < 0) CheckRoom(world, chat);
        return chat;
    }

    /// <summary>A group or channel, not a private chat.</summary>
    public static Room ToManage(World world, BotCall call)
    {
        var chat = IdOf(world, call);
        return chat < 0 ? CheckRoom(world, chat) : throw Refused.BadRequest("there are no administrators in the private chat");
    }

    private static long IdOf(World world, BotCall call)
    {
        var text = call.Text("chat_id");
        return string.IsNullOrEmpty(text) ? throw Refused.BadRequest("chat_id is empty") : Find(world, text);
    }

    /// <summary>The chat by its id or @username.</summary>
    public static long Find(World world, string text)
    {
        if (text.StartsWith('@'))
        {
            var named = world.Rooms.All.FirstOrDefault(room => room.Username?.Equals(text[1..], StringComparison.OrdinalIgnoreCase) == true);
            return named?.Id ?? throw Refused.BadRequest("chat not found");
        }
        if (!long.TryParse(text, out var id)) throw Refused.BadRequest("chat not found");
        var known = id > 0 ? world.PersonOf(id) is not null : world.RoomOf(id) is not null;
        return known ? id : throw Refused.BadRequest("chat not found");
    }

    private static void CheckPerson(World world, long chat)
    {
        var person = world.PersonOf(chat)!;
        if (person.IsBot) throw Refused.Forbidden("the bot can't send messages to the bot");
        if (person.Deactivated) throw Refused.Forbidden("user is deactivated");
        if (person.Blocked) throw Refused.Forbidden("bot was blocked by the user");
        if (!person.Started) throw Refused.Forbidden("bot can't initiate conversation with a user");
    }

    private static Room CheckRoom(World world, long chat)
    {
        var room = world.RoomOf(chat)!;
        if (room.MigratedTo is { } next)
            throw new Refused(400, "Bad Request: group chat was upgraded to a supergroup chat", new() { ["migrate_to_chat_id"] = next });
        var kind = $"{room.Type} chat";
        if (room.Deleted) throw Refused.Forbidden($"the {kind} was deleted");
        return world.MemberOf(chat, TheBot.Id) switch
        {
            { IsIn: true } => room,
            { Status: "kicked" } => throw Refused.Forbidden($"bot was kicked from the {kind}"),
            { } => throw Refused.Forbidden($"bot is not a member of the {kind}"),
            null => throw Refused.BadRequest("chat not found"),
        };
    }
}
