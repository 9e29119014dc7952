namespace CommunityBot.Neighbourhood;

/// <summary>Whether every token and every pair of tags came back, once and where it says the same.</summary>
internal static class Facts
{
    /// <summary>What is wrong; null if nothing is.</summary>
    public static string? Damage(Markup sent, IReadOnlyList<Token> tokens, IReadOnlyList<Fragment> answer) => OfTokens(tokens, answer) ?? OfTags(sent, answer);

    private static string? OfTokens(IReadOnlyList<Token> tokens, IReadOnlyList<Fragment> answer)
    {
        var numbers = answer.Where(fragment => fragment.Token > 0).Select(fragment => fragment.Token).ToList();
        return numbers.Any(number => number > tokens.Count) ? "token unknown"
            : numbers.Distinct().Count() < numbers.Count ? "token doubled"
            : numbers.Count < tokens.Count ? "token missing"
            : numbers.GroupBy(number => tokens[number - 1].Rank).Any(rank => rank.Key > 0 && !rank.SequenceEqual(rank.Order())) ? "token order"
            : null;
    }

    // In their order, since labels that changed places would lead to each other's address.
    private static string? OfTags(Markup sent, IReadOnlyList<Fragment> answer)
    {
        var (expected, actual) = (Tags(sent.Fragments), Tags(answer));
        return expected.Count != actual.Count ? "tag missing or doubled"
            : expected.Zip(actual).Any(pair => pair.First.Number != pair.Second.Number || pair.First.Letter != pair.Second.Letter) ? "tag order"
            : expected.Zip(actual).Any(pair => !pair.First.Tokens.SetEquals(pair.Second.Tokens)) ? "token left its tag"
            : expected.Zip(actual).Any(pair => pair.First.HasWords != pair.Second.HasWords) ? "tag empty"
            : null;
    }

    private static List<(int Number, char Letter, HashSet<int> Tokens, bool HasWords)> Tags(IReadOnlyList<Fragment> fragments)
    {
        var tags = new List<(int Number, char Letter, HashSet<int> Tokens, bool HasWords)>();
        for (var at = 0; at < fragments.Count;)
        {
            var inside = fragments.Skip(at).TakeWhile(fragment => fragment.Tag == fragments[at].Tag).ToList();
            if (inside[0].Tag > 0)
            {
                tags.Add((inside[0].Tag, inside[0].Letter, [.. inside.Select(fragment => fragment.Token).Where(token => token > 0)], inside.Any(fragment => fragment.Text.Any(char.IsLetter))));
            }

            at += inside.Count;
        }

        return tags;
    }
}
