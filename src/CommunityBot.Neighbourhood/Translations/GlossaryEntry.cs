namespace CommunityBot.Neighbourhood;

/// <summary>One name or word.</summary>
/// <param name="Term">
/// As it stands in texts; only whole words are met. Case does not matter, but a single word that is written with a capital is
/// only met with one: "May" of the glossary is not the "may" of a text.
/// </param>
/// <param name="Fixed">The word for it by language code. A language that is missing here keeps the term as it was typed.</param>
public sealed record GlossaryEntry(string Term, IReadOnlyDictionary<string, string> Fixed)
{
    /// <summary>A name that stays as it is in every language.</summary>
    public static GlossaryEntry Name(string term) => new(term, new Dictionary<string, string>());

    public bool Equals(GlossaryEntry? other) => other is not null && Term == other.Term
        && Fixed.Count == other.Fixed.Count && Fixed.All(word => other.Fixed.TryGetValue(word.Key, out var same) && same == word.Value);

    public override int GetHashCode() => HashCode.Combine(Term, Fixed.Count);
}
