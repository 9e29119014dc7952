using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary><c>Approve</c>: a person who reads the language stands for the words. What was approved is never paid for again.</summary>
public static class ApproveTranslation
{
    public static void Handle(Turn turn, string[] arguments)
    {
        if (arguments is not [_, var language, var mark] || Find(turn, arguments) is not { } announcement)
        {
            return;
        }

        var translation = announcement.TranslationTo(language);
        if (translation is not { ToCheck: { } text } || MarkOf(translation) != mark)
        {
            turn.Toast(DeskPrompts.ChangedMeanwhile);
            turn.Redraw(LanguageCard.KeyOf(announcement, language), turn.By!.Id);
            return;
        }

        Take(announcement, language, text, turn);
    }

    /// <summary>These words, in the name of the acting person.</summary>
    internal static void Take(Announcement announcement, string language, RichText text, Turn turn)
    {
        var checkedText = new Translation(
            TranslationState.Checked, text, announcement.TranslationTo(language) is { } old && old.ToCheck == text ? old.Back : null, turn.By!.Id, turn.Me?.Name ?? turn.By.Name);
        announcement = announcement.With(language, checkedText);
        turn.Put(announcement);
        turn.Learn(announcement.Language, announcement.Source, language, text);
        turn.Toast(DeskPrompts.Approved(language));
        TranslateAnnouncement.Changed(announcement, [language], turn);
        if (announcement.By != turn.By.Id && announcement.By != 0)
        {
            turn.Tell(announcement.By, AnnouncementPrompts.CheckedBy(announcement.Short, language, checkedText.CheckedByName!), null, turn.Now.AddDays(1), about: turn.By.Id);
        }
    }

    /// <summary>The announcement whose language the acting person may check. Important ones need a checker who is not their author (R11, R21).</summary>
    internal static Announcement? Find(Turn turn, string[] arguments)
    {
        if (arguments is not [var id, var language, ..] || turn.Find<Announcement>(id) is not { } announcement
            || announcement.State == AnnouncementState.Withdrawn || language == announcement.Language || !turn.Area.Languages.Contains(language))
        {
            turn.Toast(SharedPrompts.OldButton);
            return null;
        }

        var isChecker = turn.IsCheckerOf(turn.By!.Id, language);
        if (!isChecker && !turn.IsFacilitator)
        {
            turn.Toast(SharedPrompts.FacilitatorsOnly);
            return null;
        }

        if (announcement.IsImportant && (!isChecker || announcement.By == turn.By.Id))
        {
            turn.Toast(AnnouncementPrompts.NeedsAnotherChecker(language));
            return null;
        }

        return announcement;
    }

    /// <summary>A mark of what its person sees.</summary>
    public static string MarkOf(Translation translation) => TextMark.Of(translation.ToCheck?.Plain ?? "");
}
