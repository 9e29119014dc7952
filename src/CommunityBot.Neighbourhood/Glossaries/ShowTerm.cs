using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Glossaries;

/// <summary>One term with its translations, and the button that removes it.</summary>
internal static class ShowTerm
{
    public static void Handle(Turn turn, string[] arguments)
    {
        if (Find(turn, arguments) is not { } term)
        {
            return;
        }

        var lines = turn.Area.Languages.Where(term.Fixed.ContainsKey).Select(language => (Value)GlossaryPrompts.Line(language, term.Fixed[language]));
        var screen = new Screen(term.Fixed.Count == 0 ? GlossaryPrompts.OneName(term.Term) : GlossaryPrompts.OneWord(term.Term, new LinesValue([.. lines])));
        turn.Reply(screen.Row(new Press(GlossaryPrompts.RemoveButton, $"term.remove {term.Id}")).Row(new Press(GlossaryPrompts.AllButton, "glossary")), replace: true);
    }

    /// <summary>The term a facilitator's button means; to anyone else, and of one that is gone, a polite answer.</summary>
    public static GlossaryTerm? Find(Turn turn, string[] arguments)
    {
        if (!turn.IsFacilitator)
        {
            turn.Toast(SharedPrompts.FacilitatorsOnly);
            return null;
        }

        if (arguments is [var id] && turn.Find<GlossaryTerm>(id) is { } term)
        {
            return term;
        }

        turn.Toast(SharedPrompts.OldButton);
        return null;
    }
}
