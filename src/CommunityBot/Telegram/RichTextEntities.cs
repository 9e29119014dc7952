using System.Text;
using CommunityBot.Dialogs;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using RichText = CommunityBot.Dialogs.RichText;

namespace CommunityBot.Telegram;

/// <summary>
/// Rich text to Telegram's text and entities, and back. Offsets are UTF-16 code units, as C# strings count (Bot API,
/// MessageEntity). Which entities may overlap: Bot API, "Formatting options"; trimming and the limit: tdlib, MessageEntity.cpp.
/// </summary>
public static class RichTextEntities
{
    /// <summary>Telegram ignores what goes beyond (tdlib, MAX_USER_ENTITY_COUNT).</summary>
    public const int MaxEntities = 100;

    // Most important first: what carries meaning (a hidden or a struck-out word) stays longest when there are too many.
    private static readonly (Style Style, MessageEntityType Type)[] Kinds =
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

    /// <summary>
    /// The text, lone surrogates removed, and at most <see cref="MaxEntities"/> entities: in order, properly nested, without
    /// whitespace at their edges. Code and links show no other look inside, as Telegram has it.
    /// </summary>
    public static (string Text, MessageEntity[] Entities) ToTelegram(this RichText rich)
    {
        var runs = new RichText([.. rich.Runs.Select(Sendable).Where(run => run.Text.Length > 0)]).Runs;
        var text = string.Concat(runs.Select(run => run.Text));
        var entities = Nested(Spans(runs))
            .Select(span => Trimmed(span, text))
            .Where(span => span.End > span.Start)
            .OrderBy(span => span.Importance)
            .Take(MaxEntities)
            .OrderBy(span => span.Start)
            .ThenByDescending(span => span.End)
            .ThenBy(span => span.Depth)
            .Select(span => new MessageEntity { Type = span.Type, Offset = span.Start, Length = span.End - span.Start, Url = span.Link });
        return (text, [.. entities]);
    }

    /// <summary>
    /// What a person sent. Kinds we have no style for (mentions, hashtags, custom emoji …) are ignored, their text stays;
    /// offsets outside the text are cut to it.
    /// </summary>
    public static RichText ToRichText(string text, IReadOnlyList<MessageEntity>? entities)
    {
        var looks = new (Style Style, string? Link)[text.Length];
        foreach (var entity in entities ?? [])
        {
            var start = BeforePair(text, Math.Clamp(entity.Offset, 0, text.Length));
            var end = BeforePair(text, (int)Math.Clamp(entity.Offset + (long)entity.Length, start, text.Length));
            for (var i = start; i < end; i++)
            {
                looks[i] = (looks[i].Style | StyleOf(entity.Type), entity.Type == MessageEntityType.TextLink ? entity.Url : looks[i].Link);
            }
        }

        var runs = new List<Run>();
        for (int start = 0, i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || looks[i] != looks[start])
            {
                runs.Add(Sendable(new Run(text[start..i], looks[start].Style, looks[start].Link)));
                start = i;
            }
        }

        return new RichText([.. runs.Where(run => run.Text.Length > 0)]);
    }

    private static Run Sendable(Run run)
    {
        var link = string.IsNullOrEmpty(run.Link) ? null : run.Link;
        var style = run.Style switch
        {
            var s when link is not null => s & ~(Style.Pre | Style.Code),
            var s when s.HasFlag(Style.Pre) => s & (Style.Pre | Style.Blockquote),
            var s when s.HasFlag(Style.Code) => s & (Style.Code | Style.Blockquote),
            var s => s,
        };
        return new Run(WithoutLoneSurrogates(run.Text), style, link);
    }

    // One span for each stretch of neighbouring runs that share a look.
    private static List<Span> Spans(IReadOnlyList<Run> runs)
    {
        var spans = new List<Span>();
        for (var kind = -1; kind < Kinds.Length; kind++)
        {
            var (start, end, link) = (0, 0, (string?)null);
            var open = false;
            foreach (var run in runs)
            {
                var wanted = kind < 0 ? run.Link is not null : run.Style.HasFlag(Kinds[kind].Style);
                var linkHere = kind < 0 ? run.Link : null;
                if (open && (!wanted || linkHere != link))
                {
                    spans.Add(Span.Of(kind, start, end, link));
                    open = false;
                }

                if (wanted && !open)
                {
                    (start, link, open) = (end, linkHere, true);
                }

                end += run.Text.Length;
            }

            if (open)
            {
                spans.Add(Span.Of(kind, start, end, link));
            }
        }

        return spans;
    }

    // Cuts spans that cross: at every edge, what lasts longer lies outside. Quotes lie outside everything, then code and links.
    private static List<Span> Nested(List<Span> spans)
    {
        var pieces = new List<Span>();
        var open = new List<(Span Span, int Since)>();
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

    private static Span Trimmed(Span span, string text)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (start < end && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return span with { Start = start, End = end };
    }

    private static Style StyleOf(MessageEntityType type) => type == MessageEntityType.ExpandableBlockquote
        ? Style.Blockquote
        : Kinds.FirstOrDefault(kind => kind.Type == type).Style;

    private static int BeforePair(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;

    private static string WithoutLoneSurrogates(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                clean.Append(text[i]);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text, i++, 2);
            }
        }

        return clean.ToString();
    }

    private sealed record Span(MessageEntityType Type, int Importance, int Layer, int Start, int End, string? Link, int Depth = 0)
    {
        public static Span Of(int kind, int start, int end, string? link)
        {
            var type = kind < 0 ? MessageEntityType.TextLink : Kinds[kind].Type;
            var layer = type switch
            {
                MessageEntityType.Blockquote => 0,
                MessageEntityType.TextLink or MessageEntityType.Pre or MessageEntityType.Code => 1,
                _ => 2,
            };
            return new Span(type, kind, layer, start, end, link);
        }
    }
}
