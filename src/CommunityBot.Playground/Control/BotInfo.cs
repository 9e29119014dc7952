using System.Text.Json.Nodes;
using CommunityBot.Playground.Methods;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Control;

/// <summary>The bot as the page and the bot's own process need to know it.</summary>
internal static class BotInfo
{
    private static readonly TimeSpan StillThere = TimeSpan.FromSeconds(10);

    public static JsonNode Show(World world) => new JsonObject
    {
        ["id"] = TheBot.Id,
        ["username"] = TheBot.Username,
        ["first_name"] = world.Bot.FirstName,
        ["token"] = TheBot.Token,
        ["epoch"] = world.Facts.Epoch,
        ["connected"] = world.Updates.HasPoll || world.Clock.Real.GetUtcNow() - world.Updates.LastAsked < StillThere,
        ["description"] = Profile.TextIn(world, Profile.Description, "") is { Length: > 0 } text ? text : null,
    };
}
