using System.Globalization;

namespace CommunityBot.Neighbourhood.Facilitators;

/// <summary>Removes a facilitator, never the last one; who is removed stays removed whatever the configuration says.</summary>
public static class RemoveFacilitator
{
    public static void Handle(Turn turn, string[] arguments, FeatureBook book)
    {
        if (!turn.IsFacilitator)
        {
            turn.Toast(SharedPrompts.FacilitatorsOnly);
            return;
        }

        var known = arguments is [var id] && long.TryParse(id, CultureInfo.InvariantCulture, out var userId)
            ? turn.Find<Facilitator>(Resident.KeyOf(userId))
            : null;
        if (known is not { Active: true })
        {
            turn.Toast(SharedPrompts.OldButton);
        }
        else if (ListFacilitators.Active(turn).Count == 1)
        {
            turn.Toast(FacilitatorPrompts.LastOne);
        }
        else
        {
            turn.Put(known with { RemovedAt = turn.Now });
            Menu.Set(known.UserId, turn, book);
            turn.Toast(FacilitatorPrompts.Removed(ListFacilitators.NameOf(known, turn)));
            if (turn.IsFacilitator)
            {
                ListFacilitators.Show(turn);
            }
        }
    }
}
