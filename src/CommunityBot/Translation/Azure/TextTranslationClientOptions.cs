using Azure.Core;

namespace Azure.AI.Translation.Text;

/// <summary>How the client works; what Azure.Core offers for every client is inherited.</summary>
public class TextTranslationClientOptions : ClientOptions
{
    /// <param name="version">Default: the newest that is not a preview.</param>
    public TextTranslationClientOptions(ServiceVersion version = ServiceVersion.V2026_06_06) => Version = version;

    /// <summary>The versions of the service that this client speaks.</summary>
    public enum ServiceVersion
    {
        /// <summary>3.0: the texts are an array, everything else stands in the address.</summary>
        V3_0 = 1,

        /// <summary>2026-06-06: every text says its language and targets itself.</summary>
        V2026_06_06 = 2,
    }

    internal ServiceVersion Version { get; }
}
