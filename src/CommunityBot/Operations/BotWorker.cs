using CommunityBot.Delivery;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Facilitators;
using CommunityBot.Storage;
using CommunityBot.Telegram;
using CommunityBot.Translation;
using CommunityBot.Writing;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace CommunityBot.Operations;

/// <summary>The bot at work: it finds out who it is, opens the neighbourhoods' files, then receives and sends until it is stopped.</summary>
public sealed partial class BotWorker(
    Setup setup,
    TelegramPlace place,
    TelegramCalls calls,
    NeighbourhoodDirectory directory,
    DoNotContact doNotContact,
    SealingKeys keys,
    Translators translators,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILoggerFactory logs,
    ILogger<BotWorker> log) : BackgroundService
{
    private static readonly TimeSpan ConnectPause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await WhoAmI(stoppingToken) is not { } bot || !await Work(bot, stoppingToken))
            {
                Stop($"Telegram does not know this bot token. Copy it again from BotFather into Telegram:BotToken and start again.");
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
        catch (Exception trouble) when (trouble is StoreInUse or StoreDamaged or IOException)
        {
            Stop(trouble.Message);
        }
        catch
        {
            // The host says what it was, and ends.
            Environment.ExitCode = 1;
            throw;
        }
    }

    /// <summary>Asks until Telegram answers; null if the token is refused.</summary>
    private async Task<BotIdentity?> WhoAmI(CancellationToken cancel)
    {
        while (true)
        {
            var (me, verdict) = await calls.Call(new GetMeRequest(), cancel);
            switch (verdict)
            {
                case null when me is { Username: { } username }:
                    return new BotIdentity(me.Id, username);
                case Fatal:
                    return null;
                default:
                    var pause = verdict is WaitFor wait ? wait.For : ConnectPause;
                    LogNoTelegram(place.ApiBaseUrl, pause);
                    await Task.Delay(pause, time, cancel);
                    break;
            }
        }
    }

    private async Task<bool> Work(BotIdentity bot, CancellationToken stopping)
    {
        setup.Prompts.BotUsername = bot.Username;
        var outbox = new Outbox(new TelegramSender(calls, setup.Prompts, bot, time), setup.Settings.Telegram, time, logs.CreateLogger<Outbox>());
        var desk = new TranslationDesk(translators.InOrder, time, logs.CreateLogger<TranslationDesk>());
        Area[] areas = [.. setup.Areas.Select(area => area with { CanTranslate = translators.InOrder.Count > 0 }), SettingsCheck.Lobby(setup.Areas)];
        var writers = areas.Select(area => Writer(area, outbox, desk)).ToList();
        var router = new Router(directory, areas, StopWords());
        var reader = new UpdateReader(bot.Username);
        await using var neighbourhoods = new Neighbourhoods(router, writers, reader.Read, Composition.Features().IsNeverKept, time, logs.CreateLogger<Neighbourhoods>());
        await neighbourhoods.Start();
        PrintFirstLinks(writers, bot);
        LogReady(bot.Username, place);

        if (time is PlaygroundClock clock)
        {
            clock.Moved += outbox.Wake;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var sending = outbox.Run(ending.Token);
        var translating = desk.Run(ending.Token);
        var profile = Aside(new BotProfile(calls, setup.Prompts, setup.Areas, time, logs.CreateLogger<BotProfile>()).Tell(ending.Token), "setting the bot's texts and menus at Telegram");
        var checking = Aside(translators.Check(ending.Token), "asking the machines that translate whether they do");
        var receiving = new Receiver(calls, reader, neighbourhoods, time, logs.CreateLogger<Receiver>()).Run(ending.Token);
        try
        {
            // Sending and translating end by themselves only if they failed, and a bot that is silent must not look alive.
            await await Task.WhenAny(receiving, sending, translating);
            return await receiving;
        }
        finally
        {
            await ending.CancelAsync();
            await Task.WhenAll(receiving, sending, translating, profile, checking).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>Work whose failure is told and disturbs nothing else.</summary>
    private async Task Aside(Task work, string what)
    {
        try
        {
            await work;
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            LogAside(bug, what);
        }
    }

    private NeighbourhoodWriter Writer(Area area, Outbox outbox, TranslationDesk desk)
    {
        var store = new LiteDbStore(Path.Combine(place.DataPath, $"{area.Id}.db"));
        var languages = new Languages(setup.Prompts.Words, (value, locale) => setup.Prompts.Label(value, locale, time.GetUtcNow()));
        var features = area.IsLobby ? Composition.LobbyFeatures(setup.Areas) : Composition.Features();
        var state = new NeighbourhoodState(area, store, features, doNotContact, keys, directory, languages, logs.CreateLogger<NeighbourhoodState>());
        return new NeighbourhoodWriter(state, outbox, desk, time, logs.CreateLogger<NeighbourhoodWriter>());
    }

    private HashSet<string> StopWords() => setup.Prompts.Languages
        .SelectMany(language => setup.Prompts.Label(SharedPrompts.StopWords, language, time.GetUtcNow()).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static void PrintFirstLinks(IEnumerable<NeighbourhoodWriter> writers, BotIdentity bot)
    {
        foreach (var writer in writers)
        {
            if (writer.FirstInvitation is { } invitation)
            {
                Console.WriteLine($"{writer.Area.Name} has no facilitator yet. Open this link in Telegram to become the first: https://t.me/{bot.Username}?start={InviteFacilitator.PayloadOf(writer.Area, invitation)}");
            }
        }
    }

    private void Stop(string line)
    {
        Console.Error.WriteLine(line);
        Environment.ExitCode = 1;
        lifetime.StopApplication();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No answer from {Url}; asking again in {Pause}")]
    private partial void LogNoTelegram(string url, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Information, Message = "@{Username} is at work ({Place})")]
    private partial void LogReady(string username, TelegramPlace place);

    [LoggerMessage(Level = LogLevel.Error, Message = "An error of ours in {What}; the rest goes on")]
    private partial void LogAside(Exception bug, string what);

    [LoggerMessage(Level = LogLevel.Information, Message = "Stopped")]
    private partial void LogStopped();
}
