using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary><c>Open the poll</c>: a card to each linked group, and a copy in their own language to each resident who chose polls.</summary>
public static class OpenPoll
{
    public static void Handle(PollDraft draft, Turn turn)
    {
        if (!turn.IsFacilitator)
        {
            turn.Reply(SharedPrompts.FacilitatorsOnly);
            return;
        }

        var poll = new Poll(turn.NewToken(), draft.OwnLanguage, draft.Texts, draft.Rules, turn.By!.Id, turn.Now, draft.ClosesAt);
        if (poll.Rules.Secret)
        {
            turn.MakeKey(poll.Id);
        }

        poll = TranslatePoll.Ask(poll, turn);
        turn.Put(poll);
        turn.Put(Ballots.None(poll));
        ClosePoll.Schedule(poll, turn);
        foreach (var group in turn.Groups)
        {
            turn.Post(group, PollCard.ForGroup(poll, turn), poll.ClosesAt, PollCard.KeyOf(poll));
        }

        ToReaders(poll, resident => !poll.Awaited.Contains(resident.Language), turn);
        turn.Reply(ManagePoll.WithButtons(new Screen(PollPrompts.Opened(turn.Groups.Count()), PollPrompts.Until(turn.At(poll.ClosesAt))), poll));
    }

    /// <summary>A copy of their own to these of the people who chose polls.</summary>
    internal static void ToReaders(Poll poll, Func<Resident, bool> these, Turn turn)
    {
        foreach (var resident in turn.All<Resident>().Where(resident => resident.Chose(Consent.Polls) && these(resident)))
        {
            turn.Tell(resident.UserId, PollCard.ForReader(poll, resident.Language, [], turn), Consent.Polls, poll.ClosesAt, card: PollCard.KeyOf(poll));
        }
    }
}
