using System.Text.Json;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Residents;

/// <summary>What is held of a person whatever they do: their record, and the conversation they are in.</summary>
internal static class PersonalRecord
{
    public static readonly Personal OfResident = new(
        "resident",
        (turn, id) => turn.Find<Resident>(Resident.KeyOf(id)) is { } me ? Lines(turn, me) : [],
        (turn, id) => turn.Find<Resident>(Resident.KeyOf(id)) is { } me ? JsonSerializer.SerializeToNode(me, NeighbourhoodJson.Default.Resident) : null,
        (turn, id) => turn.Delete<Resident>(Resident.KeyOf(id)));

    public static readonly Personal OfTalk = new(
        "conversations",
        (turn, id) => turn.Find<Talk>(Resident.KeyOf(id)) is { } talk && (talk.Current is not null || talk.Kept.Count > 0) ? [MePrompts.Talk] : [],
        (turn, id) => turn.Find<Talk>(Resident.KeyOf(id)) is { } talk ? JsonSerializer.SerializeToNode(talk, NeighbourhoodJson.Default.Talk) : null,
        (turn, id) => turn.Delete<Talk>(Resident.KeyOf(id)));

    private static IEnumerable<Prompt> Lines(Turn turn, Resident me)
    {
        yield return MePrompts.Person(me.Name, me.Language, turn.At(me.JoinedAt, MomentStyle.Day), turn.Area.Name);
        foreach (var (consent, agreement) in me.Consents)
        {
            yield return MePrompts.Agreed(consent, turn.At(agreement.At));
        }

        if (me.Consents.Count == 0)
        {
            yield return MePrompts.AgreedToNothing;
        }

        if (me.Quiet is { } quiet)
        {
            yield return MePrompts.Quiet(quiet);
        }
    }
}
