namespace CommunityBot.Translation;

/// <summary>What a provider said about a failure, fit for a log: one short line without what was to be translated.</summary>
internal static class ProviderWords
{
    private const int Longest = 200;

    public static string Of(TranslatorCall call, string code, string? message)
    {
        var line = string.Join(' ', (message ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 || call.Html.Any(text => text.Length > 0 && line.Contains(text, StringComparison.OrdinalIgnoreCase))
            ? code
            : $"{code} {(line.Length > Longest ? line[..Longest] : line)}";
    }
}
