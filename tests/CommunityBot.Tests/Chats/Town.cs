using CommunityBot.Delivery;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Polls;
using CommunityBot.Operations;
using CommunityBot.Prompts;
using CommunityBot.Storage;
using CommunityBot.Telegram;
using CommunityBot.Tests.Prompts;
using CommunityBot.Tests.Translation;
using CommunityBot.Translation;
using CommunityBot.Writing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Tests.Chats;

/// <summary>
/// A neighbourhood without Telegram: updates go through the real router, dispatcher, features, store interface, gate and
/// prompts; what would be sent is delivered at once and written down. One thread, a fake clock.
/// </summary>
internal sealed class Town : IDisposable
{
    private readonly Storage.TempDirectory folder = new();
    private readonly Dictionary<string, (NeighbourhoodState State, INeighbourhoodStore Store)> writers = [];
    private readonly Router router;
    private readonly SortedDictionary<(long Order, string Id), (string Area, Envelope Envelope)> outbox = [];
    private TranslationDesk? desk;
    private int updateId = 100;
    private int messageId = 1000;

    public Town(params Area[] areas)
        : this(false, areas)
    {
    }

    /// <param name="onDisk">Keeps what is committed in real files, in <see cref="Files"/>.</param>
    /// <param name="areas">None: Millbrook.</param>
    public Town(bool onDisk, params Area[] areas)
    {
        Areas = areas.Length > 0 ? areas : [Millbrook()];
        Prompts = RealPrompts.Book;
        Prompts.BotUsername = "MillbrookBot";
        DoNotContact = DoNotContact.Open(folder[""]);
        Directory = new NeighbourhoodDirectory(Areas);
        Keys = new SealingKeys(folder["keys"]);
        Area[] all = [.. Areas, SettingsCheck.Lobby(Areas)];
        router = new Router(Directory, all, new HashSet<string>(["stop", "opriți", "توقف", "رکیں"], StringComparer.OrdinalIgnoreCase));
        foreach (var area in all)
        {
            writers[area.Id] = (Open(area, onDisk ? new LiteDbStore(folder[$"{area.Id}.db"]) : new InMemoryStore(), out var state), state);
        }
    }

    public IReadOnlyList<Area> Areas { get; }

    /// <summary>What is said; another book stands for an upgrade, see <see cref="Restart"/>.</summary>
    public PromptBook Prompts { get; set; }

    /// <summary>What the bot can do, from the next <see cref="Restart"/> on.</summary>
    public Func<FeatureBook> Features { get; set; } = Composition.Features;

    public DoNotContact DoNotContact { get; }

    public NeighbourhoodDirectory Directory { get; }

    public SealingKeys Keys { get; }

    /// <summary>Monday 23 March 2026, 10:00 in London, unless a test says otherwise.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 23, 10, 0, 0, TimeSpan.Zero));

    /// <summary>Everything that was said, in order.</summary>
    public Transcript Transcript { get; } = new();

    /// <summary>Who translates, at once; needs areas that <see cref="Area.CanTranslate"/>. None: jobs stay where they are.</summary>
    public ITranslator? Translator
    {
        set => desk = value is null ? null : new TranslationDesk([value], Clock, NullLogger<TranslationDesk>.Instance);
    }

    /// <summary>How a send ends, for tests of refusals; null = accepted.</summary>
    public Func<Envelope, SendOutcome?> Answer { get; set; } = _ => null;

    public static Area Millbrook(params string[] languages) => new(
        "millbrook",
        "Millbrook",
        TimeZoneInfo.FindSystemTimeZoneById("Europe/London"),
        languages.Length > 0 ? languages : ["en", "ro", "ur", "ar", "pl"],
        [1001],
        new QuietHours(new TimeOnly(21, 0), new TimeOnly(8, 0)));

    public Someone Person(long id, string name, string? app = "en") => new(this, new Person(id, name, app));

    public Someone Priya => Person(1001, "Priya");

