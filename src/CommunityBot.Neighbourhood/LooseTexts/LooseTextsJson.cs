using System.Text.Json.Serialization;

namespace CommunityBot.Neighbourhood.LooseTexts;

[JsonSerializable(typeof(TextCount))]
public sealed partial class LooseTextsJson : JsonSerializerContext;
