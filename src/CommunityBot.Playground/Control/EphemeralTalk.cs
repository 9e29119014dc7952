using System.Text.Json.Nodes;
using CommunityBot.Playground.Methods;
using CommunityBot.Playground.State;
using CommunityBot.Playground.Updates;

namespace CommunityBot.Playground.Control;

/// <summary>Whether what a person writes in a group is seen by the bot alone: a command registered is_ephemeral is.</summary>
internal static class EphemeralTalk
{
    public static bool Is(World world, long chat, Person from, JsonObject said, IEnumerable<(string Name, JsonNode? Value)> content)
    {
        if (chat > 0 || world.RoomOf(chat) is { IsChannel: true } || !world.IsIn(chat, TheBot.Id)) return false;
        if (world.Facts.Switches.Ephemeral == "refused" || (bool?)said["ephemeral"] == false) return false;
        if ((bool?)said["ephemeral"] == true || said["reply_to_ephemeral"] is not null) return true;
        var body = new JsonObject(content.Select(field => KeyValuePair.Create(field.Name, field.Value?.DeepClone())));
        return Command.In(body) is { } command
            && (command.Bot is null || command.IsForTheBot)
            && CommandMenu.For(world, from.Id, chat).Any(known => (string?)known!["command"] == command.Name && (bool?)known["is_ephemeral"] == true);
    }
}
