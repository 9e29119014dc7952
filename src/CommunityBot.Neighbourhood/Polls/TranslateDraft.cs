using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>A draft in the languages nobody wrote it in: from what people approved before, from the prompts, else from a machine.</summary>
public static class TranslateDraft
{
    /// <summary>The kind of its translation wishes, and of the due item that ends the waiting.</summary>
    public const string Kind = "polls.translate";

    /// <summary>Then it can go without what is still missing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Asks for what is missing. The answer may come at the end of this turn.</summary>
    public static void Ask(Draft draft, IReadOnlyList<string> missing, Turn turn)
    {
        turn.Put(missing.Aggregate(draft, (with, language) => with.With(language, new DraftText(TranslationState.Pending))));
        turn.Translate(new TranslationWish(Kind, draft.Id, draft.Language, missing, Joined(WithoutStock(draft.Lines, draft.Language, turn)), WithBack: true));
        turn.Schedule(Kind, draft.Id, turn.Now + Patience);
    }

    public static void Arrived(Turn turn, TranslationsArrived arrived)
    {
        if (turn.Find<Draft>(arrived.Subject) is { Sent: false } draft)
        {
            Take(draft, arrived.Texts.Where(text => draft.TextIn(text.Key).State != TranslationState.Checked)
                .Aggregate(draft, (with, text) => with.With(text.Key, Read(draft, text.Key, text.Value, turn))), turn);
        }
        else if (turn.Find<Poll>(arrived.Subject) is { IsOpen: true } poll)
        {
            TakeLate(poll, arrived, turn);
        }
    }

    /// <summary>It takes too long.</summary>
    public static void Due(Turn turn, DueItem due)
    {
        if (turn.Find<Draft>(due.Subject) is { Sent: false } draft)
        {
            Take(draft, draft.Texts.Where(text => text.Value.State == TranslationState.Pending).Aggregate(draft, (with, text) => with.With(text.Key, DraftText.None)), turn);
        }
    }

    /// <summary>Lines as one text, which a machine translates with all of them in view; asked for and remembered alike.</summary>
    internal static RichText Joined(IEnumerable<string> lines) => RichText.Of(string.Join('\n', lines.Select(line => line.ReplaceLineEndings(" "))));

    private static void Take(Draft draft, Draft taken, Turn turn)
    {
        turn.Unschedule(Kind, draft.Id);
        turn.Put(taken);
        if (taken.OnDesk)
        {
            DraftDesk.Redraw(taken, turn);
        }
        else
        {
            SendDraft.Go(taken, turn);
        }
    }

    /// <summary>After the poll opened: whoever reads the language has the original, and gets this in its place.</summary>
    private static void TakeLate(Poll opened, TranslationsArrived arrived, Turn turn)
    {
        var poll = opened;
        foreach (var (language, text) in arrived.Texts.Where(text => !poll.IsTranslatedTo(text.Key)))
        {
            if ((text.ByPeople || turn.Area.EverydayAutomatic) && Lines([poll.Own.Question, .. poll.Own.Options], poll.OwnLanguage, language, text.Text, turn) is { } lines && CreatePoll.Suits(lines))
            {
                poll = poll with
                {
                    Texts = new Dictionary<string, PollText>(poll.Texts) { [language] = PollText.Of(lines) },
                    Automatic = text.ByPeople ? poll.Automatic : [.. poll.Automatic, language],
                };
            }
        }

        if (poll == opened)
        {
            return;
        }

        turn.Put(poll);
        if (poll.Rules.Secret)
        {
            turn.KeepSecret(poll.Id);
        }

        PollCard.RefreshCopies(poll, turn, reader => poll.IsTranslatedTo(reader.Language) && !opened.IsTranslatedTo(reader.Language));
    }

    private static DraftText Read(Draft draft, string language, TranslatedText text, Turn turn)
    {
        var isDamaged = text.Damage.Count > 0;
        return Lines(draft.Lines, draft.Language, language, text.Text, turn) is { } lines && (draft.Poll is null ? SayWhatNext.Suits(lines) : CreatePoll.Suits(lines))
            ? new DraftText(text.ByPeople ? TranslationState.Checked : TranslationState.Automatic, lines, Lines(draft.Lines, draft.Language, draft.Language, text.Back, turn), isDamaged)
            : DraftText.None with { Damaged = isDamaged };
    }

    /// <summary>What is left to translate once the usual answers are taken from the prompts.</summary>
    private static IEnumerable<string> WithoutStock(IReadOnlyList<string> lines, string language, Turn turn) =>
        lines.Take(1).Concat(lines.Skip(1).Where(line => StockAnswers.Translate(line, language, language, turn.Languages) is null));

    /// <summary>The lines of a translation with the usual answers in their places; null if there are too many or too few.</summary>
    private static IReadOnlyList<string>? Lines(IReadOnlyList<string> source, string from, string to, RichText? translation, Turn turn)
    {
        var read = new Queue<string>(translation is null ? [] : CreatePoll.Lines(translation.Plain));
        return read.Count == WithoutStock(source, from, turn).Count()
            ? [read.Dequeue(), .. source.Skip(1).Select(line => StockAnswers.Translate(line, from, to, turn.Languages) ?? read.Dequeue())]
            : null;
    }
}
