using System.Globalization;
using System.Text.Json.Nodes;
using CommunityBot.Playground.Methods;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Control;

/// <summary>Shows and moves the playground's clock.</summary>
internal static class ClockControl
{
    public static JsonNode Show(World world) => new JsonObject
    {
        ["now"] = world.Now.ToString("O"),
        ["offset_seconds"] = world.Clock.Offset.TotalSeconds,
        ["time_zone"] = PlaygroundClock.TimeZone,
    };

    public static JsonNode Move(World world, ControlCall call)
    {
        if (call.Number("advance_seconds") is { } seconds) world.MoveClock(world.Clock.Offset + TimeSpan.FromSeconds(seconds));
        else if (DateTimeOffset.TryParse(call.Required("now"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now))
            world.MoveClock(now - world.Clock.Real.GetUtcNow());
        else throw new ControlError("now must be a moment in ISO 8601.");
        Polls.CloseLate(world);
        return Show(world);
    }
}
