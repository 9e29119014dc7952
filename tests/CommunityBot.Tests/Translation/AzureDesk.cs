using Azure;
using Azure.AI.Translation.Text;
using CommunityBot.Tests.Telegram;
using CommunityBot.Translation;
using Microsoft.Extensions.Time.Testing;
using ServiceVersion = Azure.AI.Translation.Text.TextTranslationClientOptions.ServiceVersion;

namespace CommunityBot.Tests.Translation;

/// <summary>Our translator and the fake Azure it talks to, with waits that no test notices.</summary>
internal sealed class AzureDesk : IAsyncDisposable
{
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(1);

    private AzureDesk(FakeAzure azure, ServiceVersion version, string key, TimeSpan timeout)
    {
        Azure = azure;
        var options = new TextTranslationClientOptions(version) { RetryPolicy = new AzureRetries(Quick), Retry = { NetworkTimeout = timeout } };
        Translator = new AzureTranslator(new TextTranslationClient(new AzureKeyCredential(key), new Uri(azure.Url), options: options), Time, Log);
    }

    public FakeAzure Azure { get; }

    public AzureTranslator Translator { get; }

    public LogLines<AzureTranslator> Log { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 23, 10, 0, 0, TimeSpan.Zero));

    public static async Task<AzureDesk> Open(ServiceVersion version = ServiceVersion.V2026_06_06, string key = FakeAzure.Key, TimeSpan? timeout = null) =>
        new(await FakeAzure.Start(), version, key, timeout ?? TimeSpan.FromSeconds(20));

    public Task<TranslatorAnswer> Translate(string? from, string[] to, params string[] html) =>
        Translator.Translate(new TranslatorCall(from, to, html), CancellationToken.None);

    /// <summary>What comes of a request into Romanian.</summary>
    public async Task<TranslatorFailed> Fails() => Assert.IsType<TranslatorFailed>(await Translate("en", ["ro"], "The bins"));

    public ValueTask DisposeAsync() => Azure.DisposeAsync();
}
