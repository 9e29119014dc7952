using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Control;

/// <summary>What the bot did: its calls, and where it broke the documentation.</summary>
internal static class Reports
{
    public static Task<JsonNode> Calls(CallLog log, PlaygroundClock clock, ControlCall call) =>
        Waiting.For(clock.Real, call, () => log.More, () =>
        {
            var (next, calls) = log.Since(call.QueryLong("since") ?? 0, call.Query("method"));
            JsonNode answer = new JsonObject
            {
                ["next"] = next,
                ["size"] = CallLog.Size,
                ["calls"] = new JsonArray([.. calls.Select(one => one.ToJson())]),
            };
            return Task.FromResult((answer, calls.Count > 0));
        });

    public static JsonNode Violations(World world) => new JsonArray([.. world.Violations.All.OrderBy(one => one.N).Select(one => new JsonObject
    {
        ["method"] = one.Method,
        ["field"] = one.Field,
        ["problem"] = one.Problem,
    })]);
}
