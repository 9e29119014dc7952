using System.Text.Json;

namespace CommunityBot.Neighbourhood.Checkers;

/// <summary>What is held of a checker. Forgetting also ends the links a facilitator has made.</summary>
public static class CheckerRole
{
    public static readonly Personal OfPerson = new(
        "checker",
        (turn, id) => Find(turn, id) is { } role ? [CheckerPrompts.Role(role.Languages, turn.At(role.AgreedAt, Dialogs.MomentStyle.Day))] : [],
        (turn, id) => Find(turn, id) is { } role ? JsonSerializer.SerializeToNode(role, NeighbourhoodJson.Default.Checker) : null,
        Forget);

    private static Checker? Find(Turn turn, long id) => turn.Find<Checker>(Resident.KeyOf(id));

    private static void Forget(Turn turn, long id)
    {
        turn.Delete<Checker>(Resident.KeyOf(id));
        foreach (var invitation in turn.All<CheckerInvitation>().Where(invitation => invitation.By == id).ToList())
        {
            InviteChecker.Delete(turn, invitation);
        }
    }
}
