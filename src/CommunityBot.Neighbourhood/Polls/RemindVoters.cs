namespace CommunityBot.Neighbourhood.Polls;

/// <summary><c>Remind those who have not answered</c>: once a poll, and only people who chose polls.</summary>
public static class RemindVoters
{
    public static void Handle(Turn turn, string[] arguments)
    {
        if (ManagePoll.Find(turn, arguments) is not { } poll)
        {
            return;
        }

        if (poll.Reminded)
        {
            turn.Toast(PollPrompts.RemindedAlready);
            return;
        }

        var roll = Roll.Of(poll, turn);
        var missing = turn.All<Resident>().Where(resident => resident is { Reachable: true } && resident.Chose(Consent.Polls) && !roll.Has(resident.UserId)).ToList();
        if (missing.Count == 0)
        {
            turn.Reply(PollPrompts.NobodyToRemind);
            return;
        }

        foreach (var resident in missing)
        {
            var card = PollCard.ForReader(poll, resident.Language, [], turn);
            var reminder = card with { Text = [new(PollPrompts.NotAnsweredYet), .. card.Text] };
            turn.Tell(resident.UserId, reminder, Consent.Polls, poll.ClosesAt, Lane.Reminder);
        }

        turn.Put(poll with { Reminded = true });
        turn.Reply(PollPrompts.RemindersSent(missing.Count));
    }
}
