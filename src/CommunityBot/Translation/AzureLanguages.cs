namespace CommunityBot.Translation;

/// <summary>
/// Azure's code for the code of a prompt file; most are the same (its page "language-support"). To Azure, <c>pt</c> is the
/// Portuguese of Brazil, and <c>pa</c> is Punjabi in Gurmukhi letters only.
/// </summary>
internal static class AzureLanguages
{
    public static string Of(string code) => code.ToLowerInvariant() switch
    {
        "pt" => "pt-pt",
        "ckb" => "ku",
        "zh" => "zh-Hans",
        "no" => "nb",
        _ => code,
    };
}
