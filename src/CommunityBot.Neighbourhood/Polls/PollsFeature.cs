namespace CommunityBot.Neighbourhood.Polls;

/// <summary>Polls: a facilitator asks once, everyone answers where they are and in their language, and is counted once.</summary>
public static class PollsFeature
{
    public static FeatureBook AddPolls(this FeatureBook book)
    {
        book.Command("polls", Who.Residents, (turn, _) => ListPolls.Show(turn));
        book.Command("poll", Who.Facilitators, (turn, _) => turn.Offer(CreatePoll.Name));
        book.Flow(CreatePoll.Definition, CreatePoll.Handle, CreatePoll.Facts);
        book.Flow(EditDraft.Definition, EditDraft.Handle);
        book.Flow(ExtendPoll.Definition, ExtendPoll.Handle);
        book.Flow(SayWhatNext.Definition, SayWhatNext.Handle);

        book.Draws(ResultCard.Kind, ResultCard.Draw, ResultCard.Settled);
        book.Draws(DraftDesk.Kind, DraftDesk.Draw);
        book.Draws(DraftLanguage.Kind, DraftLanguage.Draw);
        book.Button("drdesk", DraftDesk.Show);
        book.Button("drchange", ChangeDraft.Begin);
        book.Button("drdiscard", DraftDesk.Discard);
        book.Button("drlang", DraftLanguage.Show);
        book.Button("drapprove", DraftLanguage.Approve);
        book.Button("dredit", EditDraft.Begin);
        book.Button("drsend", SendDraft.Handle);

        book.Button("vote", CastVote.Handle, neverKept: true);
        book.Button("unvote", CastVote.TakeBack, neverKept: true);
        book.Button("poll", ShowPoll.Handle);
        book.Button("manage", ManagePoll.Show);
        book.Button("close", ClosePoll.Handle);
        book.Button("extend", ExtendPoll.Begin);
        book.Button("remind", RemindVoters.Handle);
        book.Button("next", SayWhatNext.Begin);
        book.Link("poll", ShowPoll.Open);

        book.Translated(TranslateDraft.Kind, TranslateDraft.Arrived);
        book.Due(TranslateDraft.Kind, TranslateDraft.Due);
        book.Due(DraftDesk.ExpiryKind, DraftDesk.Expire);
        book.Due(ClosePoll.DueKind, ClosePoll.Due);
        book.Due(ClosePoll.EraseKind, ClosePoll.Erase);
        book.Due(SayWhatNext.DueKind, SayWhatNext.Due);
        book.AtStart(ClosePoll.AtStart);
        book.AfterOutage(NoteGap.Handle);
        book.Migrates(PollCard.PostAnew);

        book.Document("polls", PollsJson.Default.Poll);
        book.Document("drafts", PollsJson.Default.Draft);
        book.Document("ballots", PollsJson.Default.Ballots);
        book.Document("rolls", PollsJson.Default.Roll);
        book.Holds(VotesHeld.OfPerson);
        return book;
    }
}
