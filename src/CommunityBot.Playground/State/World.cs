using CommunityBot.Playground.Limits;
using CommunityBot.Playground.Updates;

namespace CommunityBot.Playground.State;

/// <summary>
/// Everything there is in the playground. All acts go through <see cref="Do{T}"/>, one at a time; what an act changes is on
/// the disk before it is answered.
/// </summary>
internal sealed class World : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Journal _journal;
    private readonly Table<Facts> _facts;
    private readonly Table<Counter> _counters;

    /// <exception cref="IOException">Another playground uses the folder.</exception>
    public World(PlaygroundOptions options)
    {
        _journal = new Journal(options.Data);
        Clock = new(options.Time);
        _facts = new("facts", _ => State.Facts.TheKey, _journal);
        _counters = new("counters", counter => counter.Key, _journal);
        People = new("people", person => person.Key, _journal);
        Rooms = new("rooms", room => room.Key, _journal);
        Members = new("members", member => member.Key, _journal);
        Topics = new("topics", topic => topic.Key, _journal);
        Readings = new("readings", reading => reading.Key, _journal);
        Presses = new("presses", press => press.Key, _journal);
        Uploads = new("uploads", upload => upload.Key, _journal);
        Commands = new("commands", list => list.Key, _journal);
        Profile = new("profile", text => text.Key, _journal);
        Polls = new("polls", poll => poll.Key, _journal);
        Violations = new("violations", violation => violation.Key, _journal);
        Posts = new(_journal);
        Updates = new(this, _journal);
        Limits = new(this);
        Files = new(Path.Combine(options.Data, "files"));
        if (_journal.Load())
        {
            Clock.Offset = Facts.ClockOffset;
            Updates.Resume();
            Posts.Resume(Clock.Real.GetUtcNow());
        }
        else Begin();
        _journal.Rewrite();
    }

    public PlaygroundClock Clock { get; }

    public Table<Person> People { get; }

    public Table<Room> Rooms { get; }

    public Table<Member> Members { get; }

    public Table<Topic> Topics { get; }

    public Table<Reading> Readings { get; }

    public Table<Press> Presses { get; }

    public Table<Upload> Uploads { get; }

    public Table<CommandList> Commands { get; }

    public Table<ProfileText> Profile { get; }

    public Table<PollRow> Polls { get; }

    public Table<Violation> Violations { get; }

    public PostLog Posts { get; }

    public UpdateQueue Updates { get; }

    public FileStore Files { get; }

    public FloodLimits Limits { get; }

    public Happenings Happenings { get; } = new();

    public Facts Facts
    {
        get => _facts.Find(State.Facts.TheKey)!;
        set => _facts.Put(value);
    }

    public DateTimeOffset Now => Clock.Now;

    public Person Bot => People.Find(Person.KeyOf(TheBot.Id))!;

    /// <summary>One act. Its value, and the task that ends when its changes are on the disk.</summary>
    public (T Value, Task Kept) Do<T>(Func<T> act)
    {
        lock (_gate)
        {
            var kept = Task.CompletedTask;
            try
            {
                return (act(), kept = _journal.Commit());
            }
            catch
            {
                // A refused act may have recorded something, a violation for one.
                _journal.Commit();
                throw;
            }
        }
    }

    /// <summary>The next number of a sequence; the first one is <paramref name="first"/>.</summary>
    public long Next(string sequence, long first = 1)
    {
        var next = _counters.Find(sequence)?.Value + 1 ?? first;
        _counters.Put(new(sequence, next));
        return next;
    }

    /// <summary>Makes the sequence go on with this number.</summary>
    public void Jump(string sequence, long next) => _counters.Put(new(sequence, next - 1));

    public void MoveClock(TimeSpan offset)
    {
        Clock.Offset = offset;
        Facts = Facts with { ClockOffset = offset };
        Updates.EndPoll();
        Happenings.Add(Posts.NextSeq(), "clock", _ => new() { ["now"] = Now.ToString("O"), ["offset_seconds"] = offset.TotalSeconds });
    }

    /// <summary>Start afresh: nothing of before is left, and the epoch is another.</summary>
    public void Reset()
    {
        var update = Updates.NextId();
        foreach (var clear in new Action[]
        {
            _facts.Clear, _counters.Clear, People.Clear, Rooms.Clear, Members.Clear, Topics.Clear, Readings.Clear,
            Presses.Clear, Uploads.Clear, Commands.Clear, Profile.Clear, Polls.Clear, Violations.Clear, Posts.Clear,
            Updates.Clear,
        }) clear();
        Files.Clear();
        Limits.Forget();
        Updates.TryJump(update);
        Happenings.Forget();
        Begin();
        _journal.Rewrite();
        Updates.EndPoll();
        Happenings.Add(Posts.NextSeq(), "reset", _ => new() { ["epoch"] = Facts.Epoch });
    }

    private void Begin()
    {
        Clock.Offset = Clock.OffsetOfTenInLondon();
        Facts = new(Guid.NewGuid().ToString("N")[..8], Clock.Offset);
        Millbrook.Settle(this);
    }

    public void Dispose() => _journal.Dispose();
}
