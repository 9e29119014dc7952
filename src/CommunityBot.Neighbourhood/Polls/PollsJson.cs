using System.Text.Json.Serialization;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>How polls are written down.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Poll))]
[JsonSerializable(typeof(Ballots))]
[JsonSerializable(typeof(Roll))]
[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(DraftSubject))]
[JsonSerializable(typeof(PollFacts))]
[JsonSerializable(typeof(PollSubject))]
public sealed partial class PollsJson : JsonSerializerContext;
