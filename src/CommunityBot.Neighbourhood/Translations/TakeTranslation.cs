namespace CommunityBot.Neighbourhood;

/// <summary>A machine's answer: counted, remembered, and handed to whoever wished for it.</summary>
internal static class TakeTranslation
{
    public static void Handle(TranslationDone done, Turn turn)
    {
        TranslationBudget.Settle(turn, done.Characters);
        if (turn.Find<TranslationJob>(done.JobId) is not { } job)
        {
            return;
        }

        turn.Delete<TranslationJob>(job.Id);
        turn.Erases |= job.IsPrivate;
        if (done.Trouble == TranslationTrouble.Quota)
        {
            TranslationBudget.QuotaUsed(turn);
        }

        if (job.Dropped)
        {
            return;
        }

        var passage = Passage.Of(job.Text, job.Glossary);
        if (job is { IsPrivate: false, From: { } from })
        {
            Note(done, from, passage, turn);
        }

        turn.Arrive(new TranslationsArrived(
            job.Kind,
            job.Subject,
            job.To.ToDictionary(to => to, to => TranslationSheet.Of(turn, job.Text, passage, job.From, to, done.Sentences.GetValueOrDefault(to)).Text(job.WithBack)),
            done.Trouble,
            done.Detected));
    }

    /// <summary>What the handler does with it failed. The characters are used all the same.</summary>
    public static void SetAside(TranslationDone done, Turn turn)
    {
        TranslationBudget.Settle(turn, done.Characters);
        turn.Delete<TranslationJob>(done.JobId);
    }

    private static void Note(TranslationDone done, string from, Passage passage, Turn turn)
    {
        foreach (var (to, sentences) in done.Sentences)
        {
            foreach (var sentence in sentences)
            {
                TranslationMemory.Note(turn, from, passage.Segments[sentence.Sentence].Source, to, sentence);
            }
        }
    }
}
