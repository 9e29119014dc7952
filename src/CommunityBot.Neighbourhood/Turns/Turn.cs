using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>
/// One input being handled: what a handler reads, and all it may do. Nothing here has an effect until the batch this turn is
/// part of is committed; if the handler throws, nothing of it remains.
/// </summary>
public sealed partial class Turn(TurnWorld world, Overlay state)
{
    private readonly List<long> forgotten = [];
    private readonly List<long> welcomed = [];
    private readonly List<string> keysMade = [];
    private readonly List<string> keysDestroyed = [];

    public Area Area => world.Area;

    /// <summary>The instant of this turn, the same all through it.</summary>
    public DateTimeOffset Now => world.Now;

    /// <summary>The day of this turn on the area's calendar.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Area.Zone).Date);

    /// <summary>Who acted; null where nobody did (a due item, an outcome) or Telegram hides it (an anonymous administrator).</summary>
    public Person? By { get; init; }

    /// <summary>Where they acted; null where nobody did.</summary>
    public Chat? Chat { get; init; }

    /// <summary>The acting person's record, if they are a resident here.</summary>
    public Resident? Me => By is null ? null : Find<Resident>(Resident.KeyOf(By.Id));

    /// <summary>The language of the acting person: chosen, else that of the conversation they are in, else the app's if the area has it, else the area's own.</summary>
    public string Locale => Me?.Language
        ?? (By is null ? null : Find<Talk>(Resident.KeyOf(By.Id))?.Current?.Locale)
        ?? Area.LanguageFor(By?.AppLanguage);

    public bool IsFacilitator => By is not null && Find<Facilitator>(Resident.KeyOf(By.Id)) is { Active: true };

    /// <summary>What the prompt files know of languages.</summary>
    public Languages Languages => world.Languages;

    public AreaStatus Status => Find<AreaStatus>(AreaStatus.Key) ?? new AreaStatus();

    /// <summary>The linked groups the bot may write in.</summary>
    public IEnumerable<Group> Groups => All<Group>().Where(group => !group.Suspended);

    internal Overlay State => state;

    /// <summary>People to be put on the do-not-contact list before this turn is committed.</summary>
    internal IReadOnlyList<long> Forgotten => forgotten;

    /// <summary>People to be taken off it.</summary>
    internal IReadOnlyList<long> Welcomed => welcomed;

    /// <summary>Set by a turn that erased something: the commit ends in a checkpoint, so that nothing lingers in the log.</summary>
    internal bool Erases { get; set; }

    internal IReadOnlyList<string> KeysMade => keysMade;

    internal IReadOnlyList<string> KeysDestroyed => keysDestroyed;

    public T? Find<T>(string id)
        where T : class, IDocument => (T?)state.Find(typeof(T), id);

    public IEnumerable<T> All<T>()
        where T : class, IDocument => state.All(typeof(T)).Cast<T>();

    public void Put<T>(T document)
        where T : class, IDocument => state.Put(document);

    public void Delete<T>(string id)
        where T : class, IDocument => state.Delete(typeof(T), id);

    /// <summary>The next number of a series: 1, 2, 3, …</summary>
    public long NextNumber(string series)
    {
        var next = (Find<Counter>(series)?.Last ?? 0) + 1;
        Put(new Counter(series, next));
        return next;
    }

    /// <summary>128 random bits, of the characters a deep link allows.</summary>
    public string NewToken() => world.NewToken();

    /// <summary>Makes a secret key, on disk before this turn is committed. It is never in a backup.</summary>
    public void MakeKey(string name) => keysMade.Add(name);

    /// <summary>Destroys a key once this turn is committed; whatever was sealed with it names nobody any more.</summary>
    public void DestroyKey(string name)
    {
        keysDestroyed.Add(name);
        Erases = true;
    }

    /// <summary>A person under a key: HMAC-SHA256 of the user id, 32 hexadecimal digits. Null if there is no such key.</summary>
    public string? Seal(string key, long userId) => world.Seal(key, userId);

    /// <summary>The names of the keys there are, in the area.</summary>
    public IReadOnlyList<string> Keys => world.Keys();

    /// <summary>Does it at its time, once, also if the bot is down then. The same kind and subject again moves it.</summary>
    public void Schedule(string kind, string subject, DateTimeOffset at) =>
        Put(new DueItem($"{kind}/{subject}", at, kind, subject));

