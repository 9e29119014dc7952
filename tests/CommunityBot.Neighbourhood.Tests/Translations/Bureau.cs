using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Tests.Translations;

/// <summary>A village whose features wish for translations; the machine is the test.</summary>
internal sealed class Bureau
{
    public const string Kind = "notice";

    private Action<Turn> next = _ => { };

    public Bureau()
    {
        Village = new Village(book =>
        {
            book.Button("do", (turn, _) => next(turn));
            book.Translated(Kind, (turn, arrived) =>
            {
                Arrived.Add(arrived);
                OnArrival(turn, arrived);
            });
        }) { Here = Village.Area with { CanTranslate = true } };
        Village.Handle(new Started());
    }

    public Village Village { get; }

    /// <summary>What came to the handler, in order.</summary>
    public List<TranslationsArrived> Arrived { get; } = [];

    public Action<Turn, TranslationsArrived> OnArrival { get; set; } = (_, _) => { };

    public IReadOnlyList<TranslationJob> Jobs => [.. Village.All<TranslationJob>().OrderBy(job => job.Id, StringComparer.Ordinal)];

    public static TranslationWish Wish(string text, params string[] to) => new(Kind, "1", "en", to, text);

    /// <summary>What the test's machine says.</summary>
    public static string Said(string english, string language) => $"{language} {english}";

    /// <summary>A turn in which someone does this.</summary>
    public Bureau Do(Action<Turn> act)
    {
        next = act;
        Village.Press(Village.Ana, "do");
        return this;
    }

    public Bureau Wishes(string text, params string[] to) => Do(turn => turn.Translate(Wish(text, to)));

    /// <summary>The machine does the oldest job that is wanted.</summary>
    public Bureau MachineAnswers(long? characters = null, TranslationTrouble? trouble = null, string? damage = null)
    {
        var job = Jobs.First(job => !job.Dropped);
        return MachineAnswers(job, characters ?? job.Reserved, trouble, damage);
    }

    public Bureau MachineAnswers(TranslationJob job, long characters, TranslationTrouble? trouble = null, string? damage = null)
    {
        var passage = Passage.Of(job.Text, job.Glossary);
        var sentences = job.Missing.ToDictionary(
            language => language.Key,
            language => (IReadOnlyList<SentenceDone>)[.. language.Value.Select(missing => Sentence(missing, passage, language.Key))]);
        Village.Handle(new TranslationDone(job.Id, sentences, characters, trouble));
        return this;

        SentenceDone Sentence(MissingSentence missing, Passage text, string language) => trouble is not null || damage is not null
            ? new SentenceDone(missing.Sentence, null, Damage: damage)
            : new SentenceDone(
                missing.Sentence,
                missing.Known ?? Said(text.Segments[missing.Sentence].Source.Plain, language),
                job.WithBack ? RichText.Of($"back {text.Segments[missing.Sentence].Source.Plain}") : null);
    }
}
