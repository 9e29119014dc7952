namespace CommunityBot.Neighbourhood;

/// <summary>Cuts a text into sentences.</summary>
internal static class Sentences
{
    /// <summary>Stands for each unit of a token, and of a sign, once they are taken out. Unicode has both for things that are not letters.</summary>
    private const char Taken = '\uFFFC', Sign = '\uFFFD';

    /// <summary>Those that have something to translate: start and end, without white space and signs at the edges.</summary>
    public static IEnumerable<(int Start, int End)> In(FlatText text, IReadOnlyList<Token> tokens)
    {
        var masked = text.Text.ToCharArray();
        foreach (var token in tokens)
        {
            masked.AsSpan(token.Start, token.End - token.Start).Fill(token.Kind is TokenKind.Sign or TokenKind.Control ? Sign : Taken);
        }

        return Cut(masked);
    }

    private static IEnumerable<(int Start, int End)> Cut(char[] text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsBreak(text[at]) && !EndsSentence(text, start, ref at))
            {
                continue;
            }

            if (Trimmed(text, start, at) is { } sentence)
            {
                yield return sentence;
            }

            start = at;
        }

        if (Trimmed(text, start, text.Length) is { } last)
        {
            yield return last;
        }
    }

    private static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static bool EndsSentence(char[] text, int start, ref int at)
    {
        if (!(text[at] is '.' or '!' or '?' or '\u2026' or '\u06D4' or '\u061F' or '\u0964' or '\u3002' or '\uFF01' or '\uFF1F'))
        {
            return false;
        }

        var after = at + 1;
        while (after < text.Length && text[after] is '.' or '!' or '?' or ')' or '"' or '\u2019' or '\u201D' or '\u00BB')
        {
            after++;
        }

        if (after < text.Length && !char.IsWhiteSpace(text[after]))
        {
            return false;
        }

        at = after;
        return true;
    }

    private static (int Start, int End)? Trimmed(char[] text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is Sign or '-' or '\u2022' or '*' or '\u00B7' or '\u2013' or '\u2014'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == Sign))
        {
            end--;
        }

        return text.AsSpan(start, end - start).ContainsAnyLetter() ? (start, end) : null;
    }

    private static bool ContainsAnyLetter(this Span<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }
}
