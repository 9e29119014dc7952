using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>What all features offer together: each writes itself in once, at start. Two of one name throw.</summary>
public sealed class FeatureBook
{
    private readonly Dictionary<string, CommandEntry> commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FlowEntry> flows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Action<Turn, string[]>> buttons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Action<Turn, DueItem>> dues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Action<Turn, TranslationsArrived>> translated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkEntry> links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Action<Turn, Command>> groupCommands = new(StringComparer.Ordinal);
    private readonly HashSet<string> neverKeptVerbs = new(StringComparer.Ordinal);
    private readonly List<Personal> personal = [];
    private readonly List<Func<Turn, Resident, Button?>> settings = [];
    private readonly List<Action<Turn, long, long>> migrations = [];
    private readonly Dictionary<string, Func<Drawing, Drawn?>> drawers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Action<Turn, Settlement>> settlements = new(StringComparer.Ordinal);
    private (string Flow, Predicate<Turn> Takes, Func<RichText, Prefill> Answers)? looseText;
    private readonly List<Action<Turn>> starts = [];
    private readonly List<Action<Turn, Outage>> outages = [];

    public FeatureBook()
    {
        NeighbourhoodJson.Register(Documents);
        TranslationsJson.Register(Documents);
        Housekeeping.Register(this);
        AtStart(TranslationBudget.AtStart);
    }

    public DocumentTypes Documents { get; } = new();

    public IReadOnlyCollection<CommandEntry> Commands => commands.Values;

    /// <summary>The names of all flows; each says its own by the prompt <c>NAME.name</c>.</summary>
    public IReadOnlyCollection<string> Flows => flows.Keys;

    /// <summary>What each feature holds of a person.</summary>
    public IReadOnlyList<Personal> Personal => personal;

    /// <summary>The buttons of <c>/settings</c>.</summary>
    public IReadOnlyList<Func<Turn, Resident, Button?>> Settings => settings;

    /// <summary>A command. Its description in the menu is the prompt <c>command.NAME</c>.</summary>
    public void Command(string name, Who who, Action<Turn, Command> handle) => commands.Add(name, new CommandEntry(name, who, handle));

    /// <summary>A command that concerns a group and is answered there.</summary>
    public void GroupCommand(string name, Action<Turn, Command> handle) => groupCommands.Add(name, handle);

    /// <summary>A conversation and what is done with its result.</summary>
    /// <param name="facts">Reads what the flow must know; stored once with the conversation.</param>
    public void Flow<T>(FlowDefinition<T> flow, Action<T, Turn> handle, Func<Turn, object>? facts = null) =>
        flows.Add(flow.Name, new FlowEntry<T>(flow, handle, facts));

    /// <summary>A button: data <c>VERB ARG ARG</c>. The arguments may be forged.</summary>
    /// <param name="neverKept">A press says what was promised to stay secret: if the area cannot take it now, the person is asked to press again.</param>
    public void Button(string verb, Action<Turn, string[]> handle, bool neverKept = false)
    {
        buttons.Add(verb, handle);
        if (neverKept)
        {
            neverKeptVerbs.Add(verb);
        }
    }

    /// <summary>Whether presses of a verb must not be kept.</summary>
    public bool IsNeverKept(string verb) => neverKeptVerbs.Contains(verb);

    public void Due(string kind, Action<Turn, DueItem> handle) => dues.Add(kind, handle);

    /// <summary>What is done with the outcome of a wish, see <see cref="Turn.Translate"/>. Nobody acts in that turn unless it is the one that wished.</summary>
    public void Translated(string kind, Action<Turn, TranslationsArrived> handle) => translated.Add(kind, handle);

    /// <summary>A deep link <c>?start=AREA_KIND_ARGUMENT</c> and what it does.</summary>
    /// <param name="who">Residents: whoever is none joins first, and it is opened then.</param>
    public void Link(string kind, Action<Turn, string> handle, Who who = Who.Anyone) => links.Add(kind, new LinkEntry(who, handle));

    public void Document<T>(string collection, JsonTypeInfo<T> json)
        where T : class, IDocument => Documents.Add(collection, json);

