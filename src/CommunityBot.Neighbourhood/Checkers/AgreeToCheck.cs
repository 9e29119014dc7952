using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Checkers;

/// <summary>The invited neighbour is told what a checker does, and says yes or no. Only a yes makes them one.</summary>
public static class AgreeToCheck
{
    private const string Yes = "yes";

    private static readonly TimeSpan WorthTelling = TimeSpan.FromDays(7);

    public static void Ask(Turn turn, string token)
    {
        if (InviteChecker.Find(turn, token) is not { Language: var language })
        {
            turn.Reply(CheckerPrompts.InvitationOver);
        }
        else if (turn.IsCheckerOf(turn.By!.Id, language))
        {
            turn.Reply(CheckerPrompts.Already(language));
        }
        else
        {
            turn.Reply(new Screen(CheckerPrompts.Ask(language))
                .Row(new Press(CheckerPrompts.YesButton, $"agreecheck {token} {Yes}"))
                .Row(new Press(CheckerPrompts.NoButton, $"agreecheck {token} no")));
        }
    }

    public static void Answer(Turn turn, string[] arguments)
    {
        if (turn.Me is not { } me)
        {
            turn.Toast(SharedPrompts.StartFirst);
            return;
        }

        if (arguments is not [var token, var answer] || InviteChecker.Find(turn, token) is not { } invitation)
        {
            turn.Toast(CheckerPrompts.InvitationOver);
            return;
        }

        InviteChecker.Delete(turn, invitation);
        if (answer == Yes)
        {
            Agree(turn, me, invitation.Language);
        }

        turn.Reply(answer == Yes ? CheckerPrompts.Welcome(invitation.Language) : CheckerPrompts.Declined, replace: true);
        if (turn.Find<Facilitator>(Resident.KeyOf(invitation.By)) is { Active: true })
        {
            var told = answer == Yes ? CheckerPrompts.SaidYes(me.Name, invitation.Language) : CheckerPrompts.SaidNo(me.Name, invitation.Language);
            turn.Tell(invitation.By, told, consent: null, turn.Now + WorthTelling, Lane.Reminder, about: me.UserId);
        }
    }

    private static void Agree(Turn turn, Resident me, string language)
    {
        var checker = turn.Find<Checker>(me.Id) ?? new Checker(me.UserId, me.Name, [], turn.Now);
        turn.Put(checker with { Languages = [.. checker.Languages.Union([language])] });

        // Someone who had blocked the bot is asked for this again, and for nothing else.
        turn.Put(me with { Reachable = true });
    }
}
