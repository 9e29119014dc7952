using System.Text.Json.Nodes;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Control;

/// <summary>Telegram's habits and limits, as a test wants them.</summary>
internal static class SwitchControl
{
    public static JsonNode Show(World world)
    {
        var switches = world.Facts.Switches;
        return new JsonObject
        {
            ["privacy_mode"] = switches.PrivacyMode,
            ["drop_reply_to_message"] = switches.DropReplyToMessage,
            ["ephemeral"] = switches.Ephemeral,
            ["strict"] = switches.Strict,
        };
    }

    public static JsonNode Change(World world, ControlCall call)
    {
        var old = world.Facts.Switches;
        var ephemeral = call.Text("ephemeral") ?? old.Ephemeral;
        if (ephemeral is not ("works" or "refused" or "never_shown")) throw new ControlError("ephemeral must be works, refused or never_shown.");
        world.Facts = world.Facts with
        {
            Switches = new(
                call.Flag("privacy_mode") ?? old.PrivacyMode,
                call.Flag("drop_reply_to_message") ?? old.DropReplyToMessage,
                ephemeral,
                call.Flag("strict") ?? old.Strict),
        };
        return Show(world);
    }

    public static JsonNode Limit(World world, ControlCall call)
    {
        var old = world.Facts.Limits;
        foreach (var name in new[] { "scale", "messages_per_second", "private_per_second", "group_per_minute" })
            if (call.Number(name) <= 0) throw new ControlError($"{name} must be more than 0.");
        world.Facts = world.Facts with
        {
            Limits = new(
                call.Flag("on") ?? old.On,
                call.Number("scale") ?? old.Scale,
                call.Number("messages_per_second") ?? old.MessagesPerSecond,
                call.Number("private_per_second") ?? old.PrivatePerSecond,
                call.Number("group_per_minute") ?? old.GroupPerMinute),
        };
        world.Limits.Forget();
        return new JsonObject();
    }
}
