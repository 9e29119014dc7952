namespace CommunityBot.Neighbourhood;

/// <content>Who checks translations.</content>
public sealed partial class Turn
{
    /// <summary>Those who can be asked now: residents whom the bot reaches and who did not say "not me today".</summary>
    public IReadOnlyList<Checker> CheckersOf(string language) =>
    [
        .. All<Checker>()
            .Where(checker => checker.Checks(language) && !(checker.AwayUntil > Now) && Find<Resident>(checker.Id) is { Reachable: true })
            .OrderBy(checker => checker.AgreedAt),
    ];

    /// <summary>Whether a person may approve words of a language, also on a day they are not asked.</summary>
    public bool IsCheckerOf(long userId, string language) => Find<Checker>(Resident.KeyOf(userId))?.Checks(language) == true;
}
