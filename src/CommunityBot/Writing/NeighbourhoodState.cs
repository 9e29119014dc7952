using System.Security.Cryptography;
using System.Text.Json;
using CommunityBot.Neighbourhood;
using CommunityBot.Storage;

namespace CommunityBot.Writing;

/// <summary>
/// What a writer's thread holds: the image in memory, the store behind it, and the step from inputs to a commit. Everything
/// but <see cref="Decide"/> is called on that thread alone.
/// </summary>
public sealed partial class NeighbourhoodState(
    Area area,
    INeighbourhoodStore store,
    FeatureBook book,
    DoNotContact doNotContact,
    SealingKeys keys,
    NeighbourhoodDirectory directory,
    Languages languages,
    ILogger<NeighbourhoodState> log) : IDisposable
{
    private readonly Image image = new();
    private readonly Dispatcher dispatcher = new(book);
    private long commit;
    private long order;

    public Area Area => area;

    /// <summary>When the next due item is due.</summary>
    public DateTimeOffset? NextDue => image.All(typeof(DueItem)).Cast<DueItem>().Select(due => (DateTimeOffset?)due.At).Min();

    /// <summary>Reads the file anew; returns the envelopes still to be sent, in order.</summary>
    public IReadOnlyList<Envelope> Load()
    {
        image.Clear();
        commit = store.Load(stored =>
        {
            if (book.Documents.Of(stored.Key.Collection) is { } type)
            {
                image.Put(Parse(stored, type));
            }
            else
            {
                LogLeftAlone(stored.Key.Collection, area.Id);
            }
        });
        directory.Replace(
            area.Id,
            image.All(typeof(Resident)).Cast<Resident>(),
            image.All(typeof(Group)).Cast<Group>(),
            image.All(typeof(Facilitator)).Cast<Facilitator>());
        var envelopes = image.All(typeof(Envelope)).Cast<Envelope>().OrderBy(envelope => envelope.Order).ToList();
        order = Math.Max(order, envelopes.Count == 0 ? 0 : envelopes[^1].Order);
        return envelopes;
    }

    private IDocument Parse(StoredDocument stored, DocumentType type)
    {
        try
        {
            return (IDocument)JsonSerializer.Deserialize(stored.Json, type.Json)!;
        }
        catch (JsonException unreadable)
        {
            throw new StoreDamaged($"{area.Id}: {stored.Key.Collection}/{stored.Key.Id}", unreadable);
        }
    }

    /// <summary>What is to be translated, as committed; on the writer's thread.</summary>
    public IReadOnlyList<TranslationJob> Jobs =>
        [.. image.All(typeof(TranslationJob)).Cast<TranslationJob>().OrderBy(job => job.Id, StringComparer.Ordinal)];

    /// <summary>Updates kept for areas that could not take them, in Telegram's order.</summary>
    public IReadOnlyList<ParkedUpdate> Parked =>
        [.. image.All(typeof(ParkedUpdate)).Cast<ParkedUpdate>().OrderBy(parked => parked.Id, StringComparer.Ordinal)];

    /// <summary>A committed document; on the writer's thread, or of a state that rests.</summary>
    public T? Find<T>(string id)
        where T : class, IDocument => (T?)image.Find(typeof(T), id);

    /// <summary>The link that makes its first opener the area's first facilitator, if the area still needs one.</summary>
    public FacilitatorInvitation? FirstInvitation =>
        image.All(typeof(FacilitatorInvitation)).Cast<FacilitatorInvitation>().FirstOrDefault(invitation => invitation.By is null);

    /// <summary>Handles the inputs in order and commits all they did. Returns the envelopes that are new, changed or (null) gone.</summary>
    /// <exception cref="CommitFailed">Nothing of it counts; load again.</exception>
    public IReadOnlyCollection<KeyValuePair<string, Envelope?>> Handle(IReadOnlyList<Input> inputs, DateTimeOffset now)
    {
        var batch = new Overlay(image);
        var world = WorldAt(now);
        var seen = Seen;
        var fresh = new HashSet<int>();
        var effects = new List<TurnEffects>();
        foreach (var input in inputs)
        {
            if (input is Update update && (seen.Contains(update.UpdateId) || !fresh.Add(update.UpdateId)))
            {
                continue;
            }

            if (Handle(input, world, batch) is { } done)
            {
                Apply(done);
                effects.Add(done);
            }
        }

        if (fresh.Count > 0)
        {
            batch.Put(seen.With(fresh, now));
        }

        var envelopes = Commit(batch, effects.Any(effect => effect.Erases));
        effects.SelectMany(effect => effect.KeysDestroyed).ToList().ForEach(key => keys.Destroy(KeyOf(key)));
        return envelopes;
    }

    /// <summary>Commits that an input can't be handled: what it did could not be committed, which is a programmer's error.</summary>
    /// <exception cref="CommitFailed">Nothing of it counts; load again.</exception>
    public IReadOnlyCollection<KeyValuePair<string, Envelope?>> SetAside(Input input, Exception bug, DateTimeOffset now)
    {
        var batch = new Overlay(image);
        LogSetAside(bug, input.GetType().Name, (input as Update)?.UpdateId, area.Id);
        dispatcher.SetAside(input, bug, WorldAt(now), batch);
        if (input is Update update)
        {
            batch.Put(Seen.With([update.UpdateId], now));
        }

        return Commit(batch, erases: false);
    }

    /// <summary>A consistent copy of what is committed, without what is kept secret and without what was about to be sent.</summary>
    public void BackUp(string path) => store.BackUp(path, key => Secret.Is(key.Id) || key.Collection == book.Documents.Of(typeof(Envelope)).Collection);

    public void Dispose() => store.Dispose();

    private SeenUpdates Seen => (SeenUpdates?)image.Find(typeof(SeenUpdates), SeenUpdates.Key) ?? SeenUpdates.None;

    private TurnWorld WorldAt(DateTimeOffset now) => new(
        area,
        now,
        () => ++order,
        NewToken,
        doNotContact.Contains,
        directory.AreasOf,
        (key, person) => keys.Seal(KeyOf(key), person),
        KeyNames,
        languages);

    private TurnEffects? Handle(Input input, TurnWorld world, Overlay batch)
    {
        try
        {
            return dispatcher.Handle(input, world, batch);
        }
        catch (Exception bug)
        {
            LogSetAside(bug, input.GetType().Name, (input as Update)?.UpdateId, area.Id);
            dispatcher.SetAside(input, bug, world, batch);
            return null;
        }
    }

    /// <summary>What must be on disk before the commit. If it can't be, the batch did not happen and is tried again.</summary>
    private void Apply(TurnEffects effects)
    {
        try
        {
            effects.Forgotten.ToList().ForEach(doNotContact.Add);
            effects.Welcomed.ToList().ForEach(doNotContact.Remove);
            effects.KeysMade.ToList().ForEach(key => keys.Make(KeyOf(key)));
        }
        catch (IOException trouble)
        {
            throw new CommitFailed(area.Id, trouble);
        }
    }

    private KeyValuePair<string, Envelope?>[] Commit(Overlay batch, bool erases)
    {
        var changes = new ChangeSet { Checkpoint = erases };
        foreach (var ((type, id), document) in batch.Changes)
        {
            var form = book.Documents.Of(type);
            if (document is not null)
            {
                changes.Put(new DocumentKey(form.Collection, id), document, form.Json);
            }
            else if (image.Find(type, id) is not null)
            {
                changes.Delete(new DocumentKey(form.Collection, id));
            }
        }

        commit = store.Commit(commit, changes);
        foreach (var ((type, id), document) in batch.Changes)
        {
            if (document is null)
            {
                image.Delete(type, id);
            }
            else
            {
                image.Put(document);
            }
        }

        directory.Update(area.Id, batch.Changes);
        return [.. batch.Changes
            .Where(change => change.Key.Type == typeof(Envelope))
            .Select(change => KeyValuePair.Create(change.Key.Id, (Envelope?)change.Value))
            .OrderBy(change => change.Value?.Order ?? 0)];
    }

    private string KeyOf(string name) => $"{area.Id}.{name}";

    private IReadOnlyList<string> KeyNames() => [.. keys.Names.Where(name => name.StartsWith(KeyOf(""), StringComparison.Ordinal)).Select(name => name[KeyOf("").Length..])];

    private static string NewToken() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    [LoggerMessage(Level = LogLevel.Warning, Message = "Collection {Collection} of {Area} belongs to no feature here and is left alone")]
    private partial void LogLeftAlone(string collection, string area);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Kind} {UpdateId} of {Area} was set aside: its handler failed")]
    private partial void LogSetAside(Exception error, string kind, int? updateId, string area);
}
