using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Checkers;

/// <summary>A link for the neighbour who is to check a language; it works once.</summary>
public static class InviteChecker
{
    public const string LinkKind = "c";

    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public static void Handle(Turn turn, string[] arguments)
    {
        if (!turn.IsFacilitator)
        {
            turn.Toast(SharedPrompts.FacilitatorsOnly);
            return;
        }

        if (arguments is not [var language] || !turn.Area.Languages.Skip(1).Contains(language))
        {
            turn.Toast(SharedPrompts.OldButton);
            return;
        }

        foreach (var old in turn.All<CheckerInvitation>().Where(invitation => invitation.Expires <= turn.Now).ToList())
        {
            turn.Delete<CheckerInvitation>(old.Id);
        }

        var invitation = new CheckerInvitation(turn.NewToken(), language, turn.By!.Id, turn.Now + Life);
        turn.Put(invitation);
        turn.Reply(CheckerPrompts.Invitation(language, new BotLinkValue($"{turn.Area.Id}_{LinkKind}_{invitation.Id}"), turn.At(invitation.Expires)));
    }
}
