using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>
/// How long an announcement may be so that every copy of it still fits, with its label, its holding sentence and the line that
/// says it was corrected. In code points (Bot API: 4,096 in a message, 1,024 under a photo or a file).
/// </summary>
public sealed record Limits(int Message, int Caption)
{
    private const int TelegramMessage = 4096;
    private const int TelegramCaption = 1024;

    /// <summary>Line breaks between the paragraphs, and marks around them.</summary>
    private const int Between = 16;

    public static Limits Of(Turn turn) => Around(turn, turn.Area.Languages);

    public static Limits In(string language, Turn turn) => Around(turn, [language]);

    public int For(Announcement announcement) => announcement.File is null ? Message : Caption;

    private static Limits Around(Turn turn, IReadOnlyList<string> languages)
    {
        var rest = languages.Max(language => Rest(turn, language));
        return new Limits(TelegramMessage - rest, TelegramCaption - rest);
    }

    private static int Rest(Turn turn, string language)
    {
        int Length(Prompt prompt) => turn.Languages.Label(prompt, language).EnumerateRunes().Count();
        var labels = new[]
        {
            AnnouncementPrompts.Automatic,
            AnnouncementPrompts.Untranslated(turn.Area.Help),
            AnnouncementPrompts.Holding(turn.Area.Help),
            AnnouncementPrompts.Below,
        };
        return labels.Max(Length) + Length(AnnouncementPrompts.Corrected(turn.At(turn.Now.AddYears(1)))) + Between;
    }
}
