using System.Text.Json.Nodes;

namespace CommunityBot.Playground.State;

/// <summary>An update that waits for the bot.</summary>
/// <param name="Body">The Update without its update_id, or any other JSON a test wants the bot to meet.</param>
internal sealed record QueuedUpdate(int Id, JsonNode? Body, DateTimeOffset Expires)
{
    public string Key => Id.ToString();
}
