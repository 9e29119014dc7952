using System.Text.Json.Nodes;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Updates;

/// <summary>What waits for the bot, oldest first. Confirmed by asking with a higher offset; forgotten when too old.</summary>
internal sealed class UpdateQueue
{
    private const string Sequence = "update";
    private const long FirstId = 710_000_001;

    /// <summary>An offset further ahead than this is not believed (an id of before a jump).</summary>
    private const int BelievedAhead = 10;

    private static readonly TimeSpan Retention = TimeSpan.FromHours(24);
    private static readonly string[] OnlyWhenAsked = ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly World _world;
    private readonly Table<QueuedUpdate> _table;
    private readonly List<QueuedUpdate> _queue = [];
    private LongPoll? _waiting;

    public UpdateQueue(World world, Journal journal)
    {
        _world = world;
        _table = new("updates", update => update.Key, journal);
    }

    public int Count => Waiting().Count;

    public DateTimeOffset LastAsked { get; private set; } = DateTimeOffset.MinValue;

    public bool HasPoll => _waiting is not null;

    /// <summary>Goes on with what an earlier run left.</summary>
    public void Resume() => _queue.AddRange(_table.All.OrderBy(update => update.Id));

    /// <summary>Tells the bot, unless it does not want updates of this kind.</summary>
    public void Add(string kind, JsonObject content, TimeSpan? retention = null)
    {
        var facts = _world.Facts;
        var wanted = facts.AllowedUpdates is { } allowed ? allowed.Contains(kind) : !OnlyWhenAsked.Contains(kind);
        if (wanted) AddRaw(new JsonObject { [kind] = content }, retention);
    }

    /// <summary>Puts anything into the queue as it stands.</summary>
    public int AddRaw(JsonNode? body, TimeSpan? retention = null)
    {
        var id = NextId();
        var update = _table.Put(new(id, body, _world.Now + (retention ?? Retention)));
        Waiting().Add(update);
        _waiting?.Look();
        return id;
    }

    /// <summary>Takes the next id for nothing. Ids go on through a fresh start, so that an old offset confirms nothing of the new life.</summary>
    public int NextId() => (int)_world.Next(Sequence, FirstId);

    /// <summary>Lets the ids go on elsewhere, as Telegram does after a quiet week. Only an empty queue can jump.</summary>
    public bool TryJump(int next)
    {
        if (Count > 0) return false;
        _world.Jump(Sequence, next);
        return true;
    }

    /// <summary>Confirms what is before the offset, and gives what comes next.</summary>
    public IReadOnlyList<QueuedUpdate> Take(int offset, int limit)
    {
        var queue = Waiting();
        var tail = queue.Count == 0 ? int.MinValue : queue[^1].Id + 1;
        var confirmed = offset switch
        {
            0 => 0,
            < 0 => Math.Max(0, queue.Count + offset),
            _ when offset > (long)tail + BelievedAhead => 0,
            _ => queue.FindIndex(update => update.Id >= offset) is var first and >= 0 ? first : queue.Count,
        };
        foreach (var update in queue.GetRange(0, confirmed)) _table.Remove(update);
        queue.RemoveRange(0, confirmed);
        return queue.GetRange(0, Math.Min(limit, queue.Count));
    }

    /// <summary>Takes the place of the poll that waits, which ends with a conflict.</summary>
    public LongPoll Wait()
    {
        Conflict("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        return _waiting = new();
    }

    public void Conflict(string description)
    {
        _waiting?.Conflict(description);
        _waiting = null;
    }

    public void Leave(LongPoll poll)
    {
        if (_waiting == poll) _waiting = null;
    }

    /// <summary>Ends a waiting poll at once, with an empty list.</summary>
    public void EndPoll() => _waiting?.End();

    public void Asked() => LastAsked = _world.Clock.Real.GetUtcNow();

    public void DropAll()
    {
        foreach (var update in Waiting()) _table.Remove(update);
        _queue.Clear();
    }

    public void Clear()
    {
        _table.Clear();
        _queue.Clear();
    }

    private List<QueuedUpdate> Waiting()
    {
        var now = _world.Now;
        foreach (var late in _queue.Where(update => update.Expires <= now).ToList())
        {
            _table.Remove(late);
            _queue.Remove(late);
        }
        return _queue;
    }
}
