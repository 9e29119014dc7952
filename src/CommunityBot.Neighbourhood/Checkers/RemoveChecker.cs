using System.Globalization;

namespace CommunityBot.Neighbourhood.Checkers;

/// <summary>A facilitator takes a language from a checker, who is told so.</summary>
public static class RemoveChecker
{
    private static readonly TimeSpan WorthTelling = TimeSpan.FromDays(7);

    public static void Handle(Turn turn, string[] arguments)
    {
        if (!turn.IsFacilitator)
        {
            turn.Toast(SharedPrompts.FacilitatorsOnly);
            return;
        }

        var checker = arguments is [var id, _] && long.TryParse(id, CultureInfo.InvariantCulture, out var userId)
            ? turn.Find<Checker>(Resident.KeyOf(userId))
            : null;
        if (checker is null || !checker.Checks(arguments[1]))
        {
            turn.Toast(SharedPrompts.OldButton);
            return;
        }

        var language = arguments[1];
        Take(turn, checker, language);
        turn.Toast(CheckerPrompts.Removed(ListCheckers.NameOf(checker, turn), language));
        turn.Tell(checker.UserId, CheckerPrompts.YouWereRemoved(language), consent: null, turn.Now + WorthTelling, Lane.Reminder);
        ListCheckers.Show(turn);
    }

    private static void Take(Turn turn, Checker checker, string language)
    {
        if (checker.Languages.Count == 1)
        {
            turn.Delete<Checker>(checker.Id);
        }
        else
        {
            turn.Put(checker with { Languages = [.. checker.Languages.Where(other => other != language)] });
        }
    }
}
