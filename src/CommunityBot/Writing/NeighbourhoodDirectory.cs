using System.Collections.Concurrent;
using CommunityBot.Neighbourhood;

namespace CommunityBot.Writing;

/// <summary>
/// Which neighbourhood a chat or a person belongs to. Not data: an index in memory, rebuilt at start from the neighbourhoods'
/// own files and kept up by their commits. Thread-safe.
/// </summary>
public sealed class NeighbourhoodDirectory(IReadOnlyList<Area> areas)
{
    private readonly ConcurrentDictionary<(string Area, long Id), DateTimeOffset> residents = new();
    private readonly ConcurrentDictionary<long, string> groups = new();
    private readonly ConcurrentDictionary<long, string[]> areasOf = new();
    private readonly ConcurrentDictionary<(string Area, long Id), bool> facilitators = new();

    /// <summary>The area a group is linked to.</summary>
    public string? OfGroup(long chatId) => groups.GetValueOrDefault(chatId);

    /// <summary>The ids of the areas a person is a resident of, their current one first.</summary>
    public IReadOnlyList<string> OfPerson(long userId) => areasOf.GetValueOrDefault(userId) ?? [];

    /// <summary>The areas a person is a resident of, their current one first.</summary>
    public IReadOnlyList<Area> AreasOf(long userId) => [.. OfPerson(userId).Select(id => areas.First(area => area.Id == id))];

    /// <summary>Whether a person runs an area; null if the area's file does not know them.</summary>
    public bool? Runs(string area, long userId) => facilitators.TryGetValue((area, userId), out var active) ? active : null;

    /// <summary>All of an area, as loaded from its file.</summary>
    public void Replace(string area, IEnumerable<Resident> people, IEnumerable<Group> linked, IEnumerable<Facilitator> running)
    {
        foreach (var key in facilitators.Keys.Where(key => key.Area == area).ToList())
        {
            facilitators.TryRemove(key, out _);
        }

        foreach (var (chat, _) in groups.Where(group => group.Value == area))
        {
            groups.TryRemove(chat, out _);
        }

        foreach (var key in residents.Keys.Where(key => key.Area == area).ToList())
        {
            Leave(area, key.Id);
        }

        foreach (var resident in people)
        {
            Join(area, resident);
        }

        foreach (var group in linked)
        {
            groups[group.ChatId] = area;
        }

        foreach (var facilitator in running)
        {
            facilitators[(area, facilitator.UserId)] = facilitator.Active;
        }
    }

    /// <summary>What a commit of an area changed.</summary>
    public void Update(string area, IReadOnlyDictionary<(Type Type, string Id), IDocument?> changes)
    {
        foreach (var ((type, id), document) in changes)
        {
            switch (document)
            {
                case Resident resident:
                    Join(area, resident);
                    break;
                case Group group:
                    groups[group.ChatId] = area;
                    break;
                case Facilitator facilitator:
                    facilitators[(area, facilitator.UserId)] = facilitator.Active;
                    break;
                case null when type == typeof(Resident):
                    Leave(area, Number(id));
                    break;
                case null when type == typeof(Group):
                    groups.TryRemove(KeyValuePair.Create(Number(id), area));
                    break;
                case null when type == typeof(Facilitator):
                    facilitators.TryRemove((area, Number(id)), out _);
                    break;
            }
        }
    }

    private static long Number(string id) => long.Parse(id, System.Globalization.CultureInfo.InvariantCulture);

    private void Join(string area, Resident resident)
    {
        residents[(area, resident.UserId)] = resident.CurrentSince;
        Sort(resident.UserId, [.. OfPerson(resident.UserId).Append(area).Distinct()]);
    }

    private void Leave(string area, long userId)
    {
        residents.TryRemove((area, userId), out _);
        Sort(userId, [.. OfPerson(userId).Where(other => other != area)]);
    }

    private void Sort(long userId, string[] areas)
    {
        if (areas.Length == 0)
        {
            areasOf.TryRemove(userId, out _);
            return;
        }

        areasOf[userId] = [.. areas.OrderByDescending(area => residents.GetValueOrDefault((area, userId)))];
    }
}
