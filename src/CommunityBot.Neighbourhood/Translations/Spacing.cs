namespace CommunityBot.Neighbourhood;

/// <summary>Mends the spaces that machines add and lose around tokens.</summary>
internal static class Spacing
{
    public static IReadOnlyList<Fragment> Repaired(Markup sent, IReadOnlyList<Fragment> answer) => answer;
}
