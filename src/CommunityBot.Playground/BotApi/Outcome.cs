using System.Text.Json.Nodes;
using CommunityBot.Playground.Faults;

namespace CommunityBot.Playground.BotApi;

/// <summary>What became of a request: a result, or an error in Telegram's words.</summary>
internal sealed record Outcome(bool Ok, JsonNode? Result, int? Code, string? Description, JsonObject? Parameters)
{
    public int? MessageId => Result is JsonObject message && message["message_id"] is JsonValue id ? (int)id : null;

    public static Outcome Success(JsonNode result) => new(true, result, null, null, null);

    public static Outcome Of(Refused refused) => new(false, null, refused.Code, refused.Description, refused.Parameters);

    public static Outcome Of(Fault fault) => new(false, null, fault.ErrorCode, $"fault {fault.Id}: {fault.Kind}", null);
}
