using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.Telegram;
using Telegram.Bot;

namespace CommunityBot.Tests.Telegram;

/// <summary>Telegram's answers as the test scripts them, on the wire: the client and the reading of answers are the real ones.</summary>
internal sealed class FakeTelegram : HttpMessageHandler
{
    public const string Token = "7000001:AAFakeFakeFakeFakeFakeFakeFakeFake00";

    private readonly List<Call> calls = [];

    /// <summary>What a call is answered.</summary>
    public Func<Call, CancellationToken, Task<HttpResponseMessage>> Answer { get; set; } = (_, _) => Ok("true");

    /// <summary>All calls so far, in order.</summary>
    public IReadOnlyList<Call> Calls
    {
        get
        {
            lock (calls)
            {
                return [.. calls];
            }
        }
    }

    public TelegramCalls Client(TimeSpan? timeout = null) => new(new TelegramBotClient(
        TelegramCalls.Options(Token, "http://127.0.0.1:1"),
        new HttpClient(this) { Timeout = timeout ?? TelegramCalls.LongestWait }));

    public static Task<HttpResponseMessage> Ok(string result) => Json(HttpStatusCode.OK, $$"""{"ok":true,"result":{{result}}}""");

    public static Task<HttpResponseMessage> Sent(int messageId = 501) =>
        Ok($$$"""{"message_id":{{{messageId}}},"date":1774260000,"chat":{"id":1002,"type":"private"},"text":"x"}""");

    public static Task<HttpResponseMessage> No(int code, string description, string parameters = "null") =>
        Json((HttpStatusCode)code, $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}","parameters":{{parameters}}}""");

    /// <summary>What a proxy in front of Telegram says.</summary>
    public static Task<HttpResponseMessage> BadGateway() => Body(HttpStatusCode.BadGateway, "text/html", "<html><h1>502 Bad Gateway</h1></html>");

    public static Task<HttpResponseMessage> Json(HttpStatusCode status, string body) => Body(status, "application/json", body);

    public static Task<HttpResponseMessage> Refuses() => throw new HttpRequestException(HttpRequestError.ConnectionError, "connection refused");

    /// <summary>The request was written; what became of it nobody knows.</summary>
    public static Task<HttpResponseMessage> Resets() => throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset");

    public static async Task<HttpResponseMessage> Hangs(CancellationToken cancel)
    {
        await Task.Delay(Timeout.Infinite, cancel);
        throw new InvalidOperationException("An endless wait ended.");
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "{}" : await request.Content.ReadAsStringAsync(cancellationToken);
        var call = new Call(request.RequestUri!.Segments[^1], body.StartsWith('{') ? JsonNode.Parse(body)!.AsObject() : []);
        lock (calls)
        {
            calls.Add(call);
        }

        return await Answer(call, cancellationToken);
    }

    private static Task<HttpResponseMessage> Body(HttpStatusCode status, string type, string body) =>
        Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, type) });
}

/// <summary>A call as it came over the wire; an upload without its fields.</summary>
internal sealed record Call(string Method, JsonObject Fields)
{
    public string? Text(string field) => (string?)Fields[field];
}
