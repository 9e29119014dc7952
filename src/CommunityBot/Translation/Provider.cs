namespace CommunityBot.Translation;

/// <summary>
/// A translator, and until when it is left alone: an hour after it refused the key, till the month ends (UTC) when its quota is
/// used up, some minutes when it failed again and again, so that not every job waits for one that is out of order.
/// </summary>
internal sealed partial class Provider(ITranslator translator, TimeProvider time, ILogger log)
{
    /// <summary>From any job. After the rest the next failure is enough: the count begins anew only when it answers.</summary>
    private const int MostFailuresInRow = 5;

    private static readonly TimeSpan AfterRefusedKey = TimeSpan.FromHours(1);

    /// <summary>Less than it takes until a busy machine is asked for the same text again.</summary>
    private static readonly TimeSpan AfterFailures = TimeSpan.FromMinutes(5);

    private static readonly TranslatorFailed OverBudget = new(TranslatorTrouble.Budget, "not asked");

    private volatile Rest? rest;
    private int failuresInRow;

    private TranslatorFailed? WhyResting => rest is { } resting && time.GetUtcNow() < resting.Until ? resting.Why : null;

    /// <summary>Asks it; a busy one again and again, as long as there is patience and it is allowed. Its answer has what was asked for, or it failed.</summary>
    public async Task<TranslatorAnswer> Ask(TranslatorCall call, Patience patience, Allowance allowance, CancellationToken cancel)
    {
        while (true)
        {
            if (WhyResting is { } resting)
            {
                return resting;
            }

            if (!await allowance.Covers(call, cancel))
            {
                return OverBudget;
            }

            var answer = await translator.Translate(call, cancel).WaitAsync(cancel);
            allowance.Spend(answer.Characters);
            Note(answer);
            switch (answer)
            {
                case TranslatorSaid said when Fits(said, call):
                    return said;
                case TranslatorSaid said:
                    LogMisfit(translator.Name, call.Html.Count, call.To.Count);
                    return new TranslatorFailed(TranslatorTrouble.Invalid, $"{said.Texts.Count} languages");
                case TranslatorFailed { Why: TranslatorTrouble.Busy } busy:
                    LogFailed(translator.Name, busy.Why, busy.Said);
                    if (WhyResting is not null || !await patience.Wait(busy.RetryAfter, cancel))
                    {
                        return busy;
                    }

                    break;
                case TranslatorFailed failed:
                    LogFailed(translator.Name, failed.Why, failed.Said);
                    return failed;
                case var other:
                    throw new InvalidOperationException($"{translator.Name} answered {other.GetType().Name}.");
            }
        }
    }

    private void Note(TranslatorAnswer answer)
    {
        var failed = answer as TranslatorFailed;
        var now = time.GetUtcNow();
        var inRow = failed?.Why == TranslatorTrouble.Busy ? Interlocked.Increment(ref failuresInRow) : Interlocked.Exchange(ref failuresInRow, 0);
        rest = failed?.Why switch
        {
            TranslatorTrouble.Key => new Rest(now + AfterRefusedKey, failed),
            TranslatorTrouble.Quota => new Rest(new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1), failed),
            TranslatorTrouble.Busy when inRow >= MostFailuresInRow => new Rest(now + AfterFailures, failed),
            _ => rest,
        };
    }

    private static bool Fits(TranslatorSaid said, TranslatorCall call) =>
        call.To.All(to => said.Texts.TryGetValue(to, out var texts) && texts.Count == call.Html.Count && texts.All(text => text is not null));

    private sealed record Rest(DateTimeOffset Until, TranslatorFailed Why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Translator} did not translate: {Why} ({Said})")]
    private partial void LogFailed(string translator, TranslatorTrouble why, string said);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Translator} did not give each of {Pieces} pieces in {Languages} languages")]
    private partial void LogMisfit(string translator, int pieces, int languages);
}
