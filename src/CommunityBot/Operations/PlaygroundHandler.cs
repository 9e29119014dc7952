using System.Globalization;

namespace CommunityBot.Operations;

/// <summary>Reads the playground's clock and epoch off every answer of its Bot API. A new epoch: <c>Start afresh</c> was pressed.</summary>
public sealed class PlaygroundHandler(PlaygroundClock clock, string epoch, Action afresh) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (Header(response, "X-Playground-Clock-Offset") is { } text && double.TryParse(text, CultureInfo.InvariantCulture, out var seconds))
        {
            clock.Set(TimeSpan.FromSeconds(seconds));
        }

        if (Header(response, "X-Playground-Epoch") is { } now && now != epoch)
        {
            afresh();
        }

        return response;
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.First() : null;
}
