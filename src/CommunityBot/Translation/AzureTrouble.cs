using System.Globalization;
using Azure;

namespace CommunityBot.Translation;

/// <summary>Azure's refusals and what each means (its page "status-response-codes").</summary>
internal static class AzureTrouble
{
    public static TranslatorTrouble Of(RequestFailedException refusal) =>
        (refusal.Status, int.TryParse(refusal.ErrorCode, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0) switch
        {
            // The documentation has 403001 for a free quota that is used up; keys of the free tier were also told 401001.
            (_, 403001 or 401001) => TranslatorTrouble.Quota,
            (401 or 403, _) => TranslatorTrouble.Key,
            (_, 400019 or 400023 or 400035 or 400036) => TranslatorTrouble.Language,
            // 0: it was not reached.
            (0 or 408 or 429 or >= 500, _) => TranslatorTrouble.Busy,
            _ => TranslatorTrouble.Invalid,
        };
}
