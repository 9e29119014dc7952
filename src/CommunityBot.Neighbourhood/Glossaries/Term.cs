using System.Text;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Glossaries;

/// <summary>What all terms have in common: their limits, and how one is asked for and kept.</summary>
internal static class Term
{
    public const int Longest = 60;
    public const int Most = 200;

    public static void Begin(Turn turn, string flow)
    {
        if (!turn.IsFacilitator)
        {
            turn.Toast(SharedPrompts.FacilitatorsOnly);
        }
        else if (turn.All<GlossaryTerm>().Count() >= Most)
        {
            turn.Toast(GlossaryPrompts.Full(Most));
        }
        else
        {
            turn.Offer(flow);
        }
    }

    public static GlossaryFacts Facts(Turn turn) => new([.. turn.Area.Languages.Skip(1)], [.. turn.All<GlossaryTerm>().Select(term => term.Term)]);

    /// <summary>A term that is not there yet, on one line.</summary>
    public static Question<string> Ask(Ask ask, Prompt prompt, GlossaryFacts facts) => OneLine(ask.Text(prompt, Longest))
        .Must(term => !facts.Terms.Any(other => Alike(other, term)), GlossaryPrompts.Twice);

    public static Question<string> OneLine(Question<string> question) => question
        .Must(words => !words.Contains('\n'), DialogPrompts.OneLine)
        .Must(words => words.EnumerateRunes().Any(Rune.IsLetterOrDigit), GlossaryPrompts.NoWords);

    /// <summary>Keeps it, unless another facilitator did so meanwhile, or the list is full.</summary>
    public static void Keep(Turn turn, string term, IReadOnlyDictionary<string, string> translations)
    {
        var terms = turn.All<GlossaryTerm>().ToList();
        if (!turn.IsFacilitator || terms.Count >= Most || terms.Exists(other => Alike(other.Term, term)))
        {
            turn.Reply(!turn.IsFacilitator ? SharedPrompts.FacilitatorsOnly : terms.Count >= Most ? GlossaryPrompts.Full(Most) : GlossaryPrompts.Twice);
            return;
        }

        turn.Put(new GlossaryTerm($"{turn.NextNumber("glossary"):D6}", term, translations));
        turn.ForgetTranslationsWith(term);
        turn.Reply(GlossaryPrompts.Kept(term));
        ListTerms.Show(turn, ListTerms.LastPage);
    }

    /// <summary>Case and the way accents are typed aside.</summary>
    private static bool Alike(string left, string right) =>
        string.Equals(left.Normalize(NormalizationForm.FormKC), right.Normalize(NormalizationForm.FormKC), StringComparison.OrdinalIgnoreCase);
}

/// <summary>What the flows must know.</summary>
/// <param name="Languages">The area's languages but its own.</param>
/// <param name="Terms">Those there are.</param>
public sealed record GlossaryFacts(IReadOnlyList<string> Languages, IReadOnlyList<string> Terms);
