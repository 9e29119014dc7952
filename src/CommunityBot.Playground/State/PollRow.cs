using System.Text.Json.Nodes;

namespace CommunityBot.Playground.State;

/// <summary>A native poll of the bot and who voted for what.</summary>
/// <param name="Body">The Bot API's Poll; the counts are kept in it.</param>
internal sealed record PollRow(string Id, long Chat, int MessageId, JsonObject Body, IReadOnlyDictionary<long, int[]> Votes)
{
    public string Key => Id;
}
