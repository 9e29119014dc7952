using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>A stretch of text that a machine never sees, <paramref name="Start"/> to before <paramref name="End"/> (UTF-16 units).</summary>
internal sealed record Token(int Start, int End, TokenKind Kind, RichText Source, GlossaryEntry? Entry = null)
{
    /// <summary>Tokens of one rank must keep their order, since one could be taken for the other: "9am to 3pm". 0: any order.</summary>
    public int Rank => Kind switch
    {
        TokenKind.Sign or TokenKind.Control => 0,
        TokenKind.Date or TokenKind.Time or TokenKind.Number => 1,
        TokenKind.Email or TokenKind.Address or TokenKind.Handle or TokenKind.Phone => 2,
        TokenKind.Name => 3,
        _ => 4,
    };

    /// <summary>What stands in its place in a language.</summary>
    public RichText In(string language)
    {
        if (Entry is null || !Entry.Fixed.TryGetValue(language, out var word))
        {
            return Source;
        }

        var startsSentence = char.IsUpper(Source.Plain[0]) && !char.IsUpper(Entry.Term[0]);
        var look = Source.Runs[0];
        return new RichText([look with { Text = startsSentence ? char.ToUpperInvariant(word[0]) + word[1..] : word }]);
    }
}
