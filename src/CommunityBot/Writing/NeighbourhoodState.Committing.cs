using CommunityBot.Neighbourhood;
using CommunityBot.Storage;

namespace CommunityBot.Writing;

/// <content>The step from inputs to a commit. On the writer's thread alone.</content>
public sealed partial class NeighbourhoodState
{
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

    private SeenUpdates Seen => (SeenUpdates?)image.Find(typeof(SeenUpdates), SeenUpdates.Key) ?? SeenUpdates.None;

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

    [LoggerMessage(Level = LogLevel.Error, Message = "{Kind} {UpdateId} of {Area} was set aside: its handler failed")]
    private partial void LogSetAside(Exception error, string kind, int? updateId, string area);
}
