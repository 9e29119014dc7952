namespace CommunityBot.Neighbourhood.Glossaries;

/// <summary><c>/glossary</c>: names that stay as they are in every language, and words with a fixed translation.</summary>
public static class GlossaryFeature
{
    public static FeatureBook AddGlossary(this FeatureBook book)
    {
        book.Command("glossary", Who.Facilitators, (turn, _) => ListTerms.Show(turn, 0));
        book.Flow(AddName.Definition, AddName.Handle, Term.Facts);
        book.Flow(AddWord.Definition, AddWord.Handle, Term.Facts);

        book.Button("glossary", ListTerms.Press);
        book.Button("glossary.name", (turn, _) => Term.Begin(turn, AddName.Name));
        book.Button("glossary.word", (turn, _) => Term.Begin(turn, AddWord.Name));
        book.Button("term", ShowTerm.Handle);
        book.Button("term.remove", RemoveTerm.Handle);
        return book;
    }
}
