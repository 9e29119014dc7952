namespace CommunityBot.Neighbourhood;

/// <summary>The names and words of a neighbourhood that no machine may translate in its own way.</summary>
public sealed record Glossary(IReadOnlyList<GlossaryEntry> Entries)
{
    public static readonly Glossary Empty = new([]);

    public bool Equals(Glossary? other) => other is not null && Entries.SequenceEqual(other.Entries);

    public override int GetHashCode() => Entries.Aggregate(17, HashCode.Combine);
}
