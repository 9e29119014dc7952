using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Lobby;
using CommunityBot.Storage;

namespace CommunityBot.Writing;

/// <summary>All writers of the process, the lobby's among them, and the way from an update to theirs.</summary>
/// <param name="neverKept">Verbs of buttons whose presses are not kept for an area that cannot commit; their person is asked to press again.</param>
public sealed partial class Neighbourhoods(
    Router router,
    IReadOnlyList<NeighbourhoodWriter> writers,
    Func<JsonElement, Update?> read,
    Predicate<string> neverKept,
    TimeProvider time,
    ILogger<Neighbourhoods> log) : IAsyncDisposable
{
    /// <summary>So long an update waits for an area that cannot commit; then the lobby keeps it, and the others go on.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Settled moves cleared away at each new one.</summary>
    private const int MostSettled = 8;

    private readonly Dictionary<string, NeighbourhoodWriter> byArea = writers.ToDictionary(writer => writer.Area.Id);
    private readonly Dictionary<long, Task> moving = [];

    private NeighbourhoodWriter Lobby => byArea[Area.Lobby];

    /// <summary>Loads all files, and hands over what the lobby kept. An area whose file is damaged stops, loudly; the others begin.</summary>
    /// <exception cref="StoreInUse">Another process works with these files.</exception>
    public async Task Start()
    {
        foreach (var writer in writers)
        {
            writer.Start();
        }

        // What begins in one area may ask which other ones a person belongs to, so all are loaded first.
        var loaded = new List<NeighbourhoodWriter>();
        foreach (var writer in writers)
        {
            try
            {
                await writer.Loaded;
                loaded.Add(writer);
            }
            catch (StoreDamaged damaged) when (writer != Lobby)
            {
                LogDamaged(damaged, writer.Area.Id);
            }
        }

        foreach (var writer in loaded)
        {
            await writer.Post(new Started());
        }

        foreach (var parked in Lobby.Parked)
        {
            await HandOver(parked);
        }
    }

    /// <summary>
    /// Queues what an update becomes. The task given back is done when all of it is committed. What may move a person or a group
    /// to an area is waited for before their next update is routed. Called by the receiver alone.
    /// </summary>
    public async Task<Task> Post(Update update, string raw, CancellationToken cancel)
    {
        foreach (var id in Subjects(update))
        {
            if (moving.Remove(id, out var move))
            {
                await move.WaitAsync(cancel);
            }
        }

        var done = Task.WhenAll(router.Route(update).Select(input => Deliver(input.Area, input.Input, update.UpdateId, raw)));
        if (Moves(update))
        {
            foreach (var (id, _) in moving.Where(move => move.Value.IsCompletedSuccessfully).Take(MostSettled).ToList())
            {
                moving.Remove(id);
            }

            foreach (var id in Subjects(update))
            {
                moving[id] = done;
            }
        }

        return done;
    }

    /// <summary>When Telegram last answered, before this process; null if it never did.</summary>
    public DateTimeOffset? LastHeard => Lobby.LastHeard;

    /// <summary>Notes that Telegram answered.</summary>
    public void Hear(DateTimeOffset at) => Lobby.Post(new Heard(at));

    /// <summary>Tells all areas that presses may have been lost.</summary>
    public void Tell(Outage outage) => writers.Where(writer => writer != Lobby).ToList().ForEach(writer => writer.Post(outage));

    /// <summary>Keeps an update nobody could read, so that the others go on.</summary>
    public Task SetAside(int updateId, string raw, Exception error) => Lobby.Post(new Unreadable(updateId, WithoutChoice(raw), error.GetType().FullName!));

    public async ValueTask DisposeAsync() => await Task.WhenAll(writers.Select(writer => Task.Run(writer.Dispose)));

    private async Task Deliver(string area, Input input, int updateId, string raw)
    {
        var committed = byArea[area].Post(input);
        if (area == Area.Lobby)
        {
            await committed;
            return;
        }

        try
        {
            await committed.WaitAsync(PatienceWith(byArea[area]), time);
        }
        catch (Exception late) when (late is TimeoutException or TaskCanceledException)
        {
            if (input is ButtonPressed press && neverKept(press.Data.Split(' ')[0]))
            {
                // A vote on a secret poll must not lie about; the area's queue may still take it, and a vote twice wished is one vote.
                await Lobby.Post(press with { Data = LobbyFeature.PressAgain });
                return;
            }

            var parked = new ParkedUpdate(updateId, area, raw);
            LogParked(updateId, area);
            await Lobby.Post(new Park(parked));
            _ = Unpark(parked, committed);
        }
    }

    /// <summary>The others don't wait again and again for one that has been stuck for long.</summary>
    private TimeSpan PatienceWith(NeighbourhoodWriter writer)
    {
        var left = Patience - (time.GetUtcNow() - (writer.StuckSince ?? time.GetUtcNow()));
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>The area's own queue still holds it, in order; once it is committed there the lobby lets go.</summary>
    private async Task Unpark(ParkedUpdate parked, Task committed)
    {
        try
        {
            await committed;
            await Lobby.Post(new Unpark(parked.Id));
        }
        catch (OperationCanceledException)
        {
            LogStaysParked(parked.UpdateId, parked.Area);
        }
    }

    private async Task HandOver(ParkedUpdate parked)
    {
        using var raw = JsonDocument.Parse(parked.Raw);
        if (byArea.TryGetValue(parked.Area, out var writer) && read(raw.RootElement) is { } update
            && router.Route(update).FirstOrDefault(input => input.Area == parked.Area).Input is { } input)
        {
            var committed = writer.Post(input);
            _ = Unpark(parked, committed);
            await Task.WhenAny(committed, Task.Delay(Patience, time));
        }
    }

    /// <summary>What a button meant is not kept: it may be a secret vote.</summary>
    private static string WithoutChoice(string raw)
    {
        if (JsonNode.Parse(raw) is not JsonObject update || update["callback_query"] is not JsonObject press)
        {
            return raw;
        }

        press.Remove("data");
        return update.ToJsonString();
    }

    private static IEnumerable<long> Subjects(Update update) => update switch
    {
        MessageReceived message => message.From is null || message.Chat.IsPrivate ? [message.Chat.Id] : [message.Chat.Id, message.From.Id],
        ButtonPressed press => press.Chat.IsPrivate ? [press.Chat.Id] : [press.Chat.Id, press.From.Id],
        BotMembershipChanged change => [change.Chat.Id],
        ChatMigrated migration => [migration.From, migration.To],
        _ => [],
    };

    /// <summary>What can change where a person or a group belongs: joining, linking, a new chat id, and the presses of a conversation.</summary>
    private static bool Moves(Update update) => update is
        MessageReceived { Command.Name: "start" or "link" }
        or ButtonPressed { Chat.IsPrivate: true }
        or ChatMigrated;

    [LoggerMessage(Level = LogLevel.Critical, Message = "Neighbourhood {Area} does not start; its updates are kept in the lobby")]
    private partial void LogDamaged(Exception error, string area);

    [LoggerMessage(Level = LogLevel.Error, Message = "Neighbourhood {Area} cannot commit; update {Id} is kept in the lobby")]
    private partial void LogParked(int id, string area);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Update {Id} of {Area} stays in the lobby")]
    private partial void LogStaysParked(int id, string area);
}
