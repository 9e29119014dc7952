using System.Text.RegularExpressions;
using CommunityBot.Neighbourhood;
using CommunityBot.Prompts;

namespace CommunityBot.Operations;

/// <summary>From the configuration to neighbourhoods, or to sentences that name the key and say what is wrong.</summary>
public static partial class SettingsCheck
{
    private const int LongestHelp = 100;

    public static (IReadOnlyList<Area> Areas, IReadOnlyList<string> Problems) Areas(Settings settings, PromptBook prompts)
    {
        var problems = new List<string>();
        Range(problems, "Telegram:MessagesPerSecond", settings.Telegram.MessagesPerSecond, 1, 1000);
        Range(problems, "Telegram:PrivateMessagesPerSecond", settings.Telegram.PrivateMessagesPerSecond, 1, 1000);
        Range(problems, "Telegram:GroupMessagesPerMinute", settings.Telegram.GroupMessagesPerMinute, 1, 10_000);
        Range(problems, "Telegram:InFlight", settings.Telegram.InFlight, 2, 8);
        Address(problems, "Telegram:ApiBaseUrl", settings.Telegram.ApiBaseUrl);
        Address(problems, "Playground:Url", settings.Playground.Url);
        problems.AddRange(TranslationSettingsCheck.Problems(settings.Translation));

        var areas = new List<Area>();
        foreach (var (index, neighbourhood) in settings.Neighbourhoods.Index())
        {
            if (Area($"Neighbourhoods:{index}", neighbourhood, prompts, problems) is { } area)
            {
                areas.Add(area);
            }
        }

        foreach (var twice in areas.GroupBy(area => area.Id).Where(same => same.Count() > 1))
        {
            problems.Add($"Neighbourhoods: the Id \"{twice.Key}\" is there twice; each needs its own.");
        }

        return (areas, problems);
    }

    /// <summary>The writer of those who have no area yet; it speaks all languages.</summary>
    public static Area Lobby(IReadOnlyList<Area> areas) => new(
        Neighbourhood.Area.Lobby,
        "",
        areas[0].Zone,
        [.. areas.SelectMany(area => area.Languages).Distinct()],
        [],
        areas[0].QuietHours);

    private static Area? Area(string key, NeighbourhoodSettings settings, PromptBook prompts, List<string> problems)
    {
        var before = problems.Count;
        if (!AreaId().IsMatch(settings.Id) || settings.Id == Neighbourhood.Area.Lobby)
        {
            problems.Add($"{key}:Id must be 1 to 20 of a-z, 0-9 and hyphen, such as \"millbrook\", and not \"lobby\".");
        }

        if (string.IsNullOrWhiteSpace(settings.Name))
        {
            problems.Add($"{key}:Name is missing.");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out var zone))
        {
            problems.Add($"{key}:TimeZone \"{settings.TimeZone}\" is not known; use a name such as \"Europe/London\".");
        }

        if (settings.Languages.Count == 0)
        {
            problems.Add($"{key}:Languages is missing; give at least one, the first is the area's own.");
        }

        foreach (var (index, language) in settings.Languages.Index().Where(language => !prompts.Has(language.Item)))
        {
            problems.Add($"{key}:Languages:{index} \"{language}\" has no complete prompts file; there must be a {language}.yaml.");
        }

        Range(problems, $"{key}:TranslationCharactersPerMonth", settings.TranslationCharactersPerMonth, 0, 1_000_000_000);
        if (settings.Help.Trim() is var help && (help.Length > LongestHelp || help.Contains('\n')))
        {
            problems.Add($"{key}:Help must be one line of at most {LongestHelp} characters, such as \"Priya, 0113 496 0123\".");
        }

        var quiet = Quiet(key, settings.QuietHours, problems);
        return problems.Count > before
            ? null
            : new Area(settings.Id, settings.Name.Trim(), zone!, [.. settings.Languages.Distinct()], settings.Facilitators, quiet!)
            {
                TranslationCharactersPerMonth = settings.TranslationCharactersPerMonth,
                EverydayAutomatic = settings.EverydayAutomatic,
                Help = settings.Help.Trim(),
            };
    }

    private static QuietHours? Quiet(string key, QuietHoursSettings settings, List<string> problems)
    {
        if (TimeOnly.TryParseExact(settings.From, "HH:mm", out var from) && TimeOnly.TryParseExact(settings.To, "HH:mm", out var to))
        {
            return new QuietHours(from, to);
        }

        problems.Add($"{key}:QuietHours:From and :To must be times such as \"21:00\" and \"08:00\".");
        return null;
    }

    private static void Address(List<string> problems, string key, string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            problems.Add($"{key} is no http or https address.");
        }
    }

    private static void Range(List<string> problems, string key, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            problems.Add($"{key} is {value}; it must be from {least} to {most}.");
        }
    }

    [GeneratedRegex("^[a-z0-9-]{1,20}$")]
    private static partial Regex AreaId();
}
