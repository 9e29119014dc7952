using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>A poll for one reader alone, in their language, with working buttons, or its result: from <c>🌐</c> in a group, from a list, by its link.</summary>
public static class ShowPoll
{
    public static void Handle(Turn turn, string[] arguments)
    {
        if (arguments is [var id] && turn.Find<Poll>(id) is { } poll)
        {
            turn.PrivatePayload = $"{turn.Area.Id}_poll_{poll.Id}";
            turn.Reply(For(poll, turn));
        }
        else
        {
            turn.Toast(SharedPrompts.OldButton);
        }
    }

    public static void Open(Turn turn, string id) =>
        turn.Reply(turn.Find<Poll>(id) is { } poll ? For(poll, turn) : new Screen(PollPrompts.NotFound));

    private static Screen For(Poll poll, Turn turn)
    {
        if (!poll.IsOpen)
        {
            var result = PollResult.For(poll, turn.Locale, PollCard.BallotsOf(poll, turn));
            return turn.IsFacilitator && turn.Chat!.IsPrivate ? SayWhatNext.Asking(poll, result) : result;
        }

        if (poll.Rules.Secret)
        {
            turn.KeepSecret(poll.Id);
        }

        return PollCard.ForPerson(poll, PollCard.ChoicesOf(poll, turn.By!.Id, turn), turn);
    }
}
