using System.Text;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;
using Microsoft.AspNetCore.Connections.Features;

namespace CommunityBot.Playground.Faults;

/// <summary>What a fault does to a request.</summary>
internal static class FaultAnswers
{
    private const string Page = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n";

    public static async Task Give(HttpContext http, World world, Fault fault, CancellationToken cleared)
    {
        switch (fault.Kind)
        {
            case FaultKind.Status:
                var code = fault.ErrorCode ?? 500;
                var refused = code == 429 && fault.Parameters is null ? Refused.TooMany(1) : new(code, fault.Description ?? Usual(code), fault.Parameters);
                await Envelope.Write(http, world, refused);
                break;
            case FaultKind.Html:
                http.Response.StatusCode = fault.ErrorCode ?? 502;
                await Text(http, "text/html", Page);
                break;
            case FaultKind.Garbage:
                Envelope.AddHeaders(http, world);
                await Text(http, "application/json", """{"ok":true,"result":{"message_id":4,"fr""");
                break;
            case FaultKind.Hang:
                await Forever(http, cleared);
                Reset(http);
                break;
            default:
                Reset(http);
                break;
        }
    }

    /// <summary>Ends the connection at once and without a word.</summary>
    public static void Reset(HttpContext http)
    {
        if (http.Features.Get<IConnectionSocketFeature>() is { } connection) connection.Socket.LingerState = new(true, 0);
        http.Abort();
    }

    private static async Task Text(HttpContext http, string type, string text)
    {
        http.Response.ContentType = type;
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), http.RequestAborted);
    }

    private static async Task Forever(HttpContext http, CancellationToken cleared)
    {
        var ended = new TaskCompletionSource();
        using var gone = http.RequestAborted.Register(() => ended.TrySetResult());
        using var over = cleared.Register(() => ended.TrySetResult());
        await ended.Task;
    }

    private static string Usual(int code) => code switch
    {
        400 => "Bad Request: CHAT_WRITE_FORBIDDEN",
        401 => "Unauthorized",
        403 => "Forbidden: bot was blocked by the user",
        409 => "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
        500 => "Internal Server Error: restart",
        _ => "Internal Server Error",
    };
}
