namespace CommunityBot.Neighbourhood.Polls;

/// <summary>A poll for one reader alone, in their language, with working buttons: from <c>🌐</c> in a group, or by its link.</summary>
public static class ShowPoll
{
    public static void Handle(Turn turn, string[] arguments)
    {
        if (arguments is [var id] && turn.Find<Poll>(id) is { } poll)
        {
            turn.PrivatePayload = $"{turn.Area.Id}_poll_{poll.Id}";
            turn.Reply(PollCard.ForPerson(poll, turn, ChoiceOf(poll, turn)));
        }
        else
        {
            turn.Toast(SharedPrompts.OldButton);
        }
    }

    public static void Open(Turn turn, string id)
    {
        if (turn.Find<Poll>(id) is { } poll)
        {
            turn.Reply(PollCard.ForPerson(poll, turn, ChoiceOf(poll, turn)));
        }
        else
        {
            turn.Reply(PollPrompts.NotFound);
        }
    }

    private static int? ChoiceOf(Poll poll, Turn turn) => turn.Find<Ballot>(Ballot.KeyOf(poll.Id, turn.By!.Id))?.Choice;
}
