using CommunityBot.Neighbourhood;
using CommunityBot.Prompts;

namespace CommunityBot.Operations;

/// <summary>What is known before anything runs: the configuration, checked, and the words.</summary>
public sealed record Setup(Settings Settings, PromptBook Prompts, IReadOnlyList<Area> Areas)
{
    public bool IsPlayground => string.IsNullOrWhiteSpace(Settings.Telegram.BotToken);

    /// <summary>Reads and checks everything; problems are sentences that name a key or a file and say what to do.</summary>
    public static (Setup? Setup, IReadOnlyList<string> Problems) Read(string[] args)
    {
        try
        {
            var configuration = Host.CreateApplicationBuilder(args).Configuration;
            return SettingsKeys.Check(configuration) is { Count: > 0 } problems
                ? (null, problems)
                : Read(configuration.Get<Settings>() ?? new Settings());
        }
        catch (InvalidDataException unreadable)
        {
            return (null, [$"appsettings.json cannot be read: {unreadable.GetBaseException().Message}"]);
        }
    }

    private static (Setup? Setup, IReadOnlyList<string> Problems) Read(Settings settings)
    {
        if (!Directory.Exists(settings.Prompts.Path))
        {
            return (null, [$"Prompts:Path is \"{settings.Prompts.Path}\", and there is no such folder. Start the bot where the folder \"prompts\" is, or set Prompts:Path."]);
        }

        var (prompts, wrongPrompts) = PromptBook.Load(settings.Prompts.Path);
        if (prompts is null)
        {
            return (null, [.. wrongPrompts.Select(problem => problem.ToString())]);
        }

        if (settings.Neighbourhoods.Count == 0)
        {
            if (!string.IsNullOrWhiteSpace(settings.Telegram.BotToken))
            {
                return (null, ["Neighbourhoods:0:Id is missing. With a bot token there must be a neighbourhood; appsettings.example.json shows one."]);
            }

            settings = settings.With([ExampleNeighbourhood.Of(prompts)]);
        }

        var (areas, problems) = SettingsCheck.Areas(settings, prompts);
        return problems.Count > 0 ? (null, problems) : (new Setup(settings, prompts, areas), []);
    }
}
