using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs;

/// <summary>How conversations and answers are written down.</summary>
[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(Prefill))]
[JsonSerializable(typeof(RichText))]
[JsonSerializable(typeof(Attachment))]
[JsonSerializable(typeof(Composed))]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(DateTimeOffset))]
public sealed partial class DialogsJson : JsonSerializerContext;
