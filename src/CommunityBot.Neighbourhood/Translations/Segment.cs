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
    /// never leave. A look that the whole sentence has does not travel either; it is put back afterwards.
    /// </summary>
    /// <param name="formatting">False leaves emphasis out. Links, spoilers and what is struck through travel always: without them something else is said.</param>
    public string Html(bool formatting) => Sent(formatting).Html;

    /// <summary>Reads a machine's answer to <see cref="Html"/>: verifies it, mends its spaces, puts facts and looks back.</summary>
    /// <param name="html">The answer.</param>
    /// <param name="language">Code of the language it should be in. In a right-to-left one, facts are isolated (U+2068 … U+2069).</param>
    /// <param name="formatting">As it was asked.</param>
    public Reading Read(string html, string language, bool formatting)
    {
        var sent = Sent(formatting);
        var (answer, why) = MarkupReader.Read(html);
        why ??= Facts.Damage(sent, tokens, answer) ?? Wording.Damage(sent, answer, language);
        if (why is not null)
        {
            return new Reading.Damaged(why);
        }

        var script = Script.Of(language);
        var words = Spacing.Repaired(sent, answer, script.HasSpaces);
        return new Reading.Good(Text(look => look.Meant)) { ForReview = Text(look => look) };

        RichText Text(Func<Look, Look> kept) => sent.Restored(words, kept, (number, around) => tokens[number - 1].In(language, around));
    }

    /// <summary>
    /// Puts facts and looks back without judging the words or dropping emphasis: for a back-translation, which only the person
    /// who checks the text will see.
    /// </summary>
    /// <param name="html">A machine's answer to <see cref="Html"/>.</param>
    /// <param name="formatting">As it was asked.</param>
    public Reading Restore(string html, bool formatting)
    {
        var sent = Sent(formatting);
        var (answer, why) = MarkupReader.Read(html);
        why ??= Facts.Damage(sent, tokens, answer);
        return why is not null
            ? new Reading.Damaged(why)
            : new Reading.Good(sent.Restored(Spacing.Repaired(sent, answer, hasSpaces: true), look => look, (number, _) => tokens[number - 1].Source));
    }

    private Markup Sent(bool formatting) => formatting ? all : meant;
}
