using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Checkers;

/// <summary>A link for a facilitator to pass on to a neighbour who knows a language.</summary>
public static class InviteChecker
{
    /// <summary>The kind of its deep link.</summary>
    public const string LinkKind = "c";

    /// <summary>Deletes an invitation that nobody answered in time.</summary>
    public const string DueKind = "checkers.invitation";

    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public static void Handle(Turn turn, string[] arguments)
    {
        if (!turn.IsFacilitator)
        {
            turn.Toast(SharedPrompts.FacilitatorsOnly);
            return;
        }

        if (arguments is not [var language] || !ListCheckers.LanguagesOf(turn.Area).Contains(language))
        {
            turn.Toast(SharedPrompts.OldButton);
            return;
        }

        var invitation = new CheckerInvitation(turn.NewToken(), language, turn.By!.Id, turn.Now + Life);
        turn.Put(invitation);
        turn.Schedule(DueKind, invitation.Id, invitation.Expires);
        turn.Reply(CheckerPrompts.Invitation(language, new BotLinkValue($"{turn.Area.Id}_{LinkKind}_{invitation.Id}"), turn.At(invitation.Expires)));
    }

    /// <summary>The invitation of a link, while it can be answered.</summary>
    public static CheckerInvitation? Find(Turn turn, string token) =>
        turn.Find<CheckerInvitation>(token) is { } invitation && invitation.Expires > turn.Now ? invitation : null;

    public static void Delete(Turn turn, CheckerInvitation invitation)
    {
        turn.Delete<CheckerInvitation>(invitation.Id);
        turn.Unschedule(DueKind, invitation.Id);
    }
}
