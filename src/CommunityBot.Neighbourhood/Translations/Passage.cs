using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>
/// A rich text cut into what is translated (sentences) and what stays: line breaks, bullets, emoji at the edges, lines of
/// nothing but facts. Pure; takes time linear in the text.
/// </summary>
public sealed class Passage
{
    private readonly IReadOnlyList<RichText> between;

    private Passage(IReadOnlyList<Segment> segments, IReadOnlyList<RichText> between) => (Segments, this.between) = (segments, between);

    /// <summary>In reading order; none if there is nothing to translate.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    public static Passage Of(RichText text, Glossary glossary)
    {
        var flat = new FlatText(text);
        var tokens = Tokens.In(flat, glossary);
        var segments = new List<Segment>();
        var between = new List<RichText>();
        var (done, token) = (0, 0);
        foreach (var (start, end) in Sentences.In(flat, tokens))
        {
            var inside = new List<Token>();
            for (; token < tokens.Count && tokens[token].Start < end; token++)
            {
                if (tokens[token].Start >= start)
                {
                    inside.Add(tokens[token] with { Start = tokens[token].Start - start, End = tokens[token].End - start });
                }
            }

            between.Add(flat.Slice(done, start));
            segments.Add(new Segment(flat.Slice(start, end), inside));
            done = end;
        }

        between.Add(flat.Slice(done, flat.Text.Length));
        return new Passage(segments, between);
    }

    /// <summary>The text with these in place of its segments; with their sources it is the text again.</summary>
    /// <param name="segments">One for each of <see cref="Segments"/>; another number throws.</param>
    public RichText Join(IReadOnlyList<RichText> segments)
    {
        if (segments.Count != Segments.Count)
        {
            throw new ArgumentException($"{Segments.Count} segments were expected, not {segments.Count}.", nameof(segments));
        }

        return new RichText([.. between[0].Runs, .. segments.Zip(between.Skip(1)).SelectMany(pair => pair.First.Runs.Concat(pair.Second.Runs))]);
    }
}
