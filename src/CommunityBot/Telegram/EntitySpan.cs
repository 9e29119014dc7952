using CommunityBot.Dialogs;
using Telegram.Bot.Types.Enums;

namespace CommunityBot.Telegram;

/// <summary>A stretch of text with one look, on the way to become an entity. Offsets are UTF-16 code units.</summary>
/// <param name="Type">Telegram's name for the look.</param>
/// <param name="Importance">The lower, the longer it stays when there are too many.</param>
/// <param name="Layer">The lower, the further outside it lies: quotes, then code and links, then looks.</param>
/// <param name="Start">Inclusive.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Link">The address, of a link only.</param>
/// <param name="Depth">How many others it lies in.</param>
internal sealed record EntitySpan(MessageEntityType Type, int Importance, int Layer, int Start, int End, string? Link, int Depth = 0)
{
    /// <summary>All but links, which come before; the most important first: what carries meaning, such as a hidden or a struck-out word.</summary>
    public static readonly IReadOnlyList<(Style Style, MessageEntityType Type)> Kinds =
    [
        (Style.Spoiler, MessageEntityType.Spoiler),
        (Style.Strikethrough, MessageEntityType.Strikethrough),
        (Style.Pre, MessageEntityType.Pre),
        (Style.Code, MessageEntityType.Code),
        (Style.Blockquote, MessageEntityType.Blockquote),
        (Style.Bold, MessageEntityType.Bold),
        (Style.Italic, MessageEntityType.Italic),
        (Style.Underline, MessageEntityType.Underline),
    ];

    /// <summary>One span for each stretch of neighbouring runs that share a look or a link. They may cross.</summary>
    public static List<EntitySpan> Of(IReadOnlyList<Run> runs)
    {
        var spans = new List<EntitySpan>();
        Collect(MessageEntityType.TextLink, importance: -1, run => run.Link);
        for (var i = 0; i < Kinds.Count; i++)
        {
            var (style, type) = Kinds[i];
            Collect(type, i, run => run.Style.HasFlag(style) ? "" : null);
        }

        return spans;

        // Two runs belong to one span when the look gives the same for both; null is no span.
        void Collect(MessageEntityType type, int importance, Func<Run, string?> look)
        {
            var (start, end, current) = (0, 0, (string?)null);
            foreach (var run in runs)
            {
                if (look(run) != current)
                {
                    Add();
                    (start, current) = (end, look(run));
                }

                end += run.Text.Length;
            }

            Add();

            void Add()
            {
                if (current is not null)
                {
                    spans.Add(new EntitySpan(type, importance, LayerOf(type), start, end, current.Length > 0 ? current : null));
                }
            }
        }
    }

    /// <summary>The spans cut where they cross: at every edge, what lasts longer lies outside, within its layer.</summary>
    public static List<EntitySpan> Nested(List<EntitySpan> spans)
    {
        var pieces = new List<EntitySpan>();
        var open = new List<(EntitySpan Span, int Since)>();
        foreach (var at in spans.SelectMany(span => new[] { span.Start, span.End }).Distinct().Order())
        {
            var wanted = spans.Where(span => span.Start <= at && at < span.End)
                .OrderBy(span => span.Layer).ThenByDescending(span => span.End).ThenBy(span => span.Start).ThenBy(span => span.Importance)
                .ToList();
            var kept = open.Zip(wanted).TakeWhile(pair => pair.First.Span == pair.Second).Count();
            for (var depth = kept; depth < open.Count; depth++)
            {
                pieces.Add(open[depth].Span with { Start = open[depth].Since, End = at, Depth = depth });
            }

            open.RemoveRange(kept, open.Count - kept);
            open.AddRange(wanted.Skip(kept).Select(span => (span, at)));
        }

        return pieces;
    }

    /// <summary>The span without whitespace at its edges; empty if there was nothing else.</summary>
    public EntitySpan Trimmed(string text)
    {
        var inside = text[Start..End];
        var start = End - inside.TrimStart().Length;
        return this with { Start = start, End = Math.Max(start, Start + inside.TrimEnd().Length) };
    }

    private static int LayerOf(MessageEntityType type) => type switch
    {
        MessageEntityType.Blockquote => 0,
        MessageEntityType.TextLink or MessageEntityType.Pre or MessageEntityType.Code => 1,
        _ => 2,
    };
}
