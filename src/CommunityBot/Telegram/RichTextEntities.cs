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

    /// <summary>
    /// The text, lone surrogates removed, and at most <see cref="MaxEntities"/> entities: in order, properly nested, without
    /// whitespace at their edges. Code and links show no other look inside, as Telegram has it.
    /// </summary>
    public static (string Text, MessageEntity[] Entities) ToTelegram(this RichText rich)
    {
        var runs = new RichText([.. rich.Runs.Select(Sendable).Where(run => run.Text.Length > 0)]).Runs;
        var text = string.Concat(runs.Select(run => run.Text));
        var entities = EntitySpan.Nested(EntitySpan.Of(runs))
            .Select(span => span.Trimmed(text))
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

    private static Style StyleOf(MessageEntityType type) => type == MessageEntityType.ExpandableBlockquote
        ? Style.Blockquote
        : EntitySpan.Kinds.FirstOrDefault(kind => kind.Type == type).Style;

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
}
