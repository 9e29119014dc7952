using System.Text.Json.Serialization;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>How announcements are written down.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Announcement))]
[JsonSerializable(typeof(Round))]
[JsonSerializable(typeof(AnnouncementFacts))]
[JsonSerializable(typeof(LanguageSubject))]
[JsonSerializable(typeof(AnnouncementSubject))]
[JsonSerializable(typeof(CorrectionFacts))]
public sealed partial class AnnouncementsJson : JsonSerializerContext;
