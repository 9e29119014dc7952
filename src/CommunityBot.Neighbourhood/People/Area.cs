namespace CommunityBot.Neighbourhood;

/// <summary>A neighbourhood as it is configured.</summary>
/// <param name="Id">1 to 20 of a-z, 0-9 and hyphen; names the data file and stands in deep links.</param>
/// <param name="Languages">The first is the area's own; each has a prompts file.</param>
/// <param name="Facilitators">Telegram user ids, each added once, when first seen.</param>
public sealed record Area(
    string Id,
    string Name,
    TimeZoneInfo Zone,
    IReadOnlyList<string> Languages,
    IReadOnlyList<long> Facilitators,
    QuietHours QuietHours)
{
    /// <summary>The writer for people and chats that have no neighbourhood yet.</summary>
    public const string Lobby = "lobby";

    /// <summary>Whether there is a machine that translates.</summary>
    public bool CanTranslate { get; init; }

    /// <summary>What the machine may cost in a month: characters times target languages.</summary>
    public long TranslationCharactersPerMonth { get; init; } = 150_000;

    /// <summary>Whether everyday announcements may go out in a machine's words, labelled so.</summary>
    public bool EverydayAutomatic { get; init; } = true;

    /// <summary>Whom to ask for help, such as <c>Priya, 0113 496 0123</c>; may be empty.</summary>
    public string Help { get; init; } = "";

    public string OwnLanguage => Languages[0];

    public bool IsLobby => Id == Lobby;

    /// <summary>What the area reads for an app's language: the same language, else the area's own. <paramref name="appLanguage"/>: IETF tag or null.</summary>
    public string LanguageFor(string? appLanguage) =>
        Languages.FirstOrDefault(language => appLanguage?.Split('-')[0].Equals(language, StringComparison.OrdinalIgnoreCase) == true)
        ?? OwnLanguage;
}
