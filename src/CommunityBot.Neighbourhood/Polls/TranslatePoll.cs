using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>
/// A poll in the languages nobody wrote it in: from what people approved before, from the prompts, else from a machine, labelled.
/// The readers of such a language wait a moment for it, so that they need not read it twice.
/// </summary>
public static class TranslatePoll
{
    public const string Kind = "polls.translate";

    /// <summary>Then they get it as it was written.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Asks for what is missing; what people wrote is remembered.</summary>
    public static Poll Ask(Poll poll, Turn turn)
    {
        foreach (var (language, text) in poll.Texts.Where(text => text.Key != poll.OwnLanguage))
        {
            turn.Learn(poll.OwnLanguage, LinesOf(poll.Own), language, LinesOf(text));
        }

        var missing = turn.Area.Languages.Where(language => !poll.IsTranslatedTo(language)).ToList();
        if (missing.Count == 0)
        {
            return poll;
        }

        turn.Translate(new TranslationWish(Kind, poll.Id, poll.OwnLanguage, missing, LinesOf(WithoutStock(poll, turn))));
        turn.Schedule(Kind, poll.Id, turn.Now + Patience);
        return poll with { Awaited = missing };
    }

    public static void Arrived(Turn turn, TranslationsArrived arrived)
    {
        if (turn.Find<Poll>(arrived.Subject) is not { IsOpen: true } poll)
        {
            return;
        }

        foreach (var (language, translated) in arrived.Texts.Where(text => !poll.IsTranslatedTo(text.Key)))
        {
            if (translated.Text is { } lines && (translated.ByPeople || turn.Area.EverydayAutomatic) && Read(poll, lines.Plain, language, turn) is { } text)
            {
                poll = poll with
                {
                    Texts = new Dictionary<string, PollText>(poll.Texts) { [language] = text },
                    Automatic = translated.ByPeople ? poll.Automatic : [.. poll.Automatic, language],
                };
            }
        }

        Deliver(poll, turn);
    }

    /// <summary>It takes too long.</summary>
    public static void Due(Turn turn, DueItem due)
    {
        if (turn.Find<Poll>(due.Subject) is { IsOpen: true } poll)
        {
            Deliver(poll, turn);
        }
    }

    private static void Deliver(Poll poll, Turn turn)
    {
        turn.Unschedule(Kind, poll.Id);
        var awaited = poll.Awaited;
        poll = poll with { Awaited = [] };
        turn.Put(poll);
        OpenPoll.ToReaders(poll, resident => awaited.Contains(resident.Language), turn);
        if (awaited.Count == 0)
        {
            if (poll.Rules.Secret)
            {
                turn.KeepSecret(poll.Id);
            }

            // It came after all, to people who have the original.
            PollCard.RefreshCopies(poll, turn);
        }
    }

    private static RichText LinesOf(PollText text) => RichText.Of(string.Join('\n', text.Options.Prepend(text.Question.ReplaceLineEndings(" "))));

    /// <summary>What is left to translate once the usual answers are taken from the prompts.</summary>
    private static PollText WithoutStock(Poll poll, Turn turn) =>
        poll.Own with { Options = [.. poll.Own.Options.Where(option => StockAnswers.Translate(option, poll.OwnLanguage, poll.OwnLanguage, turn.Languages) is null)] };

    private static PollText? Read(Poll poll, string lines, string language, Turn turn)
    {
        var read = new Queue<string>(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (read.Count != WithoutStock(poll, turn).Options.Count + 1)
        {
            return null;
        }

        var question = read.Dequeue();
        var options = poll.Own.Options.Select(own => StockAnswers.Translate(own, poll.OwnLanguage, language, turn.Languages) ?? read.Dequeue()).ToList();
        var fits = Length(question) <= CreatePoll.LongestQuestion && options.All(option => Length(option) <= CreatePoll.LongestOption);
        var differ = options.Index().All(option => !options.Take(option.Index).Any(other => Alike.Are(other, option.Item)));
        return fits && differ ? new PollText(question, options) : null;
    }

    private static int Length(string text) => text.EnumerateRunes().Count();
}
