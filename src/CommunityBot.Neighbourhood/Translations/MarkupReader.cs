using System.Net;
using System.Text.RegularExpressions;

namespace CommunityBot.Neighbourhood;

/// <summary>Reads what a machine made of <see cref="Markup"/>. It may write the tags in its own manner, but not nest or lose them.</summary>
internal static partial class MarkupReader
{
    /// <summary>The fragments, or why there are none.</summary>
    public static (IReadOnlyList<Fragment> Fragments, string? Why) Read(string html)
    {
        var fragments = new List<Fragment>();
        var (tag, letter) = (0, default(char));
        var at = 0;
        while (at < html.Length)
        {
            if (html[at] != '<')
            {
                var end = html.IndexOf('<', at) is var next and >= 0 ? next : html.Length;
                var words = WebUtility.HtmlDecode(html[at..end]);
                fragments.Add(new Fragment(words, 0, tag, letter));
                at = end;
                continue;
            }

            var match = Tag().Match(html, at);
            if (!match.Success)
            {
                return ([], "stray mark");
            }

            at += match.Length;
            var name = char.ToLowerInvariant(match.Groups["name"].ValueSpan[0]);
            var closes = match.Groups["close"].Success;
            var id = match.Groups["id"].Success ? int.Parse(match.Groups["id"].ValueSpan) : 0;
            switch (name, closes)
            {
                case ('x', false) when id > 0:
                    fragments.Add(new Fragment("", id, tag, letter));
                    break;
                case ('x', true) when fragments.Count > 0 && fragments[^1].Token > 0:
                    break;
                case (not 'x', false) when id > 0 && tag == 0:
                    (tag, letter) = (id, name);
                    break;
                case (not 'x', true) when tag > 0 && letter == name:
                    (tag, letter) = (0, default);
                    break;
                default:
                    return ([], "tags broken");
            }
        }

        return tag == 0 ? (fragments, null) : ([], "tags broken");
    }

    [GeneratedRegex(@"\G<\s{0,4}(?<close>/)?\s{0,4}(?<name>[xabisuqXABISUQ])(?:\s{1,4}id\s{0,4}=\s{0,4}[""']?(?<id>[0-9]{1,4})[""']?)?\s{0,4}/?\s{0,4}>")]
    private static partial Regex Tag();
}
