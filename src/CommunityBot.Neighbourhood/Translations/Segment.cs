using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>One sentence to be translated, with the facts in it that must come out unharmed.</summary>
public sealed class Segment
{
    private readonly IReadOnlyList<Token> tokens;
    private readonly Markup all;
    private readonly Markup meant;

    internal Segment(RichText source, IReadOnlyList<Token> tokens)
    {
        Source = source;
        this.tokens = tokens;
        var flat = new FlatText(source);
        all = Markup.Of(flat, tokens, look => look);
        meant = Markup.Of(flat, tokens, look => look.Meant);
    }

    /// <summary>The sentence; the key of a translation memory.</summary>
    public RichText Source { get; }

    /// <summary>
    /// How it travels: escaped, facts as <c>&lt;x id="1"/&gt;</c>, looks as pairs like <c>&lt;b id="1"&gt;…&lt;/b&gt;</c>. Addresses and facts
    /// never leave. A look that the whole sentence has does not travel; it is put back afterwards.
    /// </summary>
    /// <param name="formatting">False leaves emphasis out. Links, spoilers and what is struck through travel always: without them something else is said.</param>
    public string Html(bool formatting) => (formatting ? all : meant).Html;

    /// <summary>Reads a machine's answer to <see cref="Html"/>: verifies it and puts facts and looks back.</summary>
    /// <param name="html">The answer.</param>
    /// <param name="language">Code of the language it should be in.</param>
    /// <param name="formatting">As it was asked.</param>
    public Reading Read(string html, string language, bool formatting)
    {
        var markup = formatting ? all : meant;
        var (fragments, why) = MarkupReader.Read(html);
        why ??= Facts.Damage(markup, fragments, tokens) ?? Wording.Damage(markup, fragments, language);
        if (why is not null)
        {
            return new Reading.Damaged(why);
        }

        var spaced = Spacing.Repaired(markup, fragments);
        return new Reading.Good(Text(spaced, markup, language, look => look.Meant)) { ForReview = Text(spaced, markup, language, look => look) };
    }

    /// <summary>Puts facts and looks back without judging the words: for an answer that only the one who checks it will see.</summary>
    public Reading Restore(string html, bool formatting)
    {
        var markup = formatting ? all : meant;
        var (fragments, why) = MarkupReader.Read(html);
        why ??= Facts.Damage(markup, fragments, tokens);
        if (why is not null)
        {
            return new Reading.Damaged(why);
        }

        var text = Text(Spacing.Repaired(markup, fragments), markup, null, look => look);
        return new Reading.Good(text) { ForReview = text };
    }

    private RichText Text(IReadOnlyList<Fragment> fragments, Markup markup, string? language, Func<Look, Look> kept) =>
        new([.. fragments.SelectMany(fragment => fragment.Token > 0
            ? language is null ? tokens[fragment.Token - 1].Source.Runs : tokens[fragment.Token - 1].In(language).Runs
            : [markup.Whole.Or(fragment.Tag > 0 ? kept(markup.Tags[fragment.Tag - 1]) : default).On(fragment.Text)])]);
}
