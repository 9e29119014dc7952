namespace CommunityBot.Neighbourhood;

/// <summary>From a wish to its answer, if the memory has all or no machine is to be had; else to a job.</summary>
internal static class AskForTranslation
{
    /// <summary>Null: a machine is at it.</summary>
    public static TranslationsArrived? Handle(TranslationWish wish, Turn turn)
    {
        if (wish is { WithBack: true, From: null })
        {
            throw new ArgumentException("Back to which language?", nameof(wish));
        }

        var passage = Passage.Of(wish.Text, turn.Glossary);
        var sheets = wish.To.Distinct().ToDictionary(to => to, to => TranslationSheet.Of(turn, wish.Text, passage, wish.From, to));
        var missing = sheets.ToDictionary(sheet => sheet.Key, sheet => sheet.Value.Missing(wish.WithBack)).Where(language => language.Value.Count > 0).ToDictionary();
        var reserved = missing.Values.Sum(sentences => sentences.Sum(sentence => Cost(sentence, passage, wish.WithBack)));
        var trouble = missing.Count > 0 ? Refuse(turn, reserved, wish.Important) : null;
        if (missing.Count == 0 || trouble is not null)
        {
            return new TranslationsArrived(wish.Kind, wish.Subject, sheets.ToDictionary(sheet => sheet.Key, sheet => sheet.Value.Text(wish.WithBack)), trouble);
        }

        turn.Put(new TranslationJob(
            TranslationJob.IdOf(turn.NextNumber("translation"), wish.Private),
            wish.Kind,
            wish.Subject,
            wish.From,
            [.. sheets.Keys],
            wish.Text,
            turn.Glossary,
            missing,
            turn.Now,
            reserved,
            wish.Important,
            wish.WithBack));
        return null;
    }

    private static TranslationTrouble? Refuse(Turn turn, long characters, bool important) =>
        turn.Area.CanTranslate ? TranslationBudget.Refuse(turn, characters, important) : TranslationTrouble.NoTranslator;

    /// <summary>Characters as they travel. On the way back they are a translation's, which runs up to half longer than its source.</summary>
    private static long Cost(MissingSentence sentence, Passage passage, bool withBack)
    {
        var there = passage.Segments[sentence.Sentence].Html(formatting: true).Length;
        return (sentence.Known is null ? there : 0) + (withBack ? there * 3 / 2 : 0);
    }
}
