using System.Text.Json;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Facilitators;

/// <summary><c>/facilitators</c>: who they are, with buttons to invite and to remove.</summary>
public static class ListFacilitators
{
    public static readonly Personal Role = new(
        "facilitator",
        (turn, id) => Find(turn, id) is { Active: true } role ? [FacilitatorPrompts.Role(turn.At(role.AddedAt, MomentStyle.Day))] : [],
        (turn, id) => Find(turn, id) is { } role ? JsonSerializer.SerializeToNode(role, NeighbourhoodJson.Default.Facilitator) : null,
        (turn, id) => turn.Delete<Facilitator>(Resident.KeyOf(id)));

    public static IReadOnlyList<Facilitator> Active(Turn turn) =>
        [.. turn.All<Facilitator>().Where(facilitator => facilitator.Active).OrderBy(facilitator => facilitator.AddedAt).ThenBy(facilitator => facilitator.UserId)];

    public static void Show(Turn turn)
    {
        var active = Active(turn);
        var names = new LinesValue([.. active.Select(facilitator => (Value)NameOf(facilitator, turn))]);
        var screen = new Screen(FacilitatorPrompts.List(names, active.Count)).Row(new Press(FacilitatorPrompts.InviteButton, "invite"));
        var removable = active.Count > 1 ? active : [];
        turn.Reply(
            removable.Aggregate(screen, (shown, facilitator) => shown.Row(
                new Press(FacilitatorPrompts.RemoveButton(NameOf(facilitator, turn)), $"remove {facilitator.UserId}"))),
            replace: true);
    }

    public static string NameOf(Facilitator facilitator, Turn turn) =>
        turn.Find<Resident>(facilitator.Id)?.Name ?? facilitator.Name ?? facilitator.Id;

    private static Facilitator? Find(Turn turn, long id) => turn.Find<Facilitator>(Resident.KeyOf(id));
}
