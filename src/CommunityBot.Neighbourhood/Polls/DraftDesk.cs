using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>
/// A facilitator's look at a draft and its languages where a machine translates: nothing has gone yet. Drawn anew when a translation
/// arrives. Every facilitator can open it from <c>/polls</c>. <c>drdesk/ID</c>.
/// </summary>
public static class DraftDesk
{
    public const string Kind = "drdesk";

    /// <summary>The due item that throws it away.</summary>
    public const string ExpiryKind = "polls.draft";

    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public static string KeyOf(Draft draft) => $"{Kind}/{draft.Id}";

    /// <summary>Where a machine translates, the languages are looked at here and not in the conversation.</summary>
    public static bool ComesNext(Area area) => area.CanTranslate && area.Languages.Count > 1;

    /// <summary>After the conversation. What has all its languages, or no machine to wait for, goes at once.</summary>
    /// <param name="announced">The conversation said that the languages come next, see <see cref="ComesNext"/>.</param>
    public static void Begin(Draft draft, bool announced, Turn turn)
    {
        var missing = turn.Area.Languages.Where(language => language != draft.Language && draft.TextIn(language).State != TranslationState.Checked).ToList();
        draft = draft with { OnDesk = announced || (turn.Area.CanTranslate && missing.Count > 0) };
        if (draft.OnDesk)
        {
            turn.Put(draft);
            turn.ReplyCard(KeyOf(draft));
            turn.Schedule(ExpiryKind, draft.Id, turn.Now + Life);
        }

        if (missing.Count > 0)
        {
            TranslateDraft.Ask(draft, missing, turn);
        }
        else if (!draft.OnDesk)
        {
            SendDraft.Go(draft, turn);
        }
    }

    public static void Show(Turn turn, string[] arguments)
    {
        if (Find(turn, arguments) is { } draft)
        {
            turn.ReplyCard(KeyOf(draft));
        }
    }

    public static void Discard(Turn turn, string[] arguments)
    {
        if (Find(turn, arguments) is { } draft)
        {
            Delete(draft, turn);
            turn.Reply(DeskPrompts.Discarded, replace: true);
        }
    }

    public static void Expire(Turn turn, DueItem due)
    {
        if (turn.Find<Draft>(due.Subject) is { } draft)
        {
            Delete(draft, turn);
        }
    }

    /// <summary>Where it is shown, it is drawn anew.</summary>
    /// <returns>Whether the acting person has it before them.</returns>
    public static bool Redraw(Draft draft, Turn turn)
    {
        turn.RedrawForFacilitators([.. turn.Area.Languages.Select(language => DraftLanguage.KeyOf(draft, language)), KeyOf(draft)]);
        return turn.By is { } acting && turn.Find<CardPlace>(CardPlace.KeyOf(KeyOf(draft), acting.Id)) is not null;
    }

    public static Drawn? Draw(Drawing drawing)
    {
        if (drawing.Find<Draft>(drawing.Card.Split('/')[1]) is not { } draft)
        {
            return null;
        }

        if (draft.Sent)
        {
            return new Drawn(SendDraft.Gone(draft, drawing.Find<Poll>(draft.Id), drawing.All<Group>().Count(group => !group.Suspended), drawing.Area.Zone.Id));
        }

        var others = drawing.Area.Languages.Where(language => language != draft.Language).ToList();
        var screen = Shown(draft, drawing).Then(DeskPrompts.NothingSent)
            .Then(new LinesValue([.. others.Select(language => (Value)DeskPrompts.LanguageState(language, DraftLanguage.StateOf(draft, language, drawing.Area)))]));
        screen = others.Aggregate(screen, (shown, language) => shown.Row(new Press(DeskPrompts.SeeLanguageButton(language), $"drlang {draft.Id} {language}")));
        return new Drawn(screen
            .Row(new Press(DeskPrompts.ChangeButton, $"drchange {draft.Id}"), new Press(DeskPrompts.DiscardButton, $"drdiscard {draft.Id}"))
            .Row(new Press(draft.Poll is null ? PollPrompts.NextSendButton : PollPrompts.OpenButton, $"drsend {draft.Id}")));
    }

    /// <summary>The draft a facilitator's button means, while it has not gone; to anyone else a polite answer.</summary>
    internal static Draft? Find(Turn turn, string[] arguments)
    {
        if (!turn.IsFacilitator)
        {
            turn.Toast(SharedPrompts.FacilitatorsOnly);
            return null;
        }

        var draft = arguments is [var id, ..] ? turn.Find<Draft>(id) : null;
        if (draft is { Sent: false })
        {
            return draft;
        }

        turn.Toast(draft is null ? SharedPrompts.OldButton : SendDraft.SentAlready(draft, turn.Groups.Count()));
        return null;
    }

    private static Screen Shown(Draft draft, Drawing drawing)
    {
        if (draft.Poll is not { } poll)
        {
            return new Screen(PollPrompts.NextSaid(draft.Lines[0]));
        }

        var closes = new MomentValue(poll.ClosesAt, drawing.Area.Zone.Id);
        return new Screen(PollPrompts.Card(draft.Lines[0]))
            .Then(new LinesValue([.. draft.Lines.Skip(1).Select(option => (Value)option)]))
            .Then(PollPrompts.Choices(poll.Rules)).Then(PollPrompts.Promise(poll.Rules)).Then(PollPrompts.Until(closes));
    }

    private static void Delete(Draft draft, Turn turn)
    {
        turn.DropTranslation(TranslateDraft.Kind, draft.Id);
        turn.Unschedule(TranslateDraft.Kind, draft.Id);
        turn.Unschedule(ExpiryKind, draft.Id);
        turn.Delete<Draft>(draft.Id);
        foreach (var place in turn.All<CardPlace>().Where(place => place.Card.Split('/') is [Kind or DraftLanguage.Kind, var id, ..] && id == draft.Id).ToList())
        {
            turn.Delete<CardPlace>(place.Id);
        }
    }
}
