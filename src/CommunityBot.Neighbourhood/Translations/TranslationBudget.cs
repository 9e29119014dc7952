using System.Globalization;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>
/// What the area's machine translation may still cost this month: characters times targets, reserved with the wish and settled
/// by the provider's own count. Attempts beyond the first are reserved as they are needed. A fifth is kept for important texts.
/// </summary>
internal static class TranslationBudget
{
    private static readonly TimeSpan NewsLives = TimeSpan.FromDays(7);

    /// <summary>Reserves nothing yet: the reservation is the job. Null: there is enough. Facilitators are told once a month that there is not.</summary>
    public static TranslationTrouble? Refuse(Turn turn, long characters, bool important)
    {
        var month = Month(turn);
        if (month.QuotaUsed)
        {
            return TranslationTrouble.Quota;
        }

        var limit = turn.Area.TranslationCharactersPerMonth;
        var used = month.Used + turn.All<TranslationJob>().Sum(job => job.Reserved);
        if (used + characters <= (important ? limit : EverydayPart(limit)))
        {
            return null;
        }

        TellOnce(turn, important || used >= limit ? TranslationPrompts.BudgetUsed : TranslationPrompts.EverydayUsed);
        return TranslationTrouble.Budget;
    }

    /// <summary>Another attempt is wanted for a job. One that nobody waits for any more gets none.</summary>
    public static void ReserveMore(Turn turn, ReserveMore wanted)
    {
        if (turn.Find<TranslationJob>(wanted.JobId) is { Dropped: false } job
            && wanted.Characters > job.Reserved
            && Refuse(turn, wanted.Characters - job.Reserved, job.Important) is null)
        {
            turn.Put(job with { Reserved = wanted.Characters });
        }
    }

    /// <summary>The provider counted so many.</summary>
    public static void Settle(Turn turn, long characters)
    {
        if (characters > 0)
        {
            var month = Month(turn);
            turn.Put(month with { Used = month.Used + characters });
        }
    }

    /// <summary>The provider's own quota is used up: no job until the next month, or until the bot is started again.</summary>
    public static void QuotaUsed(Turn turn)
    {
        turn.Put(Month(turn) with { QuotaUsed = true });
        TellOnce(turn, TranslationPrompts.QuotaUsed);
    }

    /// <summary>A new process may have a new provider or a larger quota.</summary>
    public static void AtStart(Turn turn)
    {
        if (Month(turn) is { QuotaUsed: true } month)
        {
            turn.Put(month with { QuotaUsed = false });
        }
    }

    private static long EverydayPart(long limit) => limit * 4 / 5;

    private static TranslationMonth Month(Turn turn)
    {
        var name = TimeZoneInfo.ConvertTime(turn.Now, turn.Area.Zone).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return turn.Find<TranslationMonth>(TranslationMonth.Key) is { } month && month.Name == name ? month : new TranslationMonth(name, 0, false, []);
    }

    private static void TellOnce(Turn turn, Prompt news)
    {
        var month = Month(turn);
        if (month.Told.Contains(news.Id))
        {
            return;
        }

        turn.Put(month with { Told = [.. month.Told, news.Id] });
        turn.TellFacilitators(news, turn.Now + NewsLives);
    }
}

/// <summary>What machine translation has cost in a month of the area's zone.</summary>
/// <param name="Name">Such as <c>2026-03</c>.</param>
/// <param name="Used">Characters as the providers count them.</param>
/// <param name="QuotaUsed">The provider said that its own quota is used up.</param>
/// <param name="Told">What the facilitators were told, by prompt id.</param>
public sealed record TranslationMonth(string Name, long Used, bool QuotaUsed, IReadOnlyList<string> Told) : IDocument
{
    public const string Key = "month";

    public string Id => Key;
}
