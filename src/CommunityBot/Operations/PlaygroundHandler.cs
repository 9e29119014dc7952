using System.Globalization;

namespace CommunityBot.Operations;

/// <summary>
/// Reads the playground's clock and epoch off every answer of its Bot API. A new epoch: <c>Start afresh</c> was pressed. What
/// belongs to the new life is left to the next bot: this one neither takes the answer nor asks again.
/// </summary>
public sealed class PlaygroundHandler(PlaygroundClock clock, string epoch, Action afresh) : DelegatingHandler(new SocketsHttpHandler())
{
    private volatile bool over;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ThrowIfOver();
        var response = await base.SendAsync(request, cancellationToken);
        if (Header(response, "X-Playground-Clock-Offset") is { } text && double.TryParse(text, CultureInfo.InvariantCulture, out var seconds))
        {
            clock.Set(TimeSpan.FromSeconds(seconds));
        }

        if (Header(response, "X-Playground-Epoch") is { } now && now != epoch)
        {
            over = true;
            afresh();
        }

        ThrowIfOver();
        return response;
    }

    private void ThrowIfOver()
    {
        if (over)
        {
            throw new OperationCanceledException("The playground was started afresh.");
        }
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.First() : null;
}
