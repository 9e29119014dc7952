using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Facilitators;

/// <summary>A link that works once makes a person a facilitator.</summary>
public static class InviteFacilitator
{
    /// <summary>The kind of its deep link.</summary>
    public const string LinkKind = "f";

    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public static void Handle(Turn turn)
    {
        if (!turn.IsFacilitator)
        {
            turn.Toast(SharedPrompts.FacilitatorsOnly);
            return;
        }

        var invitation = new FacilitatorInvitation(turn.NewToken(), turn.By!.Id, turn.Now + Life);
        turn.Put(invitation);
        turn.Reply(FacilitatorPrompts.Invitation(new BotLinkValue(PayloadOf(turn.Area, invitation)), turn.At(invitation.Expires)));
    }

    /// <summary>An area that nobody runs yet has a link for the first one; the worker prints it where it was started.</summary>
    public static void First(Turn turn)
    {
        var hasSomeone = turn.Area.Facilitators.Count > 0 || ListFacilitators.Active(turn).Count > 0;
        var invited = turn.All<FacilitatorInvitation>().Any(invitation => invitation.By is null && invitation.Expires > turn.Now);
        if (!turn.Area.IsLobby && !hasSomeone && !invited)
        {
            turn.Put(new FacilitatorInvitation(turn.NewToken(), null, turn.Now + Life));
        }
    }

    public static void Accept(Turn turn, string token, FeatureBook book)
    {
        if (turn.Find<FacilitatorInvitation>(token) is not { } invitation || invitation.Expires <= turn.Now)
        {
            turn.Reply(FacilitatorPrompts.InvitationOver);
            return;
        }

        turn.Delete<FacilitatorInvitation>(token);
        turn.Put(new Facilitator(turn.By!.Id, turn.By.Name, turn.Now));
        turn.Reply(FacilitatorPrompts.Welcome(turn.Area.Name));
        if (turn.Me is not null)
        {
            Menu.Set(turn, book);
        }
    }

    public static string PayloadOf(Area area, FacilitatorInvitation invitation) => $"{area.Id}_{LinkKind}_{invitation.Id}";
}