    /// <summary>A resident who has joined.</summary>
    public Someone Resident(long id, string name, string language, params Consent[] consents)
    {
        var person = Person(id, name, language);
        person.Says("/start").Taps(Prompts.OwnName(language), Word(DialogPrompts.Yes, language));
        foreach (var consent in consents)
        {
            person.Taps(Word(SharedPrompts.NameOf(consent), language));
        }

        return person.Taps(Word(DialogPrompts.Done, language));
    }

    /// <summary>Priya, who has linked the group.</summary>
    public Someone Facilitator()
    {
        Resident(1001, "Priya", "en").SaysIn(Group, "/link");
        return Priya;
    }

    /// <summary>Priya makes a link for a neighbour who is to check a language: what opening it says to the bot.</summary>
    public string InviteChecker(string language)
    {
        var priya = Find<Resident>("1001") is null ? Facilitator() : Priya;
        priya.Says("/checkers").Taps(Word(Neighbourhood.Checkers.CheckerPrompts.NameButton(language), "en"));
        return Transcript.LastStartTo(priya);
    }

    /// <summary>A resident who reads English and has agreed to check a language.</summary>
    public Someone Checker(long id, string name, string language) =>
        Resident(id, name, "en").Says(InviteChecker(language)).Taps("Yes, I want to help");

    public Chat Group { get; } = new(-2001, ChatKind.Supergroup, "Millbrook neighbours");

    public T? Find<T>(string id, string area = "millbrook")
        where T : class, IDocument => writers[area].State.Find<T>(id);

    public IReadOnlyDictionary<DocumentKey, string> Stored(string area = "millbrook") => ((InMemoryStore)writers[area].Store).Documents;

    /// <summary>A closing time, as typed.</summary>
    public string InThreeWeeks => Clock.GetUtcNow().AddDays(20).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Votes by option in the poll that is open, where there is one.</summary>
    public IReadOnlyList<int> Counts => Find<Ballots>(Ballots.KeyOf(Find<Poll>(PollId)!))!.Count(Find<Poll>(PollId)!.Own.Options.Count).Counts!;

    /// <summary>The id of the poll, where there is one.</summary>
    public string PollId => Stored().Keys.Single(key => key.Collection == "polls").Id;

