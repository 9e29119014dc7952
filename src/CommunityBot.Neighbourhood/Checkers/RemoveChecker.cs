using System.Globalization;

namespace CommunityBot.Neighbourhood.Checkers;

/// <summary>A facilitator takes a language from a checker, or the checker gives it back.</summary>
public static class RemoveChecker
{
    public static void Handle(Turn turn, string[] arguments)
    {
        if (arguments is not [var id, var language] || !long.TryParse(id, CultureInfo.InvariantCulture, out var userId)
            || turn.Find<Checker>(Resident.KeyOf(userId)) is not { } checker || !checker.Checks(language))
        {
            turn.Toast(SharedPrompts.OldButton);
            return;
        }

        if (!turn.IsFacilitator && userId != turn.By!.Id)
        {
            turn.Toast(SharedPrompts.FacilitatorsOnly);
            return;
        }

        var left = checker.Languages.Where(other => other != language).ToList();
        if (left.Count == 0)
        {
            turn.Delete<Checker>(checker.Id);
        }
        else
        {
            turn.Put(checker with { Languages = left });
        }

        turn.Toast(CheckerPrompts.Removed(ListCheckers.NameOf(checker, turn), language));
        if (turn.IsFacilitator)
        {
            ListCheckers.Show(turn);
        }
    }
}
