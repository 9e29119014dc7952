using System.Text.Json.Serialization;

namespace CommunityBot.Neighbourhood.Checkers;

/// <summary>How this feature's documents are written down.</summary>
[JsonSerializable(typeof(CheckerInvitation))]
public sealed partial class CheckersJson : JsonSerializerContext;
