namespace CommunityBot.Operations;

/// <summary>The configuration: <c>appsettings.json</c>, environment, command line. <c>appsettings.example.json</c> shows all of it.</summary>
public sealed class Settings
{
    public TelegramSettings Telegram { get; init; } = new();

    public DataSettings Data { get; init; } = new();

    public PromptsSettings Prompts { get; init; } = new();

    public PlaygroundSettings Playground { get; init; } = new();

    public TranslationSettings Translation { get; init; } = new();

    /// <summary>Empty: one example neighbourhood, in the playground only.</summary>
    public IReadOnlyList<NeighbourhoodSettings> Neighbourhoods { get; init; } = [];

    /// <summary>The same with these neighbourhoods.</summary>
    public Settings With(IReadOnlyList<NeighbourhoodSettings> neighbourhoods) =>
        new() { Telegram = Telegram, Data = Data, Prompts = Prompts, Playground = Playground, Translation = Translation, Neighbourhoods = neighbourhoods };
}

/// <summary>The connection to Telegram and its limits (core.telegram.org/bots/faq: 30 messages a second, 1 a chat, 20 a minute a group).</summary>
public sealed class TelegramSettings
{
    /// <summary>From BotFather. Empty: the playground. Never written anywhere.</summary>
    public string BotToken { get; init; } = "";

    public string ApiBaseUrl { get; init; } = "https://api.telegram.org";

    public int MessagesPerSecond { get; init; } = 30;

    public int PrivateMessagesPerSecond { get; init; } = 1;

    public int GroupMessagesPerMinute { get; init; } = 20;

    /// <summary>Requests under way at once, 2 to 8; also how many sends a crash can repeat at most.</summary>
    public int InFlight { get; init; } = 8;
}

/// <param name="Path">Folder; relative to the caller's working directory.</param>
public sealed record DataSettings(string Path = "data");

/// <param name="Path">Folder of the prompt files; relative to the caller's working directory.</param>
public sealed record PromptsSettings(string Path = "prompts");

/// <param name="Url">Where the playground is, or is started.</param>
public sealed record PlaygroundSettings(string Url = "http://127.0.0.1:5080");

/// <summary>One neighbourhood.</summary>
public sealed class NeighbourhoodSettings
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public string TimeZone { get; init; } = "Europe/London";

    public IReadOnlyList<string> Languages { get; init; } = [];

    public IReadOnlyList<long> Facilitators { get; init; } = [];

    public QuietHoursSettings QuietHours { get; init; } = new();

    /// <summary>What machine translation may cost in a month: characters times target languages. A fifth is kept for important texts.</summary>
    public int TranslationCharactersPerMonth { get; init; } = 150_000;

    /// <summary>Whether everyday announcements may go out in a machine's words, labelled so.</summary>
    public bool EverydayAutomatic { get; init; } = true;

    /// <summary>Whom people can ask for help, such as <c>Priya, 0113 496 0123</c>; may be empty.</summary>
    public string Help { get; init; } = "";
}

/// <summary>Wall-clock times; equal ones mean no quiet hours.</summary>
public sealed record QuietHoursSettings(string From = "21:00", string To = "08:00");
