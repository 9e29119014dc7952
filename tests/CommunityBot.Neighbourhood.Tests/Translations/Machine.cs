using System.Text.RegularExpressions;

namespace CommunityBot.Neighbourhood.Tests.Translations;

/// <summary>Machines that translate: each Latin letter into a Cyrillic one, and whatever else a test makes them do.</summary>
internal static partial class Machine
{
    private const string Latin = "abcdefghijklmnopqrstuvwxyz", Cyrillic = "абцдефгхіжклмнопярстувшчиз";

    /// <summary>An honest one: every tag where it was.</summary>
    public static string Cyrillian(string html) => string.Concat(Pieces(html).Select(piece => piece[0] is '<' or '&' ? piece : string.Concat(piece.Select(Letter))));

    /// <summary>Tags, entities, and what is between them.</summary>
    public static List<string> Pieces(string html) => [.. Piece().Matches(html).Select(match => match.Value)];

    private static char Letter(char c) => Latin.IndexOf(char.ToLowerInvariant(c)) is var at and >= 0 ? char.IsUpper(c) ? char.ToUpperInvariant(Cyrillic[at]) : Cyrillic[at] : c;

    [GeneratedRegex("<[^>]*>|&[a-z]+;|[^<&]+")]
    private static partial Regex Piece();
}
