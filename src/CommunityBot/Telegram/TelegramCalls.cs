using System.Net.Sockets;
using System.Text.RegularExpressions;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests.Abstractions;

namespace CommunityBot.Telegram;

/// <summary>
/// Calls to the Bot API whose failures are values. The client's own waiting on 429 is off: it would sleep inside the call and
/// hide the limit from the outbox (measured with Telegram.Bot 22.10.3.3).
/// </summary>
public sealed partial class TelegramCalls(ITelegramBotClient client)
{
    /// <summary>Longer than a long poll, which Telegram ends after 50 s.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(75);

    public static TelegramBotClientOptions Options(string token, string apiBaseUrl) =>
        new(token, apiBaseUrl.TrimEnd('/') is "https://api.telegram.org" ? null : apiBaseUrl.TrimEnd('/')) { RetryCount = 0, RetryThreshold = 0 };

    /// <summary>Whether it has the form BotFather gives: a number, a colon, 30 or more of A-Z a-z 0-9 _ -.</summary>
    public static bool IsToken(string token) => TokenForm().IsMatch(token);

    /// <summary>Either a result or a verdict, never both.</summary>
    public async Task<(T? Result, Verdict? Verdict)> Call<T>(IRequest<T> request, CancellationToken cancel)
    {
        try
        {
            return (await client.SendRequest(request, cancel), null);
        }
        catch (ApiRequestException refusal)
        {
            return (default, ErrorTable.Of(refusal.ErrorCode, refusal.Message, refusal.Parameters));
        }
        catch (RequestException broken)
        {
            return (default, NothingWasSent(broken) ? new NeverLeft() : new MayHaveArrived());
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (default, new MayHaveArrived());
        }
    }

    private static bool NothingWasSent(RequestException broken) => broken.InnerException is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
    } or HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } };

    [GeneratedRegex("^[0-9]{3,20}:[A-Za-z0-9_-]{30,}$")]
    private static partial Regex TokenForm();
}
