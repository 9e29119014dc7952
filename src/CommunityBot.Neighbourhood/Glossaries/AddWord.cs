using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Glossaries;

/// <summary>A word or a few with a fixed translation, such as what neighbours call bin day. In a language that has none it stays as it is.</summary>
public static class AddWord
{
    public const string Name = "glossary.word";

    public static readonly FlowDefinition<FixedWord> Definition = FlowDefinition.Of<FixedWord, GlossaryFacts>(Name, Flow, GlossaryJson.Default.GlossaryFacts);

    public static async Flow<FixedWord> Flow(Ask ask, GlossaryFacts facts)
    {
        var word = await Term.Ask(ask, GlossaryPrompts.WhichWord, facts);
        var translations = new Dictionary<string, string>();
        foreach (var language in facts.Languages)
        {
            if (ask.Setting(Term.OneLine(ask.Text(GlossaryPrompts.Translation(word, language), Term.Longest, tag: language)), null) is { } translation)
            {
                translations[language] = translation;
            }
        }

        await ask.Review(GlossaryPrompts.Review(word)).Must(_ => translations.Count > 0, GlossaryPrompts.NoTranslation);
        return new FixedWord(word, translations);
    }

    public static void Handle(FixedWord word, Turn turn) => Term.Keep(turn, word.Word, word.Translations);
}

/// <summary>A word and its translation by language, one at least.</summary>
public sealed record FixedWord(string Word, IReadOnlyDictionary<string, string> Translations);
