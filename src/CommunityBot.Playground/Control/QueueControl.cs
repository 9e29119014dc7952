using System.Text.Json.Nodes;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Control;

/// <summary>Puts strange things into the bot's queue.</summary>
internal static class QueueControl
{
    public static JsonNode Put(World world, ControlCall call) => new JsonObject { ["update_id"] = world.Updates.AddRaw(call.Body.DeepClone()) };

    public static JsonNode Jump(World world, ControlCall call)
    {
        if (!world.Updates.TryJump((int)call.RequiredLong("next"))) throw new ControlError("Update ids jump only while no update waits.");
        return new JsonObject();
    }
}
