using System.Text.Json.Nodes;

namespace CommunityBot.Playground.BotApi;

/// <summary>
/// Telegram says no. Thrown from wherever a rule is broken and caught in one place, the endpoint, which turns it into the
/// envelope; a rule is checked before anything is changed.
/// </summary>
internal sealed class Refused(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    public int Code => code;

    public string Description => Message;

    public JsonObject? Parameters => parameters;

    public static Refused BadRequest(string text) => new(400, $"Bad Request: {text}");

    public static Refused Forbidden(string text) => new(403, $"Forbidden: {text}");

    public static Refused TooMany(int seconds) =>
        new(429, $"Too Many Requests: retry after {seconds}", new() { ["retry_after"] = seconds });
}
