namespace CommunityBot.Neighbourhood.LooseTexts;

/// <summary>A text that answers no question: a resident sends or forwards it to read it in their own language.</summary>
public static class LooseTextsFeature
{
    public static FeatureBook AddLooseTexts(this FeatureBook book)
    {
        book.Flow(TranslateText.Definition, TranslateText.Handle);
        book.LooseText(TranslateText.Name, turn => turn.Area.CanTranslate, TranslateText.Answers);
        book.Translated(TranslateText.Kind, TranslateText.Arrived);
        book.Document("textcounts", LooseTextsJson.Default.TextCount);
        book.Holds(TextCount.OfPerson);
        return book;
    }
}
