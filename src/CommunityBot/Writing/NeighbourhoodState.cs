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

    /// <summary>A committed document, from any thread.</summary>
    public T? Find<T>(string id)
        where T : class, IDocument => (T?)image.Find(typeof(T), id);

    /// <summary>The link that makes its first opener the area's first facilitator, if the area still needs one.</summary>
    public FacilitatorInvitation? FirstInvitation =>
        image.All(typeof(FacilitatorInvitation)).Cast<FacilitatorInvitation>().FirstOrDefault(invitation => invitation.By is null);

    /// <summary>A consistent copy of what is committed, without what is kept secret and without what was about to be sent.</summary>
    public void BackUp(string path) => store.BackUp(path, key => Secret.Is(key.Id) || key.Collection == book.Documents.Of(typeof(Envelope)).Collection);

    public void Dispose() => store.Dispose();

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

    private string KeyOf(string name) => $"{area.Id}.{name}";

    private IReadOnlyList<string> KeyNames() => [.. keys.Names.Where(name => name.StartsWith(KeyOf(""), StringComparison.Ordinal)).Select(name => name[KeyOf("").Length..])];

    private static string NewToken() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    [LoggerMessage(Level = LogLevel.Warning, Message = "Collection {Collection} of {Area} belongs to no feature here and is left alone")]
    private partial void LogLeftAlone(string collection, string area);
}
