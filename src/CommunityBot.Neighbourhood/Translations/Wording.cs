namespace CommunityBot.Neighbourhood;

/// <summary>Whether the words can be a translation at all.</summary>
internal static class Wording
{
    public static string? Damage(Markup sent, IReadOnlyList<Fragment> answer, string language)
    {
        var words = string.Concat(answer.Select(fragment => fragment.Text));
        return Tokens.In(words).Count > 0 ? "fact invented" : null;
    }
}
