using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary><c>Open the poll</c>, <c>Send it</c>: from now on it is everyone's.</summary>
public static class SendDraft
{
    public static void Handle(Turn turn, string[] arguments)
    {
        if (DraftDesk.Find(turn, arguments) is not { } draft)
        {
            return;
        }

        if (draft.Texts.Values.Any(text => text.State == TranslationState.Pending))
        {
            turn.Toast(PollPrompts.StillTranslating);
        }
        else if (draft.Poll is { } poll && poll.ClosesAt <= turn.Now)
        {
            turn.Toast(PollPrompts.ClosingPassed);
        }
        else
        {
            Go(draft, turn);
        }
    }

    internal static void Go(Draft draft, Turn turn)
    {
        foreach (var (language, text) in draft.Texts.Where(text => text.Value.State == TranslationState.Checked))
        {
            turn.Learn(draft.Language, TranslateDraft.Joined(draft.Lines), language, TranslateDraft.Joined(text.Lines!));
        }

        if (draft.OnDesk)
        {
            draft = draft with { Sent = true };
            turn.Put(draft);
        }
        else
        {
            turn.Delete<Draft>(draft.Id);
        }

        var poll = draft.Poll is { } terms ? OpenPoll.Open(draft, terms, turn) : null;
        if (poll is null && !SayWhatNext.Tell(draft, turn))
        {
            return;
        }

        if (!DraftDesk.Redraw(draft, turn))
        {
            turn.Reply(Gone(draft, poll, turn.Groups.Count(), turn.Area.Zone.Id));
        }
    }

    /// <summary>Who presses twice, or after somebody else, is told what came of the first press.</summary>
    internal static Prompt SentAlready(Draft draft, int groups) => draft.Poll is null ? PollPrompts.NextSaidAlready : PollPrompts.Opened(groups);

    /// <summary>What the facilitator reads then.</summary>
    internal static Screen Gone(Draft draft, Poll? poll, int groups, string zone)
    {
        if (draft.Poll is not { } terms)
        {
            return PollPrompts.NextPosted;
        }

        if (poll is { IsOpen: false })
        {
            return PollPrompts.Closed;
        }

        var screen = new Screen(PollPrompts.Opened(groups), PollPrompts.Until(new MomentValue(poll?.ClosesAt ?? terms.ClosesAt, zone)));
        return poll is null ? screen : ManagePoll.WithButtons(screen, poll);
    }
}
