using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.AI.Translation.Text;
using Azure.Identity;

namespace CommunityBot.Translation;

/// <summary>Azure AI Translator. All targets go in one request, as long as its limits allow.</summary>
public sealed partial class AzureTranslator(TextTranslationClient client, TimeProvider time, ILogger<AzureTranslator> log) : ITranslator
{
    /// <summary>The longest answer documented is 15 s.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(20);

    public string Name => "Azure";

    /// <summary>Two retries, 20 s for each try, and no wait that would look like a hang.</summary>
    public static TextTranslationClientOptions Options(TextTranslationClientOptions.ServiceVersion version) => new(version)
    {
        RetryPolicy = new AzureRetries(AzureRetries.FirstWait),
        Retry = { NetworkTimeout = LongestAnswer },
    };

    public async Task<TranslatorAnswer> Translate(TranslatorCall call, CancellationToken cancel)
    {
        var texts = call.To.ToDictionary(language => language, _ => new string[call.Html.Count]);
        var (characters, detected) = (0L, (string?)null);
        try
        {
            foreach (var (targets, pieces) in AzureChunks.Of(call.Html, call.To.Count))
            {
                var inputs = call.Html.Take(pieces).Select(html => Input(html, call.From, call.To.Take(targets))).ToList();
                var response = await client.TranslateAsync(inputs, cancel);
                characters += Charged(response.GetRawResponse()) ?? inputs.Sum(input => (long)input.Text.Length * input.TranslationTargets.Count);
                detected ??= call.From is null ? response.Value[0].DetectedLanguage?.Language : null;
                foreach (var (index, item) in response.Value.Index())
                {
                    Keep(item, [.. call.To.Take(targets)], pieces.Start.Value + index);
                }
            }
        }
        catch (RequestFailedException refusal)
        {
            return Refused(call, refusal) with { Characters = characters };
        }
        catch (JsonException)
        {
            return Failed(TranslatorTrouble.Invalid, "the answer cannot be read", "") with { Characters = characters };
        }
        catch (AuthenticationFailedException)
        {
            // Its words are a page long and name the machine's accounts.
            return Failed(TranslatorTrouble.Key, "Entra ID did not sign in", "") with { Characters = characters };
        }
        catch (Exception trouble) when (trouble is AggregateException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return Failed(TranslatorTrouble.Busy, "no answer in time, or not reached", "") with { Characters = characters };
        }

        return new TranslatorSaid(texts.ToDictionary(language => language.Key, language => (IReadOnlyList<string>)language.Value), characters, detected);

        void Keep(TranslatedTextItem item, IReadOnlyList<string> targets, int index)
        {
            if (item.Translations.Count != targets.Count)
            {
                throw new JsonException("The number of translations is wrong.");
            }

            // By position: the code in an answer may be an alias of the one asked for.
            foreach (var (language, translation) in targets.Zip(item.Translations))
            {
                texts[language][index] = translation.Text;
            }
        }
    }

    private static TranslateInputItem Input(string html, string? from, IEnumerable<string> to) =>
        new(html, to.Select(language => new TranslationTarget(AzureLanguages.Of(language))), from is null ? null : AzureLanguages.Of(from), textType: TextType.Html);

    /// <summary>Version 3.0 says it in one header, 2026-06-06 in another.</summary>
    private static long? Charged(Response response) =>
        (response.Headers.TryGetValue("X-Metered-Usage", out var said) || response.Headers.TryGetValue("sourceCharactersCharged", out said))
        && long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var characters) ? characters : null;

    private TranslatorFailed Refused(TranslatorCall call, RequestFailedException refusal)
    {
        var response = refusal.GetRawResponse();
        var request = response is not null && (response.Headers.TryGetValue("X-RequestId", out var id) || response.Headers.TryGetValue("apim-request-id", out id)) ? id! : "";
        var said = response is null
            ? "not reached"
            : ProviderWords.Of(call, refusal.ErrorCode ?? $"HTTP {refusal.Status}", refusal.ErrorCode is null ? null : refusal.Message.Split('\n')[0]);
        return Failed(AzureTrouble.Of(refusal), said, request) with { RetryAfter = response is null ? null : AzureRetries.Asked(response, time.GetUtcNow()) };
    }

    private TranslatorFailed Failed(TranslatorTrouble why, string said, string request)
    {
        LogFailed(why, said, request);
        return new TranslatorFailed(why, said);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Azure did not translate ({Why}): {Said}; X-RequestId {Request}")]
    private partial void LogFailed(TranslatorTrouble why, string said, string request);
}
