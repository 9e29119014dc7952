using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>A card to each linked group, and a copy in their own language to each resident who chose polls.</summary>
public static class OpenPoll
{
    public static Poll Open(Draft draft, PollTerms terms, Turn turn)
    {
        var going = draft.Texts.Where(text => text.Value.Goes(turn.Area)).ToList();
        var texts = going.ToDictionary(text => text.Key, text => PollText.Of(text.Value.Lines!));
        texts[draft.Language] = PollText.Of(draft.Lines);
        var poll = new Poll(draft.Id, draft.Language, texts, terms.Rules, draft.By, turn.Now, terms.ClosesAt)
        {
            Automatic = [.. going.Where(text => text.Value.State == TranslationState.Automatic).Select(text => text.Key)],
        };
        if (poll.Rules.Secret)
        {
            turn.MakeKey(poll.Id);
        }

        turn.Put(poll);
        turn.Put(Ballots.None(poll));
        ClosePoll.Schedule(poll, turn);
        foreach (var group in turn.Groups)
        {
            turn.Post(group, PollCard.ForGroup(poll, turn), poll.ClosesAt, PollCard.KeyOf(poll));
        }

        foreach (var resident in turn.All<Resident>().Where(resident => resident.Chose(Consent.Polls)))
        {
            turn.Tell(resident.UserId, PollCard.ForReader(poll, resident.Language, [], turn), Consent.Polls, poll.ClosesAt, card: PollCard.KeyOf(poll));
        }

        return poll;
    }
}
