using System.Globalization;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Glossaries;

/// <summary>The terms there are, a page at a time; a press on one shows it.</summary>
internal static class ListTerms
{
    public const int LastPage = int.MaxValue;

    private const int PageSize = 15;

    public static void Press(Turn turn, string[] arguments)
    {
        if (!turn.IsFacilitator)
        {
            turn.Toast(SharedPrompts.FacilitatorsOnly);
        }
        else
        {
            Show(turn, arguments is [var page] && int.TryParse(page, CultureInfo.InvariantCulture, out var number) ? number : 0, replace: true);
        }
    }

    public static void Show(Turn turn, int page, bool replace = false)
    {
        var terms = turn.All<GlossaryTerm>().OrderBy(term => term.Id, StringComparer.Ordinal).ToList();
        page = Math.Clamp(page, 0, Math.Max(0, (terms.Count - 1) / PageSize));
        var screen = new Screen(terms.Count == 0 ? GlossaryPrompts.Nothing : GlossaryPrompts.Terms(terms.Count));
        foreach (var term in terms.Skip(page * PageSize).Take(PageSize))
        {
            screen = screen.Row(new Press(GlossaryPrompts.TermButton(Shortened.For(term.Term)), $"term {term.Id}"));
        }

        Button[] turnings =
        [
            .. page > 0 ? [new Press(GlossaryPrompts.EarlierButton, $"glossary {page - 1}")] : Array.Empty<Button>(),
            .. (page + 1) * PageSize < terms.Count ? [new Press(GlossaryPrompts.LaterButton, $"glossary {page + 1}")] : Array.Empty<Button>(),
        ];
        screen = turnings.Length > 0 ? screen.Row(turnings) : screen;
        turn.Reply(screen.Row(new Press(GlossaryPrompts.AddNameButton, "glossary.name")).Row(new Press(GlossaryPrompts.AddWordButton, "glossary.word")), replace);
    }
}
