using System.Globalization;

namespace CommunityBot.Neighbourhood;

/// <summary>Finds the terms of a glossary: whole words, the longest first, the first entry of equal ones.</summary>
internal static class GlossaryTerms
{
    public static List<Token> In(FlatText text, List<Token> tokens, Glossary glossary)
    {
        var terms = new Dictionary<string, GlossaryEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in glossary.Entries.Where(entry => entry.Term.Length > 0))
        {
            terms.TryAdd(entry.Term, entry);
        }

        var lengths = terms.Keys.Select(term => term.Length).Distinct().OrderDescending().ToArray();
        var spans = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        var more = new List<Token>();
        foreach (var (start, end) in lengths.Length == 0 ? [] : Tokens.Gaps(tokens, text.Text.Length))
        {
            for (var at = start; at < end; at++)
            {
                if (at > start && IsWord(text.Text[at - 1]))
                {
                    continue;
                }

                var rest = text.Text.AsSpan(at, end - at);
                foreach (var length in lengths)
                {
                    if (length <= rest.Length && (length == rest.Length || !IsWord(rest[length])) && spans.TryGetValue(rest[..length], out var entry) && !IsOtherWord(rest[0], entry.Term))
                    {
                        more.Add(new Token(at, at + length, TokenKind.Name, text.Slice(at, at + length), entry));
                        at += length - 1;
                        break;
                    }
                }
            }
        }

        return Tokens.Merged(tokens, more);
    }

    /// <summary>"may", where the glossary has "May".</summary>
    private static bool IsOtherWord(char first, string term) => char.IsUpper(term[0]) && !char.IsUpper(first) && !term.Contains(' ');

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
