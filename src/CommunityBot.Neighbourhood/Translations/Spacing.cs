namespace CommunityBot.Neighbourhood;

/// <summary>Mends the spaces that machines add and lose around what they were not shown.</summary>
internal static class Spacing
{
    private const string Opening = "([{\u00AB\u201C\u2018\u00BF\u00A1";
    private const string Closing = ".,;:!?)]}\u00BB\u201D\u2019\u2026\u060C\u061B\u061F\u06D4\u0964";

    /// <summary>Between two numbers, or before one, these make another number.</summary>
    private const string Joining = ".,:/'\u2019\u00B7-\u2010\u2011\u2013";

    /// <summary>
    /// The answer without white space at its ends, line breaks, and double spaces that the source had not. A token is parted from
    /// the word or token beside it unless they touched in the source, and touches its punctuation if it did so there.
    /// </summary>
    public static IReadOnlyList<Fragment> Repaired(Markup sent, IReadOnlyList<Fragment> answer, bool hasSpaces)
    {
        var neighbours = Neighbours(sent.Fragments);
        var repaired = new List<Fragment>(answer.Count);
        var hadDoubles = sent.Fragments.Any(fragment => fragment.Text.Contains("  ", StringComparison.Ordinal));
        var words = answer.Select(fragment => fragment with { Text = OneSpace(fragment.Text.ReplaceLineEndings(" "), hadDoubles) }).Where(fragment => fragment.Token > 0 || fragment.Text.Length > 0).ToList();
        for (var at = 0; at < words.Count; at++)
        {
            var (fragment, before, after) = (words[at], at > 0 ? words[at - 1] : default, at + 1 < words.Count ? words[at + 1] : default);
            if (fragment.Token > 0)
            {
                if (before.Token > 0 && neighbours[fragment.Token].BeforeToken != before.Token)
                {
                    repaired.Add(fragment with { Text = " ", Token = 0 });
                }

                repaired.Add(fragment);
                continue;
            }

            var text = fragment.Text;
            text = before.Token > 0 ? AfterToken(text, neighbours[before.Token].After, hasSpaces) : at == 0 ? text.TrimStart() : text;
            text = after.Token > 0 ? BeforeToken(text, neighbours[after.Token].Before, hasSpaces) : at == words.Count - 1 ? text.TrimEnd() : text;
            repaired.Add(fragment with { Text = text });
        }

        return repaired;
    }

    private static string OneSpace(string text, bool hadDoubles)
    {
        while (!hadDoubles && text.Contains("  ", StringComparison.Ordinal))
        {
            text = text.Replace("  ", " ", StringComparison.Ordinal);
        }

        return text;
    }

    private static string AfterToken(string text, char inSource, bool hasSpaces)
    {
        var bare = text.TrimStart();
        return !char.IsWhiteSpace(inSource) && bare.Length > 0 && Closing.Contains(bare[0]) ? bare
            : hasSpaces && char.IsLetter(text[0]) && !char.IsLetter(inSource) ? " " + text
            : text;
    }

    private static string BeforeToken(string text, char inSource, bool hasSpaces)
    {
        var bare = text.TrimEnd();
        return !char.IsWhiteSpace(inSource) && bare.Length > 0 && Opening.Contains(bare[^1]) ? bare
            : text.Length > 0 && Joining.Contains(text[^1]) && text[^1] != inSource ? text + " "
            : hasSpaces && text.Length > 0 && char.IsLetter(text[^1]) && !char.IsLetter(inSource) ? text + " "
            : text;
    }

    /// <summary>What touches each token in the source: the letters beside it (none at an edge), or the token before it.</summary>
    private static Dictionary<int, (char Before, char After, int BeforeToken)> Neighbours(IReadOnlyList<Fragment> source)
    {
        var neighbours = new Dictionary<int, (char, char, int)>();
        for (var at = 0; at < source.Count; at++)
        {
            if (source[at].Token > 0)
            {
                var before = at > 0 ? source[at - 1] : default;
                var after = at + 1 < source.Count ? source[at + 1] : default;
                neighbours.Add(source[at].Token, (before.Text is { Length: > 0 } left ? left[^1] : default, after.Text is { Length: > 0 } right ? right[0] : default, before.Token));
            }
        }

        return neighbours;
    }
}
