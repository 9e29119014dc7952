namespace CommunityBot.Neighbourhood;

/// <summary>A part of a sentence as it travels: words, or a token in their place.</summary>
/// <param name="Text">The words, unescaped; empty for a token.</param>
/// <param name="Token">The number of the token, from 1; 0 for words.</param>
/// <param name="Tag">The number of the pair of tags it stands in, from 1; 0 for none.</param>
/// <param name="Letter">The letter of that tag.</param>
internal readonly record struct Fragment(string Text, int Token, int Tag, char Letter);
