using System.Text.Json.Serialization;
using CommunityBot.Neighbourhood;

namespace CommunityBot.Tests.Writing;

/// <summary>That something was handled, and as which in order.</summary>
internal sealed record Note(string Id, long Number, string Text) : IDocument;

[JsonSerializable(typeof(Note))]
internal sealed partial class NotesJson : JsonSerializerContext;
