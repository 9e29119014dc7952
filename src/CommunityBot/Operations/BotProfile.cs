using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Prompts;
using CommunityBot.Telegram;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace CommunityBot.Operations;

/// <summary>
/// The bot's name, texts and menus at Telegram, per language. Only what differs is set, one call after the other, in the
/// background: Telegram limits these calls strictly, and nothing waits for them.
/// </summary>
public sealed partial class BotProfile(TelegramCalls calls, PromptBook prompts, IReadOnlyList<Area> areas, TimeProvider time, ILogger<BotProfile> log)
{
    private static readonly Prompt Name = new("bot.name");
    private static readonly Prompt Description = new("bot.description");
    private static readonly Prompt ShortDescription = new("bot.short_description");

    /// <summary>What is said in Telegram's own places.</summary>
    public static IReadOnlyList<Prompt> All => [Name, Description, ShortDescription];

    private readonly IReadOnlyList<string> commands =
        [.. Composition.Features().Commands.Where(command => command.Who != Who.Facilitators).Select(command => command.Name)];

    public async Task Tell(CancellationToken cancel)
    {
        var own = areas[0].OwnLanguage;
        await Tell(own, null, cancel);
        foreach (var language in areas.SelectMany(area => area.Languages).Distinct().Where(language => language != own))
        {
            await Tell(language, language, cancel);
        }
    }

    /// <param name="language">Of the words.</param>
    /// <param name="code">For which apps; null = all without words of their own.</param>
    /// <param name="cancel">Stops it.</param>
    private async Task Tell(string language, string? code, CancellationToken cancel)
    {
        var (name, description, shortDescription) = (Words(Name, language), Words(Description, language), Words(ShortDescription, language));
        if ((await Ask(new GetMyNameRequest { LanguageCode = code }, cancel))?.Name is { } oldName && oldName != name)
        {
            await Ask(new SetMyNameRequest { Name = name, LanguageCode = code }, cancel);
        }

        if ((await Ask(new GetMyDescriptionRequest { LanguageCode = code }, cancel))?.Description is { } oldDescription && oldDescription != description)
        {
            await Ask(new SetMyDescriptionRequest { Description = description, LanguageCode = code }, cancel);
        }

        if ((await Ask(new GetMyShortDescriptionRequest { LanguageCode = code }, cancel))?.ShortDescription is { } oldShort && oldShort != shortDescription)
        {
            await Ask(new SetMyShortDescriptionRequest { ShortDescription = shortDescription, LanguageCode = code }, cancel);
        }

        await Menu(BotCommandScope.AllPrivateChats(), ephemeral: false, language, code, cancel);
        await Menu(BotCommandScope.AllGroupChats(), ephemeral: true, language, code, cancel);
    }

    private async Task Menu(BotCommandScope scope, bool ephemeral, string language, string? code, CancellationToken cancel)
    {
        var wanted = commands.Where(command => !ephemeral || command != "start")
            .Select(command => new BotCommand { Command = command, Description = Words(CommandPrompts.Describe(command), language), IsEphemeral = ephemeral })
            .ToList();
        var there = await Ask(new GetMyCommandsRequest { Scope = scope, LanguageCode = code }, cancel);
        if (there is not null && !there.Select(Look).SequenceEqual(wanted.Select(Look)))
        {
            await Ask(new SetMyCommandsRequest { Commands = wanted, Scope = scope, LanguageCode = code }, cancel);
        }
    }

    private static (string, string, bool) Look(BotCommand command) => (command.Command, command.Description, command.IsEphemeral);

    private string Words(Prompt prompt, string language) => prompts.Label(prompt, language, time.GetUtcNow());

    /// <summary>Asks until there is an answer; null if it is no.</summary>
    private async Task<T?> Ask<T>(RequestBase<T> request, CancellationToken cancel)
        where T : class
    {
        while (true)
        {
            var (result, verdict) = await calls.Call(request, cancel);
            if (verdict is not WaitFor wait)
            {
                return result;
            }

            LogWait(request.MethodName, wait.For);
            await Task.Delay(wait.For, time, cancel);
        }
    }

    private async Task Ask(RequestBase<bool> request, CancellationToken cancel)
    {
        while (true)
        {
            var (_, verdict) = await calls.Call(request, cancel);
            if (verdict is not WaitFor wait)
            {
                return;
            }

            LogWait(request.MethodName, wait.For);
            await Task.Delay(wait.For, time, cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} waits {Pause} as Telegram asks")]
    private partial void LogWait(string method, TimeSpan pause);
}
