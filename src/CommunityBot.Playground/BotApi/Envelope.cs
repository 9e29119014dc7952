using System.Globalization;
using System.Text.Json.Nodes;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.BotApi;

/// <summary>Telegram's form of an answer; its error code is also the HTTP status.</summary>
internal static class Envelope
{
    public static Task Write(HttpContext http, World world, Refused refused) => Write(http, world, Outcome.Of(refused));

    public static async Task Write(HttpContext http, World world, Outcome outcome)
    {
        AddHeaders(http, world);
        http.Response.StatusCode = outcome.Code ?? 200;
        if (outcome.Parameters?["retry_after"] is { } seconds) http.Response.Headers.RetryAfter = seconds.ToString();
        var body = new JsonObject { ["ok"] = outcome.Ok };
        if (outcome.Ok) body["result"] = outcome.Result?.Parent is null ? outcome.Result : outcome.Result.DeepClone();
        else
        {
            body["error_code"] = outcome.Code;
            body["description"] = outcome.Description;
            if (outcome.Parameters is not null) body["parameters"] = outcome.Parameters.DeepClone();
        }
        await Wire.Write(http, body);
    }

    /// <summary>How the bot hears of the playground's clock, and of a start afresh.</summary>
    public static void AddHeaders(HttpContext http, World world)
    {
        http.Response.Headers["X-Playground-Clock-Offset"] = world.Clock.Offset.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["X-Playground-Epoch"] = world.Facts.Epoch;
    }
}
