using System.Text.RegularExpressions;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>What in a text would puzzle its readers or be refused by Telegram.</summary>
public static partial class SoundText
{
    /// <summary>The rules for words that go out: no link that leads nowhere, no signs that were meant as formatting.</summary>
    public static Question<T> Sound<T>(this Question<T> question, Func<T, RichText> words) => question
        .Must(answer => LinkWithoutHost(words(answer)) is null, answer => AnnouncementPrompts.LinkWithoutHost(LinkWithoutHost(words(answer))!))
        .Must(answer => BrokenFormatting(words(answer)) is null, answer => AnnouncementPrompts.BrokenFormatting(BrokenFormatting(words(answer))!));

    /// <summary>The first link that leads nowhere: an address without a host. Null: there is none.</summary>
    public static string? LinkWithoutHost(RichText text) => text.Runs
        .Select(run => run.Link).OfType<string>()
        .Concat(Typed().Matches(text.Plain).Select(match => match.Value))
        .FirstOrDefault(link => !HasHost(link));

    /// <summary>Signs that were meant as formatting and would be read as they stand. Null: there are none.</summary>
    public static string? BrokenFormatting(RichText text)
    {
        var plain = string.Concat(text.Runs.Where(run => !run.Style.HasFlag(Style.Code) && !run.Style.HasFlag(Style.Pre)).Select(run => run.Text));
        return Tag().Match(plain) is { Success: true } tag ? tag.Value : Doubled().Match(plain) is { Success: true } doubled ? doubled.Value : null;
    }

    private static bool HasHost(string link)
    {
        var address = link.Contains(':', StringComparison.Ordinal) ? link : $"https://{link}";
        return Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme switch
        {
            "http" or "https" => url.Host.Contains('.', StringComparison.Ordinal) && url.HostNameType != UriHostNameType.Unknown,
            "mailto" or "tel" or "tg" => true,
            _ => false,
        };
    }

    [GeneratedRegex(@"https?://\S*", RegexOptions.IgnoreCase)]
    private static partial Regex Typed();

    [GeneratedRegex(@"</?(b|strong|i|em|u|ins|s|strike|del|code|pre|a|tg-spoiler|blockquote)(\s[^>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\*\*|__|\|\||~~")]
    private static partial Regex Doubled();
}
