using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>A text in one language as far as it is known: the whole by a person, or sentence by sentence.</summary>
internal sealed class TranslationSheet
{
    private readonly Passage passage;
    private readonly RichText? whole;
    private readonly IReadOnlyList<Sentence?> sentences = [];
    private readonly IReadOnlyList<string> damage = [];

    private TranslationSheet(Passage passage, RichText whole) => (this.passage, this.whole) = (passage, whole);

    private TranslationSheet(Passage passage, IReadOnlyList<Sentence?> sentences, IReadOnlyList<string> damage) =>
        (this.passage, this.sentences, this.damage) = (passage, sentences, damage);

    /// <param name="from">Null: not known, so the memory can't be asked.</param>
    /// <param name="done">What a machine has just made of it. A person may have approved something better meanwhile.</param>
    public static TranslationSheet Of(Turn turn, RichText text, Passage passage, string? from, string to, IReadOnlyList<SentenceDone>? done = null)
    {
        if (from == to)
        {
            return new TranslationSheet(passage, text);
        }

        if (from is not null && TranslationMemory.Find(turn, from, text, to) is { ByPeople: true } approved)
        {
            return new TranslationSheet(passage, approved.Translation);
        }

        var made = done?.ToDictionary(sentence => sentence.Sentence) ?? [];
        return new TranslationSheet(
            passage,
            [.. passage.Segments.Select((segment, index) => Known(from is null ? null : TranslationMemory.Find(turn, from, segment.Source, to), made.GetValueOrDefault(index)))],
            [.. made.Values.Select(sentence => sentence.Damage).OfType<string>().Distinct()]);
    }

    /// <summary>What a machine is needed for.</summary>
    public IReadOnlyList<MissingSentence> Missing(bool withBack) =>
    [
        .. sentences.Index()
            .Where(sentence => sentence.Item is not { } known || (withBack && known is { ByPeople: false, Back: null }))
            .Select(sentence => new MissingSentence(sentence.Index, sentence.Item?.Text, sentence.Item?.ForReview)),
    ];

    public TranslatedText Text(bool withBack)
    {
        if (whole is not null)
        {
            return new TranslatedText(whole, null, ByPeople: true, []);
        }

        var known = sentences.OfType<Sentence>().ToList();
        if (known.Count < sentences.Count)
        {
            return new TranslatedText(null, null, ByPeople: false, damage);
        }

        return new TranslatedText(passage.Join([.. known.Select(sentence => sentence.Text)]), withBack ? Back(known) : null, known.All(sentence => sentence.ByPeople), [])
        {
            ForReview = passage.Join([.. known.Select(sentence => sentence.ForReview)]),
        };
    }

    /// <summary>What a person approved means its source. What a machine could not turn back stands as three dots.</summary>
    private RichText? Back(IReadOnlyList<Sentence> known) => known.Any(sentence => !sentence.ByPeople && sentence.Back is not null)
        ? passage.Join([.. known.Zip(passage.Segments, (sentence, segment) => sentence.ByPeople ? segment.Source : sentence.Back ?? "…")])
        : null;

    private static Sentence? Known(RememberedTranslation? remembered, SentenceDone? made) => (remembered, made) switch
    {
        ({ ByPeople: true } approved, _) => new Sentence(approved.Translation, approved.Translation, null, ByPeople: true),
        (_, { Text: { } text }) => new Sentence(text, made.ForReview ?? text, made.Back, ByPeople: false),
        ({ } machine, _) => new Sentence(machine.Translation, machine.ForReview ?? machine.Translation, machine.Back, ByPeople: false),
        _ => null,
    };

    private sealed record Sentence(RichText Text, RichText ForReview, RichText? Back, bool ByPeople);
}
