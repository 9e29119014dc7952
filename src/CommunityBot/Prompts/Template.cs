using System.Text;
using CommunityBot.Dialogs;

namespace CommunityBot.Prompts;

/// <summary>
/// A text of a prompts file, taken apart once when it is loaded: <c>*bold*</c>, <c>{placeholder}</c>, and <c>\* \{ \} \\</c>
/// for the signs themselves. What fills a placeholder is never looked at again, so nothing people type becomes formatting.
/// </summary>
public sealed class Template
{
    public static readonly Template Empty = new([]);

    private Template(IReadOnlyList<Part> parts)
    {
        Parts = parts;
        Placeholders = [.. parts.Where(part => part.IsPlaceholder).Select(part => part.Text).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>A piece of the text, or the name of a placeholder.</summary>
    public readonly record struct Part(string Text, Style Style, bool IsPlaceholder);

    public IReadOnlyList<Part> Parts { get; }

    /// <summary>The names between braces, each once, in alphabetical order.</summary>
    public IReadOnlyList<string> Placeholders { get; }

    /// <summary>The words without what fills the placeholders.</summary>
    public string Literal => string.Concat(Parts.Where(part => !part.IsPlaceholder).Select(part => part.Text));

    /// <summary>The text taken apart; <c>Mistake</c> says in words what is wrong with it, null if nothing is.</summary>
    public static (Template Template, string? Mistake) Parse(string text)
    {
        var parts = new List<Part>();
        var literal = new StringBuilder();
        var style = Style.Plain;
        string? mistake = null;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when i + 1 < text.Length && text[i + 1] is '*' or '{' or '}' or '\\':
                    literal.Append(text[++i]);
                    break;
                case '\\':
                    mistake ??= @"a \ may only stand before * { } or \";
                    break;
                case '*':
                    mistake ??= StarMistake(text, i, style);
                    Cut();
                    style ^= Style.Bold;
                    break;
                case '{' when Name(text, i + 1) is { Length: > 0 } name:
                    Cut();
                    parts.Add(new Part(name, style, IsPlaceholder: true));
                    i += name.Length + 1;
                    break;
                case '{':
                    mistake ??= "a { has no } or no proper name inside; names are letters, digits and _ such as {count}";
                    break;
                case '}':
                    mistake ??= "a } without its {";
                    break;
                case '\n' when style != Style.Plain:
                    mistake ??= "a * is open at the end of a line; bold begins and ends on one line";
                    break;
                default:
                    literal.Append(text[i]);
                    break;
            }
        }

        Cut();
        mistake ??= style == Style.Plain ? null : @"a * is open at the end; write \* for a star itself";
        return (new Template(parts), mistake);

        void Cut()
        {
            if (literal.Length > 0)
            {
                parts.Add(new Part(literal.ToString(), style, IsPlaceholder: false));
                literal.Clear();
            }
        }
    }

    /// <summary>The text with every placeholder filled, without formatting.</summary>
    public string Fill(Func<string, string> valueOf) =>
        string.Concat(Parts.Select(part => part.IsPlaceholder ? valueOf(part.Text) : part.Text));

    private static string Name(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end < text.Length && text[end] == '}' ? text[start..end] : "";
    }

    private static string? StarMistake(string text, int at, Style before)
    {
        var opens = before == Style.Plain;
        var inside = opens ? at + 1 : at - 1;
        return inside >= 0 && inside < text.Length && !char.IsWhiteSpace(text[inside]) && text[inside] != '*'
            ? null
            : @"a * must touch the bold word; for a list use • and for a star itself \*";
    }
}