    public void Unschedule(string kind, string subject) => Delete<DueItem>($"{kind}/{subject}");

    /// <summary>No push reaches this person any more, in any area, until <see cref="Welcome"/>; queued messages to them, and those that name them to others, are dropped.</summary>
    public void NeverContact(long userId)
    {
        forgotten.Add(userId);
        Erases = true;
        foreach (var envelope in All<Envelope>().Where(envelope => Concerns(envelope, userId)).ToList())
        {
            Delete<Envelope>(envelope.Id);
        }
    }

    /// <summary>No push of this area reaches the person any more, texts to check included; what is queued is dropped.</summary>
    public void StopPushes(long userId)
    {
        Delete<Checker>(Resident.KeyOf(userId));
        if (Find<Resident>(Resident.KeyOf(userId)) is { } resident)
        {
            Put(resident.WithoutPushes());
        }

        foreach (var envelope in All<Envelope>().Where(envelope => envelope.Push is not null && envelope.ChatId == userId).ToList())
        {
            Delete<Envelope>(envelope.Id);
        }
    }

    /// <summary>Erases all that is held of a person, and with it the permission ever to write to them.</summary>
    public void Forget(long userId, IEnumerable<Personal> held)
    {
        NeverContact(userId);
        foreach (var place in All<CardPlace>().Where(place => place.ChatId == userId).ToList())
        {
            Delete<CardPlace>(place.Id);
        }

        foreach (var feature in held)
        {
            feature.Forget(this, userId);
        }
    }

    /// <summary>Takes a person who pressed Start again off the do-not-contact list.</summary>
    public void Welcome(long userId) => welcomed.Add(userId);

    /// <summary>The other areas the acting person belongs to; a button <c>join AREA</c> makes one of them their current one.</summary>
    public IReadOnlyList<Area> OtherAreas => By is null ? [] : [.. world.AreasOf(By.Id).Where(area => area.Id != Area.Id)];

    /// <summary>Whether this is the area a person is in: of several, the one they chose last.</summary>
    internal bool IsCurrentFor(long userId) => world.AreasOf(userId) is not [var current, ..] || current.Id == Area.Id;

    public bool IsForgotten(long userId) => world.IsForgotten(userId);

    /// <summary>Begins a flow with the acting person, by its name; answers known already are not asked again.</summary>
    /// <param name="facts">What the flow must know, where its feature's own look-up does not.</param>
    public void Offer(string flow, Prefill? prefill = null, object? facts = null) => ToBegin = new Beginning(flow, prefill, facts);

    internal Beginning? ToBegin { get; private set; }

    /// <summary>A moment of the area, as an argument of a prompt.</summary>
    public MomentValue At(DateTimeOffset instant, MomentStyle style = MomentStyle.DayAndTime) => new(instant, Area.Zone.Id, style);

    private static bool Concerns(Envelope envelope, long userId) => envelope.ChatId == userId || envelope.About == userId || envelope.Act switch
    {
        AnswerPress answer => answer.ReceiverId == userId && answer.Ephemeral is not null,
        SendEphemeral ephemeral => ephemeral.ReceiverId == userId,
        EditEphemeral ephemeral => ephemeral.ReceiverId == userId,
        _ => false,
    };
}

/// <summary>What is the same for all turns of a batch.</summary>
/// <param name="NextOrder">Numbers envelopes; grows for the life of the process, beyond all stored ones.</param>
/// <param name="NewToken">128 random bits in A-Z a-z 0-9 _ -.</param>
/// <param name="AreasOf">The areas a person belongs to, their current one first.</param>
/// <param name="Seal">A person under a key by its name; null if there is no such key.</param>
/// <param name="Keys">The names of the area's keys.</param>
public sealed record TurnWorld(
    Area Area,
    DateTimeOffset Now,
    Func<long> NextOrder,
    Func<string> NewToken,
    Func<long, bool> IsForgotten,
    Func<long, IReadOnlyList<Area>> AreasOf,
    Func<string, long, string?> Seal,
    Func<IReadOnlyList<string>> Keys,
    Languages Languages);

/// <summary>A flow about to begin.</summary>
internal sealed record Beginning(string Flow, Prefill? Prefill, object? Facts);
