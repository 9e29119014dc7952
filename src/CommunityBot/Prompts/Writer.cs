using System.Diagnostics;
using System.Globalization;
using CommunityBot.Dialogs;

namespace CommunityBot.Prompts;

/// <summary>Writes one paragraph in one language.</summary>
internal sealed class Writer(PromptBook book, Language language, DateTimeOffset now)
{
    private readonly List<Run> _runs = [];

    /// <summary>The paragraph. Words of a person that stand alone keep their own direction; there is no sentence around them to protect.</summary>
    public IReadOnlyList<Run> Paragraph(Value words)
    {
        switch (words)
        {
            case TextValue text:
                return TypedMarks.Closed([new Run(text.Text)]);
            case RichValue rich:
                return TypedMarks.Closed(rich.Text.Runs);
            case LanguageValue own:
                return [new Run(book.OwnName(own.Code))];
        }

        Write(words, Style.Plain);
        return language.IsRightToLeft && Bidi.LinesToMark(string.Concat(_runs.Select(run => run.Text))) is { Count: > 0 } lines
            ? Bidi.Marked(_runs, lines)
            : _runs;
    }

    private void Write(Value value, Style style)
    {
        switch (value)
        {
            case TextValue text:
                OfPeople([new Run(text.Text)], style);
                break;
            case RichValue rich:
                OfPeople(rich.Text.Runs, style);
                break;
            case PromptValue prompt:
                Write(prompt.Prompt, style);
                break;
            case ListValue list:
                Write(list.Items, style);
                break;
            case LinesValue lines:
                foreach (var (index, item) in lines.Items.Index())
                {
                    _runs.Add(new Run(index == 0 ? "" : "\n", style));
                    Write(item, style);
                }

                break;
            case BotLinkValue link:
                Own($"https://t.me/{book.BotUsername}?start={link.Payload}", style);
                break;
            case CountValue count:
                Own(count.Count.ToString(CultureInfo.InvariantCulture), style);
                break;
            case MomentValue moment:
                Own(language.Dates.Write(moment, now), style);
                break;
            case TimeValue time:
                Own(language.Dates.Write(time.Time), style);
                break;
            case LanguageValue own:
                Own(book.OwnName(own.Code), style);
                break;
            default:
                throw new UnreachableException($"{value} cannot be said.");
        }
    }

    private void Write(Prompt prompt, Style style)
    {
        foreach (var part in Form(prompt).Parts)
        {
            if (part.IsPlaceholder)
            {
                Write(Argument(prompt, part.Text), style | part.Style);
            }
            else
            {
                _runs.Add(new Run(language.IsRightToLeft ? Bidi.WithCommandsIsolated(part.Text) : part.Text, style | part.Style));
            }
        }
    }

    private Template Form(Prompt prompt)
    {
        var text = language.Text(prompt.Id);
        if (!text.HasForms)
        {
            return text.Form("");
        }

        return Argument(prompt, "count") is CountValue count
            ? text.Form(Plural.Category(language.PluralRule, count.Count))
            : throw new ArgumentException($"'{prompt.Id}' chooses its form by {{count}}, which must be a number.");
    }

    private void Write(IReadOnlyList<Value> items, Style style)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0 && i < items.Count - 1)
            {
                _runs.Add(new Run(language.ListSeparator, style));
            }

            if (i == 0 || i < items.Count - 1)
            {
                Write(items[i], style);
                continue;
            }

            // What stands before the last item is already written: only the rest of "{first} and {last}" is left to say.
            foreach (var part in language.ListLast.Parts.Where(part => part.Text != "first" || !part.IsPlaceholder))
            {
                if (part.IsPlaceholder)
                {
                    Write(items[i], style);
                }
                else
                {
                    _runs.Add(new Run(part.Text, style));
                }
            }
        }
    }

    // In a left-to-right line only what runs the other way can do harm; right-to-left lines are also upset by numbers, + and @.
    private void OfPeople(IReadOnlyList<Run> runs, Style style)
    {
        var words = TypedMarks.Closed(runs).Select(run => run with { Style = run.Style | style }).ToList();
        var isolate = language.IsRightToLeft || words.Any(run => Bidi.RunsAgainst(run.Text, rightToLeftLine: false));
        _runs.AddRange(isolate ? Bidi.Isolated(words, style) : words);
    }

    private void Own(string text, Style style)
    {
        var runs = new[] { new Run(text, style) };
        var isolate = Bidi.RunsAgainst(text, language.IsRightToLeft) || (language.IsRightToLeft && text.StartsWith('-'));
        _runs.AddRange(isolate ? Bidi.Isolated(runs, style) : runs);
    }

    private static Value Argument(Prompt prompt, string name) => prompt.Args.TryGetValue(name, out var value)
        ? value
        : throw new ArgumentException($"'{prompt.Id}' says {{{name}}}, which it was not given.");
}
