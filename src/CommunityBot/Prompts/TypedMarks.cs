using System.Buffers;
using System.Text;
using CommunityBot.Dialogs;

namespace CommunityBot.Prompts;

/// <summary>Direction marks that people typed or pasted themselves (Unicode Standard Annex 9, explicit formatting characters).</summary>
internal static class TypedMarks
{
    private const char PopEmbedding = '\u202C';
    private const char PopIsolate = '\u2069';

    // U+202A … U+202E open and close embeddings, U+2066 … U+2069 isolates.
    private static readonly SearchValues<char> All = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>What people typed with their own direction marks closed where they left them open, and stray ends dropped, so that none reaches into our words.</summary>
    public static IReadOnlyList<Run> Closed(IReadOnlyList<Run> runs)
    {
        if (!runs.Any(run => run.Text.AsSpan().ContainsAny(All)))
        {
            return runs;
        }

        var open = new Stack<char>();
        var closed = runs.Select(run => run with { Text = Closed(run.Text, open) }).ToList();
        closed[^1] = closed[^1] with { Text = closed[^1].Text + Ends(open) };
        return closed;
    }

    private static string Closed(string text, Stack<char> open)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '\n' or '\r' or '\u2029':
                    result.Append(Ends(open)).Append(c);
                    break;
                case PopEmbedding when open.Count == 0 || open.Peek() == PopIsolate:
                case PopIsolate when !open.Contains(PopIsolate):
                    break;
                case PopEmbedding:
                    open.Pop();
                    result.Append(c);
                    break;
                case PopIsolate:
                    while (open.Peek() != PopIsolate)
                    {
                        result.Append(open.Pop());
                    }

                    result.Append(open.Pop());
                    break;
                case >= '\u2066' and <= '\u2068':
                    open.Push(PopIsolate);
                    result.Append(c);
                    break;
                case >= '\u202A' and <= '\u202E':
                    open.Push(PopEmbedding);
                    result.Append(c);
                    break;
                default:
                    result.Append(c);
                    break;
            }
        }

        return result.ToString();
    }

    private static string Ends(Stack<char> open)
    {
        var ends = string.Concat(open);
        open.Clear();
        return ends;
    }
}
