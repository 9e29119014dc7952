using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Residents;

/// <summary>What residents choose from.</summary>
internal static class Options
{
    public static readonly IReadOnlyList<Option> OfConsents =
        [.. Enum.GetValues<Consent>().Select(consent => new Option(consent.ToString(), SharedPrompts.NameOf(consent)))];

    /// <summary>Languages by their own names, in their own script.</summary>
    public static IReadOnlyList<Option> OfLanguages(IEnumerable<string> languages) =>
        [.. languages.Select(language => new Option(language, new LanguageValue(language)))];

    public static IReadOnlyList<Consent> Consents(IEnumerable<string> chosen) =>
        [.. Enum.GetValues<Consent>().Where(consent => chosen.Contains(consent.ToString()))];
}
