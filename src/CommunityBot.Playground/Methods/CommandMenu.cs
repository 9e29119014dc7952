using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Methods;

/// <summary>setMyCommands, getMyCommands, deleteMyCommands, and what a person's app makes of them.</summary>
internal static partial class CommandMenu
{
    private const int Most = 100;

    public static JsonNode Set(World world, BotCall call)
    {
        var commands = call.Array("commands") ?? throw Refused.BadRequest("commands are not specified");
        if (commands.Count > Most) throw Refused.BadRequest("BOT_COMMANDS_TOO_MUCH");
        foreach (var command in commands)
        {
            if (!Name().IsMatch((string?)command!["command"] ?? "")) throw Refused.BadRequest("BOT_COMMAND_INVALID");
            if (((string?)command["description"] ?? "").EnumerateRunes().Count() is < 1 or > 256) throw Refused.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
        if (commands.Count == 0) return Delete(world, call);
        world.Commands.Put(new(ScopeOf(world, call), Profile.LanguageOf(call), (JsonArray)commands.DeepClone()));
        return true;
    }

    public static JsonNode Get(World world, BotCall call) =>
        world.Commands.Find(CommandList.KeyOf(ScopeOf(world, call), Profile.LanguageOf(call)))?.Commands.DeepClone() ?? new JsonArray();

    public static JsonNode Delete(World world, BotCall call)
    {
        if (world.Commands.Find(CommandList.KeyOf(ScopeOf(world, call), Profile.LanguageOf(call))) is { } list) world.Commands.Remove(list);
        return true;
    }

    /// <summary>The commands a person's app offers in a chat: the narrowest scope that has any, in their language first.</summary>
    public static JsonArray For(World world, long person, long chat)
    {
        var language = (world.PersonOf(person)?.LanguageCode ?? "").Split('-')[0];
        foreach (var scope in Scopes(world, person, chat))
            foreach (var one in new[] { language, "" })
                if (world.Commands.Find(CommandList.KeyOf(scope, one)) is { } list) return (JsonArray)list.Commands.DeepClone();
        return [];
    }

    private static IEnumerable<string> Scopes(World world, long person, long chat)
    {
        if (chat > 0) return [$"chat/{chat}", "all_private_chats", "default"];
        return world.MemberOf(chat, person) is { IsAdmin: true }
            ? [$"chat_member/{chat}/{person}", $"chat_administrators/{chat}", $"chat/{chat}", "all_chat_administrators", "all_group_chats", "default"]
            : [$"chat_member/{chat}/{person}", $"chat/{chat}", "all_group_chats", "default"];
    }

    private static string ScopeOf(World world, BotCall call)
    {
        var scope = call.Object("scope");
        var type = (string?)scope?["type"] ?? "default";
        if (scope?["chat_id"] is { } chat) ChatAccess.Find(world, chat.ToString());
        return type switch
        {
            "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators" => type,
            "chat" or "chat_administrators" => $"{type}/{scope!["chat_id"]}",
            "chat_member" => $"{type}/{scope!["chat_id"]}/{scope["user_id"]}",
            _ => throw Refused.BadRequest("can't parse BotCommandScope: Unsupported type specified"),
        };
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex Name();
}
