using Azure;
using Azure.AI.Translation.Text;
using Azure.Identity;
using CommunityBot.Operations;
using ServiceVersion = Azure.AI.Translation.Text.TextTranslationClientOptions.ServiceVersion;

namespace CommunityBot.Translation;

/// <summary>The machines of the settings, in the order in which they are asked: none, one, or a second for what the first cannot.</summary>
public sealed partial class Translators(IReadOnlyList<ITranslator> inOrder, ILogger<Translators> log)
{
    public IReadOnlyList<ITranslator> InOrder => inOrder;

    /// <summary>From settings that <see cref="TranslationSettingsCheck"/> has passed.</summary>
    public static Translators Of(TranslationSettings settings, TimeProvider time, ILoggerFactory logs) => new(
        [.. settings.Providers.Select(provider => provider switch
        {
            TranslationProvider.Azure => (ITranslator)Azure(settings.Azure, time, logs),
            TranslationProvider.LibreTranslate => LibreTranslate(settings.LibreTranslate, logs),
            _ => throw new ArgumentOutOfRangeException(nameof(settings)),
        })],
        logs.CreateLogger<Translators>());

    /// <summary>
    /// Has each machine translate one word, and logs a line about each that does not; a refused key is named by its setting. The
    /// bot works without them: people translate.
    /// </summary>
    public async Task Check(CancellationToken cancel)
    {
        foreach (var translator in inOrder)
        {
            switch (await translator.Translate(new TranslatorCall("en", ["es"], ["Good"]), cancel))
            {
                case TranslatorFailed { Why: TranslatorTrouble.Key } refused:
                    LogKey(translator.Name, KeySetting(translator), refused.Said);
                    break;
                // A server may well have other languages only.
                case TranslatorFailed { Why: not TranslatorTrouble.Language } failed:
                    LogNotNow(translator.Name, failed.Why, failed.Said);
                    break;
                default:
                    LogReady(translator.Name);
                    break;
            }
        }
    }

    private static AzureTranslator Azure(AzureSettings settings, TimeProvider time, ILoggerFactory logs)
    {
        var options = AzureTranslator.Options(settings.ApiVersion == AzureSettings.OldVersion ? ServiceVersion.V3_0 : ServiceVersion.V2026_06_06);
        var endpoint = new Uri(settings.Endpoint);
        var client = settings.Key.Length > 0
            ? new TextTranslationClient(new AzureKeyCredential(settings.Key), endpoint, settings.Region, options)
            : new TextTranslationClient(new DefaultAzureCredential(), endpoint, options: options);
        return new AzureTranslator(client, time, logs.CreateLogger<AzureTranslator>());
    }

    private static LibreTranslateTranslator LibreTranslate(LibreTranslateSettings settings, ILoggerFactory logs) => new(
        new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = LibreTranslateTranslator.LongestAnswer },
        new Uri(settings.Url),
        settings.ApiKey,
        logs.CreateLogger<LibreTranslateTranslator>());

    private static string KeySetting(ITranslator translator) => translator is LibreTranslateTranslator ? "Translation:LibreTranslate:ApiKey" : "Translation:Azure:Key";

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name} refuses {Setting} ({Said}). The bot works on, and people translate, until it is right")]
    private partial void LogKey(string name, string setting, string said);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name} does not translate now ({Why}: {Said})")]
    private partial void LogNotNow(string name, TranslatorTrouble why, string said);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Name} translates")]
    private partial void LogReady(string name);
}
