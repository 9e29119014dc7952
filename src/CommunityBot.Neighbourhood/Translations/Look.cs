using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>How a letter looks and where it leads.</summary>
internal readonly record struct Look(Style Style, string? Link)
{
    /// <summary>Lost or on the wrong word, these change what is said: hidden, cancelled, where a press leads. The others only underline it.</summary>
    private const Style Meaning = Style.Spoiler | Style.Strikethrough;

    public bool IsPlain => Style == Style.Plain && Link is null;

    public bool IsCode => (Style & (Style.Code | Style.Pre)) != 0;

    public Look Meant => new(Style & Meaning, Link);

    public Look And(Look other) => new(Style & other.Style, Link == other.Link ? Link : null);

    public Look Or(Look other) => new(Style | other.Style, Link ?? other.Link);

    public Look Without(Look other) => new(Style & ~other.Style, Link == other.Link ? null : Link);

    public Run On(string text) => new(text, Style, Link);
}
