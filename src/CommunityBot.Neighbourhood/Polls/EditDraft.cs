using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>A facilitator's own words for one language of a draft.</summary>
public static class EditDraft
{
    public const string Name = "polls.draft";

    public static readonly FlowDefinition<EditedDraft> Definition = FlowDefinition.Of<EditedDraft, DraftSubject>(Name, Flow, PollsJson.Default.DraftSubject);

    public static async Flow<EditedDraft> Flow(Ask ask, DraftSubject subject) => new(subject, subject.IsPoll
        ? CreatePoll.Lines(await CreatePoll.Translation(ask, subject.Language, subject.Lines.Count))
        : [await SayWhatNext.Translation(ask, subject.Language)]);

    public static void Begin(Turn turn, string[] arguments)
    {
        if (DraftLanguage.Find(turn, arguments) is not var (draft, language))
        {
            return;
        }

        if (draft.TextIn(language).Lines is { } lines)
        {
            // On its own, so that it can be copied, changed and sent back.
            turn.Reply(new Screen().Then(new RichValue(TranslateDraft.Joined(lines))));
        }

        turn.Offer(Name, facts: new DraftSubject(draft.Id, language, draft.Lines, draft.Poll is not null));
    }

    public static void Handle(EditedDraft edited, Turn turn)
    {
        var (id, language, lines, _) = edited.Of;
        if (DraftLanguage.Find(turn, [id, language]) is not var (draft, _))
        {
            return;
        }

        if (draft.Lines.SequenceEqual(lines))
        {
            DraftLanguage.Take(draft, language, DraftText.ByPeople(edited.Lines), turn);
        }
        else
        {
            turn.Reply(DeskPrompts.ChangedMeanwhile);
        }

        turn.ReplyCard(DraftDesk.KeyOf(draft));
    }
}

/// <summary>A person's words.</summary>
public sealed record EditedDraft(DraftSubject Of, IReadOnlyList<string> Lines);

/// <summary>Which language of which draft a conversation is about. <paramref name="Lines"/>: what is translated.</summary>
public sealed record DraftSubject(string Id, string Language, IReadOnlyList<string> Lines, bool IsPoll);
