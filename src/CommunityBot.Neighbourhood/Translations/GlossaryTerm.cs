namespace CommunityBot.Neighbourhood;

/// <summary>A name or a word that facilitators gave a fixed translation.</summary>
/// <param name="Id">A number; terms stand in this order.</param>
/// <param name="Fixed">By language the word; empty: a name, the same in every language.</param>
public sealed record GlossaryTerm(string Id, string Term, IReadOnlyDictionary<string, string> Fixed) : IDocument;
