using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Checkers;

/// <summary>Whoever opens the link is told what a checker does, and is one only after a yes.</summary>
public static class AgreeToCheck
{
    private static readonly TimeSpan NewsLives = TimeSpan.FromDays(2);

    public static void Ask(Turn turn, string token)
    {
        if (Find(turn, token) is not { } invitation)
        {
            turn.Reply(CheckerPrompts.InvitationOver);
        }
        else if (turn.Me is null)
        {
            turn.Reply(CheckerPrompts.JoinFirst);
        }
        else
        {
            turn.Reply(new Screen(CheckerPrompts.Ask(invitation.Language)).Row(
                new Press(DialogPrompts.Yes, $"checkyes {token}"),
                new Press(DialogPrompts.No, $"checkno {token}")));
        }
    }

    public static void Yes(Turn turn, string[] arguments)
    {
        if (Take(turn, arguments) is not { } invitation)
        {
            return;
        }

        var before = turn.Find<Checker>(turn.Me!.Id);
        IReadOnlyList<string> languages = [.. (before?.Languages ?? []).Append(invitation.Language).Distinct()];
        turn.Put((before ?? new Checker(turn.Me.UserId, languages, turn.Now)) with { Languages = languages });
        turn.Reply(CheckerPrompts.Thanks(invitation.Language), replace: true);
        turn.Tell(invitation.By, CheckerPrompts.Agreed(turn.Me.Name, invitation.Language), null, turn.Now + NewsLives);
    }

    public static void No(Turn turn, string[] arguments)
    {
        if (Take(turn, arguments) is { } invitation)
        {
            turn.Reply(CheckerPrompts.Declined, replace: true);
            turn.Tell(invitation.By, CheckerPrompts.SaidNo(turn.Me!.Name, invitation.Language), null, turn.Now + NewsLives);
        }
    }

    /// <summary>The invitation a press answers, used up by it.</summary>
    private static CheckerInvitation? Take(Turn turn, string[] arguments)
    {
        if (arguments is not [var token] || turn.Me is null || Find(turn, token) is not { } invitation)
        {
            turn.Toast(SharedPrompts.OldButton);
            return null;
        }

        turn.Delete<CheckerInvitation>(token);
        return invitation;
    }

    private static CheckerInvitation? Find(Turn turn, string token) =>
        turn.Find<CheckerInvitation>(token) is { } invitation && invitation.Expires > turn.Now ? invitation : null;
}
