using System.Text.Json.Serialization;

namespace CommunityBot.Neighbourhood.Glossaries;

/// <summary>How what the flows must know is written down.</summary>
[JsonSerializable(typeof(GlossaryFacts))]
public sealed partial class GlossaryJson : JsonSerializerContext;
