using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Checkers;

/// <summary><c>Not me today</c>: a checker is not asked again before tomorrow. With it stands the way out of checking at all.</summary>
public static class NotToday
{
    public static void Handle(Turn turn, string[] arguments)
    {
        if (turn.By is null || turn.Find<Checker>(Resident.KeyOf(turn.By.Id)) is not { } checker)
        {
            turn.Toast(SharedPrompts.OldButton);
            return;
        }

        var tomorrow = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(turn.Now, turn.Area.Zone).Date).AddDays(1);
        turn.Put(checker with { AwayUntil = WallClock.Instant(tomorrow.ToDateTime(TimeOnly.MinValue), turn.Area.Zone) });
        turn.LetGo();
        turn.Reply(
            checker.Languages.Aggregate(new Screen(CheckerPrompts.NotToday), (shown, language) =>
                shown.Row(new Press(CheckerPrompts.StopButton(language), $"unchecker {checker.UserId} {language}"))),
            replace: true);
    }
}
