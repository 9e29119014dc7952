using System.Text.Json.Serialization;

namespace CommunityBot.Neighbourhood.Residents;

/// <summary>How the facts of this feature's flows are written down.</summary>
[JsonSerializable(typeof(JoinFacts))]
[JsonSerializable(typeof(LanguageFacts))]
[JsonSerializable(typeof(QuietFacts))]
public sealed partial class ResidentsJson : JsonSerializerContext;
