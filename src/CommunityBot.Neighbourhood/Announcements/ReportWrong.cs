using System.Globalization;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary><c>This is wrong</c> under a machine's words: the author and the language's checkers hear of it, once a version.</summary>
public static class ReportWrong
{
    public static void Handle(Turn turn, string[] arguments)
    {
        if (arguments is not [var id, var version] || turn.Find<Announcement>(id) is not { } announcement || turn.Me is not { } reader)
        {
            turn.Toast(SharedPrompts.OldButton);
            return;
        }

        turn.Toast(AnnouncementPrompts.ThanksForReport);
        var translation = announcement.TranslationTo(reader.Language);
        if (announcement.Version.ToString(CultureInfo.InvariantCulture) != version || translation.State != TranslationState.Automatic || translation.Doubted)
        {
            return;
        }

        announcement = announcement.With(reader.Language, translation with { Doubted = true });
        turn.Put(announcement);
        var screen = new Screen(AnnouncementPrompts.SaidWrong(announcement.Short, reader.Language));
        var see = screen.Row(new Press(DeskPrompts.SeeLanguageButton(reader.Language), $"anlang {announcement.Id} {reader.Language}"));
        foreach (var person in turn.InChargeOf(announcement.By).Union(turn.CheckersOf(reader.Language).Select(checker => checker.UserId)))
        {
            turn.Tell(person, see, null, turn.Now.AddDays(2));
        }
    }
}
