using System.Globalization;

namespace CommunityBot.Neighbourhood;

/// <summary>Finds the terms of a glossary: whole words, the longest first.</summary>
internal static class GlossaryTerms
{
    public static List<Token> In(FlatText text, List<Token> tokens, Glossary glossary)
    {
        if (glossary.Entries.Count == 0)
        {
            return tokens;
        }

        var terms = glossary.Entries.Where(entry => entry.Term.Length > 0).OrderByDescending(entry => entry.Term.Length)
            .ToLookup(entry => char.ToUpperInvariant(entry.Term[0]));
        var more = new List<Token>();
        foreach (var (start, end) in Tokens.Gaps(tokens, text.Text.Length))
        {
            for (var at = start; at < end; at++)
            {
                var rest = text.Text.AsSpan(at, end - at);
                if ((at > start && IsWord(text.Text[at - 1])) || terms[char.ToUpperInvariant(rest[0])].FirstOrDefault(Matches(text.Text, at, end)) is not { } entry)
                {
                    continue;
                }

                more.Add(new Token(at, at + entry.Term.Length, TokenKind.Name, text.Slice(at, at + entry.Term.Length), entry));
                at += entry.Term.Length - 1;
            }
        }

        return Tokens.Merged(tokens, more);
    }

    private static Func<GlossaryEntry, bool> Matches(string text, int at, int end) => entry =>
    {
        var after = at + entry.Term.Length;
        return after <= end
            && string.Compare(text, at, entry.Term, 0, entry.Term.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (after == end || !IsWord(text[after]))
            && (!IsCapitalWord(entry.Term) || char.IsUpper(text[at]));
    };

    private static bool IsCapitalWord(string term) => char.IsUpper(term[0]) && !term.Contains(' ');

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
