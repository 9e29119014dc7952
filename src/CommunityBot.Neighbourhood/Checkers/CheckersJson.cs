using System.Text.Json.Serialization;

namespace CommunityBot.Neighbourhood.Checkers;

[JsonSerializable(typeof(Checker))]
[JsonSerializable(typeof(CheckerInvitation))]
public sealed partial class CheckersJson : JsonSerializerContext;
