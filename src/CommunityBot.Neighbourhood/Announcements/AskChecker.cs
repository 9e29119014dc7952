using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary><c>Ask a checker</c>: the people who agreed to check this language get source and draft side by side.</summary>
public static class AskChecker
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(2);

    public static void Handle(Turn turn, string[] arguments)
    {
        if (Desk.Find(turn, arguments) is not { } announcement || arguments is not [_, var language])
        {
            return;
        }

        var checkers = turn.CheckersOf(language).Where(checker => !announcement.IsImportant || checker.UserId != announcement.By).ToList();
        if (checkers.Count == 0)
        {
            turn.Toast(AnnouncementPrompts.NoChecker(language));
            return;
        }

        foreach (var checker in checkers)
        {
            var card = LanguageCard.KeyOf(announcement, language);
            turn.Remove(card, checker.UserId);
            turn.TellCard(checker.UserId, card, null, turn.Now + Life);
        }

        turn.Toast(AnnouncementPrompts.CheckersAsked([.. checkers.Select(checker => turn.Find<Resident>(Resident.KeyOf(checker.UserId))?.Name ?? "")]));
    }
}
