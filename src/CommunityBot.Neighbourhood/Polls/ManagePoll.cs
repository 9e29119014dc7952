using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>What a facilitator can do with an open poll.</summary>
public static class ManagePoll
{
    public static void Show(Turn turn, string[] arguments)
    {
        if (Find(turn, arguments) is { } poll)
        {
            var card = PollCard.ForReader(poll, turn.Locale, [], turn) with { Buttons = [] };
            turn.Reply(WithButtons(card.Then(PollPrompts.Voted(PollCard.BallotsOf(poll, turn)!.Voters)), poll), replace: true);
        }
    }

    /// <summary>The open poll a facilitator's button means; to anyone else, and of a closed one, a polite answer.</summary>
    public static Poll? Find(Turn turn, string[] arguments)
    {
        if (arguments is not [var id] || turn.Find<Poll>(id) is not { } poll)
        {
            turn.Toast(SharedPrompts.OldButton);
            return null;
        }

        if (!turn.IsFacilitator)
        {
            turn.Toast(SharedPrompts.FacilitatorsOnly);
            return null;
        }

        if (!poll.TakesVotes(turn.Now))
        {
            turn.Toast(PollPrompts.ClosedAlready);
            return null;
        }

        return poll;
    }

    /// <summary>With a button for each thing that can be done with it.</summary>
    public static Screen WithButtons(Screen screen, Poll poll)
    {
        screen = screen.Row(new Press(PollPrompts.CloseButton, $"close {poll.Id}")).Row(new Press(PollPrompts.ExtendButton, $"extend {poll.Id}"));
        return poll.Reminded ? screen : screen.Row(new Press(PollPrompts.RemindButton, $"remind {poll.Id}"));
    }
}
