using System.Text.Json.Serialization;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>How polls are written down.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Poll))]
[JsonSerializable(typeof(Ballot))]
[JsonSerializable(typeof(PollFacts))]
public sealed partial class PollsJson : JsonSerializerContext;
