namespace CommunityBot.Translation;

/// <summary>A translator, and until when it is left alone: an hour after it refused the key, till the month ends (UTC) when its quota is used up.</summary>
internal sealed partial class Provider(ITranslator translator, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan AfterRefusedKey = TimeSpan.FromHours(1);

    private volatile Rest? rest;

    private static readonly TranslatorFailed OverBudget = new(TranslatorTrouble.Budget, "not asked");

    /// <summary>Asks it; a busy one again and again, as long as there is patience and it is allowed. Its answer has what was asked for, or it failed.</summary>
    public async Task<TranslatorAnswer> Ask(TranslatorCall call, Patience patience, Allowance allowance, CancellationToken cancel)
    {
        while (true)
        {
            if (rest is { } resting && time.GetUtcNow() < resting.Until)
            {
                return resting.Why;
            }

            if (!await allowance.Covers(call, cancel))
            {
                return OverBudget;
            }

            var answer = await translator.Translate(call, cancel).WaitAsync(cancel);
            allowance.Spend(answer.Characters);
            switch (answer)
            {
                case TranslatorSaid said when Fits(said, call):
                    return said;
                case TranslatorSaid said:
                    LogMisfit(translator.Name, call.Html.Count, call.To.Count);
                    return new TranslatorFailed(TranslatorTrouble.Invalid, $"{said.Texts.Count} languages");
                case TranslatorFailed { Why: TranslatorTrouble.Busy } busy:
                    LogFailed(translator.Name, busy.Why, busy.Said);
                    if (!await patience.Wait(busy.RetryAfter, cancel))
                    {
                        return busy;
                    }

                    break;
                case TranslatorFailed failed:
                    LogFailed(translator.Name, failed.Why, failed.Said);
                    Rests(failed);
                    return failed;
                case var other:
                    throw new InvalidOperationException($"{translator.Name} answered {other.GetType().Name}.");
            }
        }
    }

    private void Rests(TranslatorFailed failed)
    {
        var now = time.GetUtcNow();
        rest = failed.Why switch
        {
            TranslatorTrouble.Key => new Rest(now + AfterRefusedKey, failed),
            TranslatorTrouble.Quota => new Rest(new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1), failed),
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
