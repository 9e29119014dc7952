using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>
/// One language of an announcement, for a facilitator or a checker: the source, the text as its readers will see it, what a
/// machine makes of it the other way round, and what is wrong with it. <c>anlanguage/ID/LANGUAGE</c>.
/// </summary>
public static class LanguageCard
{
    public const string Kind = "anlanguage";

    /// <summary>Telegram's 4,096 code points hold a source, a translation and a back-translation of so many each.</summary>
    private const int Most = 1200;

    public static string KeyOf(Announcement announcement, string language) => $"{Kind}/{announcement.Id}/{language}";

    public static void Show(Turn turn, string[] arguments)
    {
        if (arguments is not [var id, var language] || turn.Find<Announcement>(id) is not { } announcement || !turn.Area.Languages.Contains(language))
        {
            turn.Toast(SharedPrompts.OldButton);
        }
        else if (!turn.IsFacilitator && !turn.IsCheckerOf(turn.By!.Id, language))
        {
            turn.Toast(SharedPrompts.FacilitatorsOnly);
        }
        else
        {
            turn.ReplyCard(KeyOf(announcement, language));
        }
    }

    public static Drawn? Draw(Drawing drawing)
    {
        var parts = drawing.Card.Split('/');
        if (drawing.Find<Announcement>(parts[1]) is not { } announcement)
        {
            return null;
        }

        var language = parts[2];
        var translation = announcement.TranslationTo(language);
        var screen = IsFacilitator(drawing) || translation.State == TranslationState.Checked ? new Screen() : new Screen(AnnouncementPrompts.PleaseCheck(translation.ToCheck is not null));
        screen = screen.Then(DeskPrompts.LanguageHead(language, AnnouncementPrompts.StateOf(announcement, language, drawing.Area)));
        screen = With(screen, DeskPrompts.SourceHead, announcement.Source);
        if (translation.ToCheck is { } text)
        {
            screen = With(screen, DeskPrompts.TranslationHead, text);
        }

        if (translation.Back is { } back)
        {
            screen = With(screen, DeskPrompts.BackHead, back);
        }

        screen = (translation.Warnings ?? []).Count > 0 ? screen.Then(AnnouncementPrompts.Warning(translation.Warnings!)) : screen;
        return new Drawn(WithActs(screen, announcement, language, drawing));
    }

    private static Screen WithActs(Screen screen, Announcement announcement, string language, Drawing drawing)
    {
        var translation = announcement.TranslationTo(language);
        var data = $"{announcement.Id} {language}";
        if (translation is { Text: not null, State: not TranslationState.Checked })
        {
            screen = screen.Row(new Press(DeskPrompts.ApproveButton, $"anapprove {data} {ApproveTranslation.MarkOf(translation)}"));
        }

        screen = screen.Row(new Press(translation.ToCheck is null ? DeskPrompts.WriteButton : DeskPrompts.EditButton, $"anedit {data}"));
        screen = screen.Row(new Press(AnnouncementPrompts.AddVoiceButton, $"addvoice {data}"));
        if (IsFacilitator(drawing))
        {
            return screen.Row(new Press(AnnouncementPrompts.AskCheckerButton, $"anask {data}")).Row(new Press(AnnouncementPrompts.BackToDeskButton, $"andesk {announcement.Id}"));
        }

        return translation.State == TranslationState.Checked ? screen : screen.Row(NotTodayButton.Press);
    }

    private static bool IsFacilitator(Drawing drawing) => drawing.Find<Facilitator>(Resident.KeyOf(drawing.ChatId)) is { Active: true };

    private static Screen With(Screen screen, Prompt head, RichText text) => screen.Then(head).Then(new RichValue(Cut(text)));

    /// <summary>Who checks must see all of a text that fits; a longer one is cut here and whole in what is sent to be edited.</summary>
    private static RichText Cut(RichText text) => text.CodePoints <= Most ? text : RichText.Of(string.Concat(text.Plain.EnumerateRunes().Take(Most)) + "…");
}