    /// <summary>What becomes of a text a resident sends while nothing is asked of them: it begins this flow.</summary>
    /// <param name="takes">Whether this area has a use for it.</param>
    /// <param name="answers">The flow's answers that are in the text.</param>
    public void LooseText(string flow, Predicate<Turn> takes, Func<RichText, Prefill> answers) =>
        looseText = looseText is null ? (flow, takes, answers) : throw new InvalidOperationException("Two features want the texts that answer no question.");

    internal (string Flow, Predicate<Turn> Takes, Func<RichText, Prefill> Answers)? FindLooseText => looseText;

    /// <summary>What this feature holds of a person: in words, as data, and how it is forgotten.</summary>
    public void Holds(Personal what) => personal.Add(what);

    /// <summary>A button of <c>/settings</c>: its label says how it is now, a press changes it. Null where it does not concern the person.</summary>
    public void Setting(Func<Turn, Resident, Button?> button) => settings.Add(button);

    /// <summary>Cards of a kind, <c>KIND/…</c>, are drawn when they leave: null = there is nothing to show any more.</summary>
    /// <param name="settled">Told once what became of each copy.</param>
    public void Draws(string kind, Func<Drawing, Drawn?> draw, Action<Turn, Settlement>? settled = null)
    {
        drawers.Add(kind, draw);
        settlements.Add(kind, settled ?? ((_, _) => { }));
    }

    /// <summary>Draws a card.</summary>
    public Drawn? Draw(Drawing drawing) => drawers[KindOf(drawing.Card)](drawing);

    /// <summary>Done once in the life of each process, when the area's file is loaded.</summary>
    public void AtStart(Action<Turn> handle) => starts.Add(handle);

    /// <summary>What is to be said after presses were lost for a while.</summary>
    public void AfterOutage(Action<Turn, Outage> handle) => outages.Add(handle);

    /// <summary>What must be rewritten when a group gets a new id.</summary>
    public void Migrates(Action<Turn, long, long> rewrite) => migrations.Add(rewrite);

    internal void Settle(Turn turn, Settlement settlement) => settlements[KindOf(settlement.Card)](turn, settlement);

    private static string KindOf(string card) => card.Split('/', 2)[0];

    internal CommandEntry? FindCommand(string name) => commands.GetValueOrDefault(name);

    internal Action<Turn, Command>? FindGroupCommand(string name) => groupCommands.GetValueOrDefault(name);

    internal FlowEntry? FindFlow(string name) => flows.GetValueOrDefault(name);

    internal Action<Turn, string[]>? FindButton(string verb) => buttons.GetValueOrDefault(verb);

    internal Action<Turn, DueItem>? FindDue(string kind) => dues.GetValueOrDefault(kind);

    internal Action<Turn, TranslationsArrived>? FindTranslated(string kind) => translated.GetValueOrDefault(kind);

    internal LinkEntry? FindLink(string kind) => links.GetValueOrDefault(kind);

    internal IReadOnlyList<Action<Turn>> Starts => starts;

    internal IReadOnlyList<Action<Turn, Outage>> Outages => outages;

    internal IReadOnlyList<Action<Turn, long, long>> Migrations => migrations;
}

/// <summary>Who may use a command. Telegram's menus only show; the right is checked here at every use.</summary>
public enum Who
{
    Anyone,
    Residents,
    Facilitators,
}

/// <summary>A command as registered.</summary>
public sealed record CommandEntry(string Name, Who Who, Action<Turn, Command> Handle);

/// <summary>A kind of deep link as registered.</summary>
internal sealed record LinkEntry(Who Who, Action<Turn, string> Open);

/// <summary>What a feature holds of a person.</summary>
/// <param name="InWords">One line for each thing.</param>
/// <param name="AsData">The same, complete, for <c>My data</c>; null if there is nothing. <c>Name</c> is its key there.</param>
/// <param name="Forget">Erases it.</param>
public sealed record Personal(
    string Name,
    Func<Turn, long, IEnumerable<Prompt>> InWords,
    Func<Turn, long, JsonNode?> AsData,
    Action<Turn, long> Forget);

