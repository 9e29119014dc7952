namespace CommunityBot.Neighbourhood;

/// <content>Who may check translations, and who can be asked to.</content>
public sealed partial class Turn
{
    /// <summary>Whoever can be asked now to check a language: they agreed, the bot can reach them, and they have not said "not me today". Who agreed first comes first.</summary>
    public IReadOnlyList<Checker> CheckersOf(string language) => [.. ReachableCheckersOf(language).Where(checker => !checker.IsAway(Now))];

    /// <summary>Checkers of a language who said "not me today"; each can be asked again from their <see cref="Checker.AwayUntil"/> on.</summary>
    public IReadOnlyList<Checker> AwayCheckersOf(string language) => [.. ReachableCheckersOf(language).Where(checker => checker.IsAway(Now))];

    /// <summary>Whether a person may approve translations into a language. Being away takes no right: who finds time after all may.</summary>
    public bool IsCheckerOf(long userId, string language) =>
        Find<Resident>(Resident.KeyOf(userId)) is not null && Find<Checker>(Resident.KeyOf(userId))?.Checks(language) == true;

    /// <summary>A checker is not asked again today, by the area's wall clock.</summary>
    /// <returns>When the next day begins; null if the person checks nothing.</returns>
    public DateTimeOffset? NotToday(long userId)
    {
        if (Find<Checker>(Resident.KeyOf(userId)) is not { } checker)
        {
            return null;
        }

        var until = WallClock.Instant(Today.AddDays(1).ToDateTime(TimeOnly.MinValue), Area.Zone);
        Put(checker with { AwayUntil = until });
        return until;
    }

    private IEnumerable<Checker> ReachableCheckersOf(string language) => All<Checker>()
        .Where(checker => checker.Checks(language) && Find<Resident>(checker.Id) is { Reachable: true })
        .OrderBy(checker => checker.AgreedAt).ThenBy(checker => checker.UserId);
}
