using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Text;

/// <summary>Which links Telegram takes where.</summary>
internal static class Links
{
    public static bool IsButtonUrl(string? url) =>
        url is not null
        && !url.Any(char.IsWhiteSpace)
        && Uri.TryCreate(url.Contains("://") ? url : $"http://{url}", UriKind.Absolute, out var uri)
        && (uri.Scheme is "tg" or "ton" || (uri.Scheme is "http" or "https" && uri.Host.Contains('.')));

    /// <summary>The answer to a press may only open the bot itself, with a start parameter.</summary>
    public static bool OpensTheBot(string url) =>
        Uri.TryCreate(url.Contains("://") ? url : $"https://{url}", UriKind.Absolute, out var uri) && uri switch
        {
            { Scheme: "http" or "https", Host: "t.me" or "telegram.me" } =>
                uri.AbsolutePath.Trim('/').Equals(TheBot.Username, StringComparison.OrdinalIgnoreCase) && HasStart(uri.Query),
            { Scheme: "tg", Host: "resolve" } =>
                uri.Query.Contains($"domain={TheBot.Username}", StringComparison.OrdinalIgnoreCase) && HasStart(uri.Query),
            _ => false,
        };

    private static bool HasStart(string query) =>
        query.TrimStart('?').Split('&').Any(part => part.StartsWith("start=", StringComparison.Ordinal)
            && part[6..] is { Length: > 0 and <= 64 } payload
            && payload.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'));
}
