using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Tests;

/// <summary>A neighbourhood's state and the dispatcher on it: no store, no outbox, a clock that is set by hand.</summary>
internal sealed class Village
{
    public const long Ana = 1002;
    public const long Bilal = 1003;
    public const long Green = -2001;

    private readonly Dispatcher dispatcher;
    private long order;
    private int updateId;

    public Village(Action<FeatureBook>? features = null)
    {
        var book = new FeatureBook();
        features?.Invoke(book);
        dispatcher = new Dispatcher(book);
    }

    public static Screen Words { get; } = new Screen(new Prompt("x")).Row(new Press("A", "a"));

    public static Area Area { get; } = new(
        "millbrook", "Millbrook", TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), ["en", "ro"], [], new QuietHours(new TimeOnly(21, 0), new TimeOnly(8, 0)));

    public Area Here { get; set; } = Area;

    public Image Image { get; } = new();

    public DateTimeOffset Now { get; set; } = new(2026, 3, 23, 10, 0, 0, TimeSpan.Zero);

    /// <summary>People the bot promised never to write to.</summary>
    public List<long> Forgotten { get; } = [];

    public IReadOnlyList<Envelope> Envelopes => [.. All<Envelope>().OrderBy(envelope => envelope.Order)];

    public static Resident Resident(long id, params Consent[] consents) => new(
        id, "Ana", "ro", consents.ToDictionary(consent => consent, _ => new Agreement(default, 1)), true, default, default);

    public static Group Group(long id = Green) => new(id, "Neighbours", default);

    public static Envelope Push(long chat, Consent? consent = Consent.Polls, bool urgent = false, string id = "push") =>
        new(id, 0, 1, chat, new SendMessage(Words), null, new PushTerms(Lane.Broadcast, consent, urgent), null);

    public static Envelope Answer(Act act, long chat = Ana, string id = "answer") => new(id, 0, 1, chat, act, "ro", null, null);

    public Village With(params IDocument[] documents)
    {
        documents.ToList().ForEach(Image.Put);
        return this;
    }

    public T? Find<T>(string id)
        where T : class, IDocument => (T?)Image.Find(typeof(T), id);

    public IEnumerable<T> All<T>()
        where T : class, IDocument => Image.All(typeof(T)).Cast<T>();

    public GateDecision Decide(Envelope envelope) => Gate.Decide(envelope, Image, Here, Forgotten.Contains(envelope.ChatId), Now);

    public void Press(long by, string data, long? chat = null) => Handle(new ButtonPressed(
        ++updateId, "q", new Chat(chat ?? by, chat is null ? ChatKind.Private : ChatKind.Supergroup), new Person(by, "Ana", "ro"), 7, null, data));

    /// <summary>The envelope was sent as it is stored.</summary>
    public void Reports(Envelope envelope, SendOutcome outcome) => Handle(new SendReported(envelope.Id, envelope.Revision, outcome));

    public void Handle(Input input)
    {
        var world = new TurnWorld(Here, Now, () => ++order + 100, () => "token", Forgotten.Contains, _ => [], (_, _) => null, () => [], new Languages(_ => null!, (_, _) => ""));
        var batch = new Overlay(Image);
        try
        {
            Forgotten.AddRange(dispatcher.Handle(input, world, batch).Forgotten);
        }
        catch (InvalidTimeZoneException planned)
        {
            dispatcher.SetAside(input, planned, world, batch);
        }

        foreach (var ((type, id), document) in batch.Changes)
        {
            if (document is null)
            {
                Image.Delete(type, id);
            }
            else
            {
                Image.Put(document);
            }
        }
    }
}
