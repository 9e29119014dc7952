namespace CommunityBot.Operations;

/// <summary>What is wrong with the settings of the machines, in sentences that name the key and never the value of a secret.</summary>
internal static class TranslationSettingsCheck
{
    private static readonly string[] Names = Enum.GetNames<TranslationProvider>();

    public static IEnumerable<string> Problems(TranslationSettings settings)
    {
        var known = true;
        foreach (var (key, name) in ((string, string)[])[("Provider", settings.Provider), ("SecondProvider", settings.SecondProvider)])
        {
            if (!Names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                known = false;
                yield return $"Translation:{key} \"{name}\" is not known; it is one of {string.Join(", ", Names)}.";
            }
        }

        var providers = settings.Providers.ToList();
        if (providers.Count == 2 && providers[0] == providers[1])
        {
            yield return "Translation:SecondProvider is the same as Translation:Provider; give another one, or None.";
        }
        else if (known && providers.Count == 1 && !Is(settings.Provider, providers[0]))
        {
            yield return "Translation:SecondProvider is there without a first one; give it as Translation:Provider.";
        }

        foreach (var problem in providers.Distinct().SelectMany(provider => provider == TranslationProvider.Azure ? Azure(settings.Azure) : LibreTranslate(settings.LibreTranslate)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Azure(AzureSettings settings)
    {
        var endpoint = Address(settings.Endpoint);
        // A key must not travel where everybody on the way can read it.
        if (endpoint is null || (endpoint.Scheme == "http" && !endpoint.IsLoopback))
        {
            yield return "Translation:Azure:Endpoint is no https address.";
        }
        else if (settings.Key.Length == 0 && (endpoint.Scheme == "http" || endpoint.Host == Address(new AzureSettings().Endpoint)!.Host))
        {
            yield return "Translation:Azure:Key is missing. To sign in with Entra ID instead, give the resource's own address, such as https://NAME.cognitiveservices.azure.com, as Translation:Azure:Endpoint.";
        }

        if (settings.Key.Any(letter => letter is <= ' ' or > '~'))
        {
            yield return "Translation:Azure:Key has a character in it that no key has, perhaps a space. Copy it again from the Azure portal.";
        }

        if (settings.ApiVersion is not (AzureSettings.NewVersion or AzureSettings.OldVersion))
        {
            yield return $"Translation:Azure:ApiVersion is {AzureSettings.NewVersion} or {AzureSettings.OldVersion}.";
        }
    }

    private static IEnumerable<string> LibreTranslate(LibreTranslateSettings settings) => Address(settings.Url) is null
        ? ["Translation:LibreTranslate:Url is no http or https address; it is the address of the server, such as http://127.0.0.1:5000."]
        : [];

    private static bool Is(string name, TranslationProvider provider) => name.Equals(provider.ToString(), StringComparison.OrdinalIgnoreCase);

    private static Uri? Address(string value) => Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
}
