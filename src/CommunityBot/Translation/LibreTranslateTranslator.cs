using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Translation;

/// <summary>
/// A LibreTranslate server (its source, v1.9.6): one target a request, and errors that are only words. It resolves entities in
/// what it answers, so that <c>&amp;lt;</c> comes back as <c>&lt;</c>.
/// </summary>
public sealed partial class LibreTranslateTranslator(HttpClient http, Uri url, string apiKey, ILogger<LibreTranslateTranslator> log) : ITranslator
{
    /// <summary>For one request; on two cores it needs about a minute for 60 words.</summary>
    public static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(2);

    private static readonly JsonSerializerOptions LeaveOutNulls = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly Uri address = new($"{url.AbsoluteUri.TrimEnd('/')}/translate");

    public string Name => "LibreTranslate";

    public async Task<TranslatorAnswer> Translate(TranslatorCall call, CancellationToken cancel)
    {
        var texts = new Dictionary<string, IReadOnlyList<string>>();
        string? detected = null;
        foreach (var language in call.Html.Count == 0 ? [] : call.To)
        {
            var (said, failed) = await Into(language, call, cancel);
            if (failed is not null)
            {
                LogFailed(failed.Why, failed.Said);
                return failed with { Characters = Counted() };
            }

            texts[language] = said!.Texts;
            detected ??= said.Detected;
        }

        return new TranslatorSaid(texts, Counted(), detected);

        long Counted() => (call with { To = [.. texts.Keys] }).Characters;
    }

    private async Task<(LibreTranslateAnswer? Said, TranslatorFailed? Failed)> Into(string language, TranslatorCall call, CancellationToken cancel)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = JsonContent.Create(
                    new { q = call.Html, source = call.From ?? "auto", target = language, format = "html", api_key = apiKey.Length > 0 ? apiKey : null },
                    options: LeaveOutNulls),
                // The words of an error are all that says which one it is, and they are translated.
                Headers = { { "Accept-Language", "en" } },
            };
            using var response = await http.SendAsync(request, cancel);
            var body = await response.Content.ReadAsStringAsync(cancel);
            return response.IsSuccessStatusCode
                ? (LibreTranslateAnswer.Read(body, call.Html.Count), null)
                : (null, Refused(call, response.StatusCode, LibreTranslateAnswer.Error(body), response.Headers.RetryAfter?.Delta));
        }
        catch (JsonException)
        {
            return (null, new TranslatorFailed(TranslatorTrouble.Invalid, "the answer cannot be read"));
        }
        catch (HttpRequestException)
        {
            return (null, new TranslatorFailed(TranslatorTrouble.Busy, "not reached"));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, new TranslatorFailed(TranslatorTrouble.Busy, "no answer in time"));
        }
    }

    private static TranslatorFailed Refused(TranslatorCall call, HttpStatusCode status, string error, TimeSpan? retryAfter)
    {
        var why = status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => TranslatorTrouble.Key,
            HttpStatusCode.BadRequest when Says("API key") => TranslatorTrouble.Key,
            // "is not available as a target language from" comes as a 500 from inside the translation.
            _ when Says("is not available as a target language") => TranslatorTrouble.Language,
            HttpStatusCode.BadRequest when Says("is not supported") && !Says("format") => TranslatorTrouble.Language,
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => TranslatorTrouble.Busy,
            _ => TranslatorTrouble.Invalid,
        };
        return new TranslatorFailed(why, ProviderWords.Of(call, $"HTTP {(int)status}", error), retryAfter);

        bool Says(string words) => error.Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "LibreTranslate did not translate ({Why}): {Said}")]
    private partial void LogFailed(TranslatorTrouble why, string said);
}
