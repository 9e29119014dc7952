using System.Text.RegularExpressions;

namespace CommunityBot.Neighbourhood;

/// <summary>Finds what must not be translated: each kind in what the kinds before it left over.</summary>
internal static class Tokens
{
    public static IReadOnlyList<Token> In(string text) => In(new FlatText(text), Glossary.Empty);

    /// <summary>In order, none overlapping.</summary>
    public static IReadOnlyList<Token> In(FlatText text, Glossary glossary)
    {
        var found = Code(text);
        foreach (var (kind, pattern) in TokenPatterns.Contacts)
        {
            found = With(text, found, kind, pattern);
        }

        found = GlossaryTerms.In(text, found, glossary);
        foreach (var (kind, pattern) in TokenPatterns.Figures)
        {
            found = With(text, found, kind, pattern);
        }

        return found;
    }

    /// <summary>What is between tokens: start and end.</summary>
    public static IEnumerable<(int Start, int End)> Gaps(IReadOnlyList<Token> tokens, int length)
    {
        var start = 0;
        foreach (var token in tokens)
        {
            if (token.Start > start)
            {
                yield return (start, token.Start);
            }

            start = token.End;
        }

        if (start < length)
        {
            yield return (start, length);
        }
    }

    /// <summary>The tokens with these among them.</summary>
    public static List<Token> Merged(IReadOnlyList<Token> tokens, IEnumerable<Token> more) => [.. tokens.Concat(more).OrderBy(token => token.Start)];

    private static List<Token> Code(FlatText text)
    {
        var found = new List<Token>();
        for (var start = 0; start < text.Text.Length; start++)
        {
            var end = start;
            while (end < text.Text.Length && text[end].IsCode)
            {
                end++;
            }

            if (end > start)
            {
                found.Add(new Token(start, end, TokenKind.Code, text.Slice(start, end)));
                start = end;
            }
        }

        return found;
    }

    private static List<Token> With(FlatText text, List<Token> tokens, TokenKind kind, Regex pattern)
    {
        var more = new List<Token>();
        foreach (var (start, end) in Gaps(tokens, text.Text.Length))
        {
            foreach (var match in pattern.EnumerateMatches(text.Text.AsSpan(start, end - start)))
            {
                var at = start + match.Index;
                more.Add(new Token(at, at + match.Length, kind, text.Slice(at, at + match.Length)));
            }
        }

        return more.Count == 0 ? tokens : Merged(tokens, more);
    }
}
