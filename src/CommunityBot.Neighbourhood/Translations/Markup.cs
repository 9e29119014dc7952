using System.Text;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>A sentence as it travels. Pairs of tags do not nest: each stands for one look, and its number says which.</summary>
internal sealed class Markup
{
    private Markup(Look whole, IReadOnlyList<Look> tags, IReadOnlyList<Fragment> fragments) => (Whole, Tags, Fragments, Html) = (whole, tags, fragments, Written(fragments));

    /// <summary>The look of every letter; it does not travel.</summary>
    public Look Whole { get; }

    /// <summary>What each pair of tags adds to it.</summary>
    public IReadOnlyList<Look> Tags { get; }

    public IReadOnlyList<Fragment> Fragments { get; }

    public string Html { get; }

    /// <param name="shown">The part of a look that travels.</param>
    public static Markup Of(FlatText text, IReadOnlyList<Token> tokens, Func<Look, Look> shown)
    {
        var whole = Enumerable.Range(0, text.Text.Length).Select(at => text[at]).Aggregate((left, right) => left.And(right));
        var tags = new List<Look>();
        var fragments = new List<Fragment>();
        var (at, token, open) = (0, 0, default(Look));
        while (at < text.Text.Length)
        {
            var look = shown(text[at].Without(whole));
            if (token < tokens.Count && tokens[token].Start == at)
            {
                // A token has its look with it: no tag is opened for it, but one that goes on behind it need not be closed.
                open = look == open ? open : default;
                fragments.Add(open.IsPlain ? new Fragment("", token + 1, 0, default) : new Fragment("", token + 1, tags.Count, Letter(open)));
                at = tokens[token++].End;
                continue;
            }

            if (look != open && !look.IsPlain)
            {
                tags.Add(look);
            }

            open = look;
            var end = at + 1;
            while (end < text.Text.Length && (token == tokens.Count || end < tokens[token].Start) && shown(text[end].Without(whole)) == open)
            {
                end++;
            }

            fragments.Add(open.IsPlain ? new Fragment(text.Text[at..end], 0, 0, default) : new Fragment(text.Text[at..end], 0, tags.Count, Letter(open)));
            at = end;
        }

        return new Markup(whole, tags, fragments);
    }

    /// <summary>An answer as a text again.</summary>
    /// <param name="kept">The part of a look that is put back.</param>
    /// <param name="token">What stands for the token of a number between words of a look.</param>
    public RichText Restored(IReadOnlyList<Fragment> answer, Func<Look, Look> kept, Func<int, Look, RichText> token) =>
        new([.. answer.SelectMany(fragment =>
        {
            var look = Whole.Or(fragment.Tag > 0 ? kept(Tags[fragment.Tag - 1]) : default);
            return fragment.Token > 0 ? token(fragment.Token, look).Runs : [look.On(fragment.Text)];
        })]);

    // The letters are those of HTML where it has one, so that machines take them for parts of a sentence.
    private static char Letter(Look look) => look switch
    {
        { Link: not null } => 'a',
        _ when look.Style.HasFlag(Style.Strikethrough) => 's',
        _ when look.Style.HasFlag(Style.Bold) => 'b',
        _ when look.Style.HasFlag(Style.Italic) => 'i',
        _ when look.Style.HasFlag(Style.Underline) => 'u',
        _ => 'q',
    };

    private static string Written(IReadOnlyList<Fragment> fragments)
    {
        var html = new StringBuilder();
        var open = default(Fragment);
        foreach (var fragment in fragments.Append(default))
        {
            if (fragment.Tag != open.Tag)
            {
                html.Append(open.Tag > 0 ? $"</{open.Letter}>" : "").Append(fragment.Tag > 0 ? $"<{fragment.Letter} id=\"{fragment.Tag}\">" : "");
                open = fragment;
            }

            _ = fragment.Token > 0 ? html.Append($"<x id=\"{fragment.Token}\"/>") : html.Append(Escaped(fragment.Text));
        }

        return html.ToString();
    }

    private static string? Escaped(string? text) =>
        text?.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
