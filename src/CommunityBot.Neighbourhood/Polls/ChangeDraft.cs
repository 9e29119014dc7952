using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary><c>Change</c>: the conversation once more, with all that was said but for the translations: they belong to the words as they were.</summary>
public static class ChangeDraft
{
    public static void Begin(Turn turn, string[] arguments)
    {
        if (DraftDesk.Find(turn, arguments) is not { } draft)
        {
            return;
        }

        if (draft.Poll is { } poll)
        {
            turn.Offer(CreatePoll.Name, AnswersOf(draft, poll), CreatePoll.Facts(turn) with { Draft = draft.Id });
        }
        else if (SayWhatNext.Find(turn, draft.Follows!) is { } followed)
        {
            turn.Offer(SayWhatNext.Name, Prefill.None.Text(PollPrompts.NextPrompt, draft.Lines[0]), PollSubject.Of(followed, turn) with { Draft = draft.Id });
        }
    }

    /// <summary>What was written now, in place of the draft it changes; what was translated of the same words stays.</summary>
    public static Draft Merge(Draft written, string? changed, Turn turn)
    {
        if (changed is null || turn.Find<Draft>(changed) is not { Sent: false } before)
        {
            return written;
        }

        var kept = before.Lines.SequenceEqual(written.Lines) ? before.Texts.Where(text => text.Value.State == TranslationState.Checked) : [];
        return kept.Where(text => !written.Texts.ContainsKey(text.Key)).Aggregate(written with { Id = before.Id, WrittenAt = before.WrittenAt }, (with, text) => with.With(text.Key, text.Value));
    }

    private static Prefill AnswersOf(Draft draft, PollTerms poll)
    {
        var options = draft.Lines.Skip(1).ToList();
        var answers = Prefill.None.Text(PollPrompts.Question, draft.Lines[0]);
        answers = options.Index().Aggregate(answers, (with, option) => with.Text(PollPrompts.Option, option.Item, option.Index + 1));
        answers = options.Count < CreatePoll.MostOptions ? answers.NoMore(PollPrompts.Option, options.Count + 1) : answers;
        return answers
            .When(PollPrompts.Closes, poll.ClosesAt)
            .Choice(PollPrompts.HowMany, poll.Rules.Several ? PollPrompts.SeveralAnswers : PollPrompts.One)
            .Choice(PollPrompts.Ballot, poll.Rules.Secret ? PollPrompts.SecretBallot : PollPrompts.Names)
            .Choice(PollPrompts.Counts, poll.Rules.AsWeGo ? PollPrompts.AsWeGo : PollPrompts.Hidden);
    }
}
