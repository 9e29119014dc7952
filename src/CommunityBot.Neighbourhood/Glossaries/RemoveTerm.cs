namespace CommunityBot.Neighbourhood.Glossaries;

/// <summary>A term is translated like any other words from now on.</summary>
internal static class RemoveTerm
{
    public static void Handle(Turn turn, string[] arguments)
    {
        if (ShowTerm.Find(turn, arguments) is { } term)
        {
            turn.Delete<GlossaryTerm>(term.Id);
            turn.ForgetTranslationsWith(term.Term);
            turn.Toast(GlossaryPrompts.Removed(term.Term));
            ListTerms.Show(turn, 0, replace: true);
        }
    }
}
