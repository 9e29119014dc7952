using CommunityBot.Neighbourhood;

namespace CommunityBot.Writing;

/// <summary>All writers of the process, the lobby's among them, and the way from an update to theirs.</summary>
public sealed partial class Neighbourhoods(Router router, IReadOnlyList<NeighbourhoodWriter> writers, ILogger<Neighbourhoods> log) : IAsyncDisposable
{
    private readonly Dictionary<string, NeighbourhoodWriter> byArea = writers.ToDictionary(writer => writer.Area.Id);
    private readonly Dictionary<long, Task> moving = [];

    /// <summary>Loads all files. An area whose file can't be read stops, loudly; the others begin.</summary>
    public async Task Start()
    {
        foreach (var writer in writers)
        {
            writer.Start();
        }

        foreach (var writer in writers)
        {
            await writer.Loaded;
            await writer.Post(new Started());
        }
    }

    /// <summary>
    /// Queues what an update becomes. The task given back is done when all of it is committed. What may move a person or a group
    /// to an area is waited for before their next update is routed. Called by the receiver alone.
    /// </summary>
    public async Task<Task> Post(Update update, CancellationToken cancel)
    {
        foreach (var id in Subjects(update))
        {
            if (moving.Remove(id, out var move))
            {
                await move.WaitAsync(cancel);
            }
        }

        var done = Task.WhenAll(router.Route(update).Select(input => byArea[input.Area].Post(input.Input)));
        if (Moves(update))
        {
            foreach (var id in Subjects(update))
            {
                moving[id] = done;
            }
        }

        return done;
    }

    /// <summary>Keeps an update nobody could read, so that the others go on.</summary>
    public Task SetAside(int updateId, string raw, Exception error)
    {
        LogSetAside(updateId);
        return byArea[Area.Lobby].Post(new Unreadable(updateId, raw, error.GetType().FullName!));
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(writers.Select(writer => Task.Run(writer.Dispose)));
    }

    private static IEnumerable<long> Subjects(Update update) => update switch
    {
        MessageReceived message => message.From is null ? [message.Chat.Id] : [message.Chat.Id, message.From.Id],
        ButtonPressed press => [press.Chat.Id, press.From.Id],
        BotMembershipChanged change => [change.Chat.Id],
        ChatMigrated migration => [migration.From, migration.To],
        _ => [],
    };

    private static bool Moves(Update update) => update is MessageReceived { Command.Name: "start" or "link" } or ButtonPressed or ChatMigrated;

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {Id} is kept in the lobby")]
    private partial void LogSetAside(int id);
}