    /// <summary>What all files hold, byte for byte, with their names, as the power would leave them now.</summary>
    public IReadOnlyList<(string Name, byte[] Content)> Files()
    {
        using var copy = new Storage.TempDirectory();
        Architecture.Shell.Run(folder[""], "cp", "-r", folder[""], copy["left"]);
        return [.. System.IO.Directory.GetFiles(copy["left"], "*", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(copy["left"], file), File.ReadAllBytes(file)))];
    }

    /// <summary>The id of the poll, by the name of its key.</summary>
    public string PollOnDisk => field ??= Keys.Names.Single().Split('.')[1];

    /// <summary>The bot is stopped, a copy put in the place of the area's file, and the bot started.</summary>
    public void Restore(string name, string area = "millbrook")
    {
        var (state, store) = writers[area];
        state.Dispose();
        LiteDbStore.Restore(folder[name], folder[$"{area}.db"]);
        outbox.Clear();
        writers[area] = (Open(state.Area, store, out _), store);
        Deliver();
    }

    /// <summary>A copy of the area's file, as the bot makes it.</summary>
    public void BackUp(string name, string area = "millbrook") => writers[area].State.BackUp(folder[name]);

    /// <summary>A label as a reader of the language sees it.</summary>
    public string Word(Value value, string locale) => Prompts.Label(value, locale, Clock.GetUtcNow());

    public int NextUpdate() => ++updateId;

    public int NextMessage() => ++messageId;

    /// <summary>Hands an update to whom it concerns, and delivers all that comes of it.</summary>
    public void Receive(Update update)
    {
        foreach (var (area, input) in router.Route(update))
        {
            Handle(area, input);
        }

        Translate();
        Deliver();
    }

    /// <summary>Time passes; what falls due is done.</summary>
    public void Advance(TimeSpan time)
    {
        Clock.Advance(time);
        foreach (var area in writers.Keys)
        {
            while (writers[area].State.NextDue <= Clock.GetUtcNow())
            {
                Handle(area, new ClockTicked());
            }
        }

        Translate();
        Deliver();
    }

    /// <summary>Does what is to be translated. One test thread: a machine that is busy would wait for ever.</summary>
    public void Translate()
    {
        foreach (var area in desk is null ? [] : writers.Keys.ToList())
        {
            while (writers[area].State.Jobs is [var job, ..])
            {
                Handle(area, desk!.Translate(job, new ThreadlessOwner(id => Find<TranslationJob>(id, area), input => Handle(area, input)), default).GetAwaiter().GetResult());
            }
        }
    }

    /// <summary>The process dies and starts again on the same files.</summary>
    /// <param name="configured">What else the configuration says by then.</param>
    public void Restart(Func<Area, Area>? configured = null)
    {
        outbox.Clear();
        foreach (var (area, (old, store)) in writers.ToList())
        {
            old.Dispose();
            writers[area] = (Open(configured?.Invoke(old.Area) ?? old.Area, store, out _), store);
        }

        Deliver();
    }

    public void Handle(string area, Input input)
    {
        foreach (var (id, envelope) in writers[area].State.Handle([input], Clock.GetUtcNow()))
        {
            foreach (var key in outbox.Where(entry => entry.Value.Area == area && entry.Key.Id == id).Select(entry => entry.Key).ToList())
            {
                outbox.Remove(key);
            }

            if (envelope is not null)
            {
                outbox[(envelope.Order, id)] = (area, envelope);
            }
        }
    }

    /// <summary>Nothing can be sent.</summary>
    public bool IsOffline { get; set; }

    /// <summary>Sends what may go now.</summary>
    public void Deliver()
    {
        if (IsOffline)
        {
            return;
        }

        var held = new HashSet<(long, string)>();
        while (outbox.FirstOrDefault(entry => !held.Contains(entry.Key)) is { Value.Envelope: { } envelope } next)
        {
            var (area, _) = next.Value;
            var state = writers[area].State;
            switch (state.Decide(envelope, Clock.GetUtcNow()))
            {
                case Hold:
                    held.Add(next.Key);
                    continue;
                case Drop drop:
                    Handle(area, new SendReported(envelope.Id, envelope.Revision, new Withheld(drop.Why)));
                    break;
                default:
                    var leaving = state.Draw(envelope, Clock.GetUtcNow());
                    var outcome = leaving is null ? new Withheld("nothing to show") : Answer(leaving) ?? Show(state, leaving);
                    Handle(area, new SendReported(envelope.Id, envelope.Revision, outcome, leaving?.Note));
                    break;
            }
        }
    }

    public void Dispose()
    {
        foreach (var (state, _) in writers.Values)
        {
            state.Dispose();
        }

        DoNotContact.Dispose();
        folder.Dispose();
    }

    private Sent Show(NeighbourhoodState state, Envelope envelope)
    {
        var sent = new Sent(envelope.Act is SendMessage ? NextMessage() : null);
        var page = new Page(Prompts, new BotIdentity(7000001, "MillbrookBot"), state.Area, state.LocaleOf(envelope), Clock.GetUtcNow());
        Transcript.Show(envelope, page, sent.MessageId);
        return sent;
    }

    private NeighbourhoodState Open(Area area, INeighbourhoodStore store, out INeighbourhoodStore same)
    {
        same = store;
        var languages = new Languages(Prompts.Words, (value, locale) => Prompts.Label(value, locale, Clock.GetUtcNow()));
        var state = new NeighbourhoodState(area, store, area.IsLobby ? Composition.LobbyFeatures(Areas) : Features(), DoNotContact, Keys, Directory, languages, NullLogger<NeighbourhoodState>.Instance);
        foreach (var envelope in state.Load())
        {
            outbox[(envelope.Order, envelope.Id)] = (area.Id, envelope);
        }

        writers[area.Id] = (state, store);
        Handle(area.Id, new Started());
        return state;
    }
}
