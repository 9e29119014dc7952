using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Glossaries;

/// <summary>What <c>/glossary</c> says.</summary>
public static class GlossaryPrompts
{
    public static Prompt Nothing => new("glossary.nothing");

    public static Prompt Terms(int count) => new("glossary.terms", ("count", count));

    public static Prompt TermButton(string term) => new("glossary.term.button", ("term", term));

    public static Prompt EarlierButton => new("glossary.earlier.button");

    public static Prompt LaterButton => new("glossary.later.button");

    public static Prompt AddNameButton => new("glossary.add_name.button");

    public static Prompt AddWordButton => new("glossary.add_word.button");

    public static Prompt WhichName => new("glossary.which_name");

    public static Prompt WhichWord => new("glossary.which_word");

    public static Prompt Translation(string word, string language) => new("glossary.translation", ("word", word), ("language", new LanguageValue(language)));

    public static Prompt Review(string word) => new("glossary.review", ("word", word));

    public static Prompt NoTranslation => new("glossary.no_translation");

    public static Prompt NoWords => new("glossary.no_words");

    public static Prompt Twice => new("glossary.twice");

    public static Prompt Full(int limit) => new("glossary.full.toast", ("limit", limit));

    public static Prompt Kept(string term) => new("glossary.kept", ("term", term));

    public static Prompt OneName(string term) => new("glossary.one_name", ("term", term));

    public static Prompt OneWord(string term, Value lines) => new("glossary.one_word", ("term", term), ("lines", lines));

    public static Prompt Line(string language, string word) => new("glossary.line", ("language", new LanguageValue(language)), ("word", word));

    public static Prompt RemoveButton => new("glossary.remove.button");

    public static Prompt AllButton => new("glossary.all.button");

    public static Prompt Removed(string term) => new("glossary.removed.toast", ("term", term));
}
