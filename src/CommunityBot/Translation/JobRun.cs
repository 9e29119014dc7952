using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;

namespace CommunityBot.Translation;

/// <summary>
/// One job on its way through the providers. Each piece (a sentence in a language) that came back damaged is asked for once more
/// without formatting; what then still fails goes to the next provider, as far as the month's characters allow it. Only what was
/// verified counts as translated.
/// </summary>
internal sealed class JobRun
{
    private readonly TranslationJob job;
    private readonly Passage passage;
    private readonly Patience patience;
    private readonly Allowance allowance;
    private readonly Dictionary<(string To, int Sentence), SentenceDone> pieces;
    private readonly List<TranslatorTrouble> troubles = [];
    private string? detected;

    public JobRun(TranslationJob job, ITranslationOwner owner, TimeProvider time)
    {
        this.job = job;
        passage = Passage.Of(job.Text, job.Glossary);
        patience = new Patience(time);
        allowance = new Allowance(job, owner);
        pieces = job.Missing
            .SelectMany(language => language.Value.Select(missing => ((language.Key, missing.Sentence), new SentenceDone(missing.Sentence, missing.Known) { ForReview = missing.ForReview })))
            .ToDictionary();
    }

    public async Task<TranslationDone> Through(IReadOnlyList<Provider> providers, CancellationToken cancel)
    {
        foreach (var provider in providers)
        {
            await Forward(provider, formatting: true, Open, cancel);
            await Forward(provider, formatting: false, Open.Where(piece => pieces[piece].Damage is not null && IsFormatted(piece.Sentence)), cancel);
        }

        if (job is { WithBack: true, From: { } from })
        {
            foreach (var language in job.Missing.Keys)
            {
                await Back(providers, language, from, cancel);
            }
        }

        return Outcome(Trouble(providers.Count));
    }

    /// <summary>An error of ours ended it; what is verified by then counts, and so do its characters.</summary>
    public TranslationDone Failed() => Outcome(TranslationTrouble.Invalid);

    private TranslationDone Outcome(TranslationTrouble? trouble) => new(
        job.Id,
        pieces.GroupBy(piece => piece.Key.To).ToDictionary(language => language.Key, language => (IReadOnlyList<SentenceDone>)[.. language.Select(piece => piece.Value)]),
        allowance.Spent,
        trouble,
        detected);

    private IEnumerable<(string To, int Sentence)> Open => pieces.Where(piece => piece.Value.Text is null).Select(piece => piece.Key);

    /// <summary>All sentences and all languages in one call; languages that lack other sentences in another.</summary>
    private async Task Forward(Provider provider, bool formatting, IEnumerable<(string To, int Sentence)> wanted, CancellationToken cancel)
    {
        var languages = wanted.GroupBy(piece => piece.To, piece => piece.Sentence).Select(language => (To: language.Key, Sentences: language.Order().ToList()));
        foreach (var group in languages.GroupBy(language => string.Join(',', language.Sentences)).ToList())
        {
            await Forward(provider, formatting, [.. group.Select(language => language.To)], group.First().Sentences, cancel);
        }
    }

    private async Task Forward(Provider provider, bool formatting, List<string> languages, List<int> sentences, CancellationToken cancel)
    {
        var call = new TranslatorCall(job.From, languages, [.. sentences.Select(sentence => passage.Segments[sentence].Html(formatting))]);
        switch (await provider.Ask(call, patience, allowance, cancel))
        {
            case TranslatorSaid said:
                detected ??= said.Detected;
                languages.ForEach(to => Read(to, sentences, said.Texts[to], formatting));
                break;
            case TranslatorFailed { Why: TranslatorTrouble.Language } when languages.Count > 1:
                // One language it does not know must not take the others with it.
                foreach (var to in languages)
                {
                    await Forward(provider, formatting, [to], sentences, cancel);
                }

                break;
            case TranslatorFailed failed:
                troubles.Add(failed.Why);
                break;
        }
    }

    private void Read(string to, List<int> sentences, IReadOnlyList<string> answers, bool formatting)
    {
        foreach (var (sentence, html) in sentences.Zip(answers))
        {
            pieces[(to, sentence)] = passage.Segments[sentence].Read(html, to, formatting) switch
            {
                Reading.Good good => new SentenceDone(sentence, good.Text) { ForReview = good.ForReview },
                Reading.Damaged damaged => new SentenceDone(sentence, null, Damage: damaged.Why),
                var other => throw new InvalidOperationException($"A reading is a {other.GetType().Name}."),
            };
        }
    }

    private async Task Back(IReadOnlyList<Provider> providers, string language, string from, CancellationToken cancel)
    {
        var translated = pieces.Where(piece => piece.Key.To == language && piece.Value.Text is not null).Select(piece => piece.Value).ToList();
        var passages = translated.ConvertAll(sentence => Passage.Of(sentence.Text!, job.Glossary));
        var html = passages.SelectMany(back => back.Segments.Select(segment => segment.Html(formatting: false))).ToList();
        foreach (var provider in html.Count > 0 ? providers : [])
        {
            if (await provider.Ask(new TranslatorCall(language, [from], html), patience, allowance, cancel) is TranslatorSaid said)
            {
                var answers = new Queue<string>(said.Texts[from]);
                foreach (var (sentence, back) in translated.Zip(passages))
                {
                    pieces[(language, sentence.Sentence)] = sentence with { Back = Restored(back, answers) };
                }

                return;
            }
        }
    }

    /// <summary>Only who checks the translation sees it, so its words are not judged; null if a fact is lost.</summary>
    private static RichText? Restored(Passage back, Queue<string> answers)
    {
        var readings = back.Segments.Select(segment => segment.Restore(answers.Dequeue(), formatting: false)).ToList();
        return readings.TrueForAll(reading => reading is Reading.Good) ? back.Join([.. readings.Cast<Reading.Good>().Select(good => good.Text)]) : null;
    }

    /// <summary>Without formatting it would travel just the same, and come back the same.</summary>
    private bool IsFormatted(int sentence) => passage.Segments[sentence].Html(true) != passage.Segments[sentence].Html(false);

    /// <summary>Why something is missing that was not damaged. A quota counts only if no provider may help another time.</summary>
    private TranslationTrouble? Trouble(int providers)
    {
        if (!Open.Any(piece => pieces[piece].Damage is null))
        {
            return null;
        }

        if (providers == 0)
        {
            return TranslationTrouble.NoTranslator;
        }

        return troubles.Find(trouble => trouble != TranslatorTrouble.Quota) switch
        {
            _ when troubles.TrueForAll(trouble => trouble == TranslatorTrouble.Quota) => TranslationTrouble.Quota,
            TranslatorTrouble.Busy => TranslationTrouble.Busy,
            TranslatorTrouble.Budget => TranslationTrouble.Budget,
            TranslatorTrouble.Key => TranslationTrouble.Key,
            TranslatorTrouble.Language => TranslationTrouble.Language,
            _ => TranslationTrouble.Invalid,
        };
    }
}
