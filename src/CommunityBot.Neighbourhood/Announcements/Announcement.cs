using System.Text.Json.Serialization;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>One message of a facilitator to the neighbourhood, in every language it is read in.</summary>
/// <param name="Id">128 random bits: who never saw it cannot name it.</param>
/// <param name="By">The facilitator who wrote it; a Telegram user id, 0 once they were forgotten.</param>
/// <param name="Language">The language it was written in.</param>
/// <param name="Version">1, and one more with every correction.</param>
public sealed record Announcement(
    string Id,
    long By,
    DateTimeOffset WrittenAt,
    string Language,
    int Version,
    RichText Source,
    Media? File,
    AnnouncementKind Kind,
    Audience Audience) : IDocument
{
    public static readonly IReadOnlyDictionary<string, Translation> NoTranslations = new Dictionary<string, Translation>();

    public static readonly IReadOnlyDictionary<string, string> NoVoices = new Dictionary<string, string>();

    public AnnouncementState State { get; init; }

    /// <summary>When it is to go; null: as soon as someone presses Send.</summary>
    public DateTimeOffset? When { get; init; }

    /// <summary>It also goes at night; only where it is important.</summary>
    public bool Urgent { get; init; }

    /// <summary>How it came to be allowed at night.</summary>
    public Urgency? Permission { get; init; }

    /// <summary>The other languages it is read in.</summary>
    public IReadOnlyDictionary<string, Translation> Translations { get; init; } = NoTranslations;

    /// <summary>Voices by language: a voice message's <c>file_id</c>.</summary>
    public IReadOnlyDictionary<string, string> Voices { get; init; } = NoVoices;

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? CorrectedAt { get; init; }

    [JsonIgnore]
    public bool WasSent => State is AnnouncementState.Sending or AnnouncementState.Sent or AnnouncementState.Stopped;

    [JsonIgnore]
    public bool IsImportant => Kind == AnnouncementKind.Important;

    /// <summary>A few words of it, for lists and buttons.</summary>
    [JsonIgnore]
    public string Short => Shortened.For(Source.Plain);

    public Translation TranslationTo(string language) => Translations.GetValueOrDefault(language) ?? Translation.None;

    public Announcement With(string language, Translation translation) =>
        this with { Translations = new Dictionary<string, Translation>(Translations) { [language] = translation } };
}

/// <summary>How much harm a wrong word can do.</summary>
public enum AnnouncementKind
{
    /// <summary>A machine's words may go out, labelled, where the area allows it.</summary>
    Everyday,

    /// <summary>Health, safety, money, law: no machine's word goes out that no person has read.</summary>
    Important,
}

/// <summary>Who gets it.</summary>
/// <param name="Language">Of the people only those who read this; null: all.</param>
public sealed record Audience(bool People, bool Groups, string? Language = null);

public enum AnnouncementState
{
    Draft,

    /// <summary>A second facilitator is asked whether it may go at night.</summary>
    Asking,

    /// <summary>It goes at its time.</summary>
    Scheduled,
    Sending,
    Sent,

    /// <summary>Its sending was ended before all had it.</summary>
    Stopped,
    Withdrawn,
}

/// <summary>How an announcement came to be allowed at night.</summary>
/// <param name="AskedBy">Who wants to send it.</param>
/// <param name="By">Who confirmed; null while nobody has. The same person: nobody answered for ten minutes.</param>
public sealed record Urgency(long AskedBy, DateTimeOffset AskedAt, long? By = null, DateTimeOffset? At = null);

/// <summary>An announcement in one other language.</summary>
/// <param name="Text">Null: not translated.</param>
/// <param name="Back">What a machine makes of it in the language of the source, for who cannot read it.</param>
/// <param name="CheckedBy">The person who approved it.</param>
/// <param name="Warnings">Ids of what is wrong with what a machine made.</param>
public sealed record Translation(
    TranslationState State,
    RichText? Text = null,
    RichText? Back = null,
    long? CheckedBy = null,
    string? CheckedByName = null,
    IReadOnlyList<string>? Warnings = null)
{
    /// <summary>A machine's words with the emphasis it gave them, for whoever reads and approves them: it may stand on the wrong word.</summary>
    public RichText? Emphasised { get; init; }

    /// <summary>What a person sees who is to check it.</summary>
    [JsonIgnore]
    public RichText? ToCheck => Emphasised ?? Text;

    /// <summary>A reader said that it is wrong.</summary>
    public bool Doubted { get; init; }

    public static readonly Translation None = new(TranslationState.None);
}
