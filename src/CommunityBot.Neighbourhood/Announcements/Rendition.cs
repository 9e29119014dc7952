using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>How an announcement reads in one language right now.</summary>
public enum Form
{
    /// <summary>As it was written.</summary>
    Original,

    /// <summary>In words a person has approved.</summary>
    Checked,

    /// <summary>In a machine's words, labelled.</summary>
    Automatic,

    /// <summary>Not translated yet: the holding sentence with the original.</summary>
    Holding,

    /// <summary>Not translated: the original, labelled.</summary>
    Untranslated,
}

/// <summary>An announcement as readers of one language get it.</summary>
public sealed record Rendition(Form Form, RichText Text)
{
    /// <summary>No machine's words where it is important; elsewhere only where the area allows it.</summary>
    public static Rendition Of(Announcement announcement, string language, Area area)
    {
        var translation = announcement.TranslationTo(language);
        return translation switch
        {
            _ when language == announcement.Language => new Rendition(Form.Original, announcement.Source),
            { State: TranslationState.Checked, Text: { } approved } => new Rendition(Form.Checked, approved),
            _ when announcement.IsImportant => new Rendition(Form.Holding, announcement.Source),
            { State: TranslationState.Automatic, Text: { } machine } when area.EverydayAutomatic => new Rendition(Form.Automatic, machine),
            _ => new Rendition(Form.Untranslated, announcement.Source),
        };
    }
}
