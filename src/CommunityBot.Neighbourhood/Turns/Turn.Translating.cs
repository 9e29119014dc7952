using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <content>Texts in other languages. A machine works outside the writer; what came of it is a later turn.</content>
public sealed partial class Turn
{
    private List<TranslationsArrived> arrived = [];

    /// <summary>Names and words whose translation the facilitators fixed.</summary>
    public Glossary Glossary => new(
        [.. All<GlossaryTerm>().OrderBy(term => term.Id, StringComparer.Ordinal).Select(term => new GlossaryEntry(term.Term, term.Fixed))]);

    /// <summary>
    /// Asks for a text in other languages. The outcome always comes to the handler of its kind, <see cref="FeatureBook.Translated"/>:
    /// at the end of this turn if no machine is needed or to be had, else in a later one, after some seconds or minutes.
    /// </summary>
    public void Translate(TranslationWish wish)
    {
        DropTranslation(wish.Kind, wish.Subject);
        if (AskForTranslation.Handle(wish, this) is { } known)
        {
            arrived.Add(known);
        }
    }

    /// <summary>Nobody wants it any more: its handler is not called, also if the machine is at it.</summary>
    public void DropTranslation(string kind, string subject)
    {
        arrived.RemoveAll(known => known.Kind == kind && known.Subject == subject);
        foreach (var job in All<TranslationJob>().Where(job => !job.Dropped && job.Kind == kind && job.Subject == subject).ToList())
        {
            Put(job.Emptied());
            Erases |= job.IsPrivate;
        }
    }

    /// <summary>A person of the area wrote or approved a translation: it is remembered for ever and overrides the machine's.</summary>
    public void Learn(string from, RichText source, string to, RichText translation) => TranslationMemory.Learn(this, from, source, to, translation);

    /// <summary>A term of the glossary came or went: what the machine said where it stands is not remembered any more.</summary>
    public void ForgetTranslationsWith(string term) => TranslationMemory.ForgetTerm(this, term);

    internal void Arrive(TranslationsArrived texts) => arrived.Add(texts);

    internal List<TranslationsArrived> TakeArrived()
    {
        var taken = arrived;
        arrived = [];
        return taken;
    }
}
