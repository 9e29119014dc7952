namespace CommunityBot.Neighbourhood;

/// <summary>Whether every token and every pair of tags came back, once and in a place that says the same.</summary>
internal static class Facts
{
    public static string? Damage(Markup sent, IReadOnlyList<Fragment> answer, IReadOnlyList<Token> tokens)
    {
        var numbers = answer.Where(fragment => fragment.Token > 0).Select(fragment => fragment.Token).ToList();
        return numbers.Any(number => number > tokens.Count) ? "token unknown"
            : numbers.Distinct().Count() < numbers.Count ? "token doubled"
            : numbers.Count < tokens.Count ? "token missing"
            : numbers.GroupBy(number => tokens[number - 1].Rank).Any(rank => rank.Key > 0 && !rank.SequenceEqual(rank.Order())) ? "token order"
            : null;
    }
}
