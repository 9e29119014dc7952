namespace CommunityBot.Operations;

/// <summary>Which machines translate. None is well: people do.</summary>
public sealed class TranslationSettings
{
    /// <summary>A name of <see cref="TranslationProvider"/>.</summary>
    public string Provider { get; init; } = nameof(TranslationProvider.None);

    /// <summary>For what the first could not; a name of <see cref="TranslationProvider"/>.</summary>
    public string SecondProvider { get; init; } = nameof(TranslationProvider.None);

    public AzureSettings Azure { get; init; } = new();

    public LibreTranslateSettings LibreTranslate { get; init; } = new();

    /// <summary>Those that are wanted and known, in their order.</summary>
    internal IEnumerable<TranslationProvider> Providers => ((string[])[Provider, SecondProvider])
        .Select(name => Enum.TryParse<TranslationProvider>(name, ignoreCase: true, out var provider) ? provider : TranslationProvider.None)
        .Where(provider => provider != TranslationProvider.None);
}

/// <summary>The machines there are.</summary>
public enum TranslationProvider
{
    None,
    Azure,
    LibreTranslate,
}

/// <summary>Azure AI Translator.</summary>
public sealed class AzureSettings
{
    public const string NewVersion = "2026-06-06";
    public const string OldVersion = "3.0";

    /// <summary>Empty: Entra ID, at a resource's own endpoint. Never written anywhere.</summary>
    public string Key { get; init; } = "";

    public string Endpoint { get; init; } = "https://api.cognitive.microsofttranslator.com";

    /// <summary>Of the resource, such as <c>uksouth</c>; <c>global</c> if it has none.</summary>
    public string Region { get; init; } = "global";

    /// <summary><see cref="NewVersion"/> or <see cref="OldVersion"/>.</summary>
    public string ApiVersion { get; init; } = NewVersion;
}

/// <summary>A LibreTranslate server.</summary>
public sealed class LibreTranslateSettings
{
    /// <summary>Such as <c>http://127.0.0.1:5000</c>.</summary>
    public string Url { get; init; } = "";

    /// <summary>Empty if the server asks for none. Never written anywhere.</summary>
    public string ApiKey { get; init; } = "";
}
