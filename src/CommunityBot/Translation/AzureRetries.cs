using System.Net.Http.Headers;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CommunityBot.Translation;

/// <summary>
/// Azure.Core's retries of 408, 429, 5xx and lost connections, which wait as long as the server asks. A call that sleeps for
/// minutes would look hung, so what asks for more than <see cref="LongestWait"/> is not tried again here but told.
/// </summary>
internal sealed class AzureRetries(TimeSpan firstWait) : RetryPolicy(MostRetries, DelayStrategy.CreateExponentialDelayStrategy(firstWait, LongestWait))
{
    private const int MostRetries = 2;

    public static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(800);

    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>What the server asks for, in either form of HTTP's <c>Retry-After</c>.</summary>
    public static TimeSpan? Asked(Response response, DateTimeOffset now) =>
        response.Headers.TryGetValue("Retry-After", out var header) && RetryConditionHeaderValue.TryParse(header, out var asked)
            ? asked.Delta ?? asked.Date - now
            : null;

    protected override bool ShouldRetry(HttpMessage message, Exception? exception) => IsSoon(message) && base.ShouldRetry(message, exception);

    protected override async ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        IsSoon(message) && await base.ShouldRetryAsync(message, exception);

    private static bool IsSoon(HttpMessage message) =>
        !message.HasResponse || Asked(message.Response, TimeProvider.System.GetUtcNow()) is not { } asked || asked <= LongestWait;
}
