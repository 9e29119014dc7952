using System.Text;
using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs;

/// <summary>How a run of text looks. Several may hold at once; Telegram's entities of the same names (Bot API "MessageEntity").</summary>
[Flags]
public enum Style
{
    Plain = 0,
    Bold = 1,
    Italic = 2,
    Underline = 4,
    Strikethrough = 8,
    Spoiler = 16,
    Code = 32,
    Pre = 64,
    Blockquote = 128,
}

/// <summary>A stretch of text in one style. <paramref name="Link"/> is the address the text leads to (text_link), if any.</summary>
public sealed record Run(string Text, Style Style = Style.Plain, string? Link = null);

/// <summary>
/// Text with formatting as a value: runs in order. It becomes Telegram text plus entities when it is sent and is never
/// markup, so what people type can neither break nor inject formatting.
/// </summary>
public sealed record RichText
{
    public static readonly RichText Empty = new([]);

    /// <param name="runs">Runs in reading order; neighbours of one look are merged and empty ones dropped, so equal texts are equal values.</param>
    [JsonConstructor]
    public RichText(IReadOnlyList<Run> runs) => Runs = Merge([.. runs.Where(run => run.Text.Length > 0)]);

    public IReadOnlyList<Run> Runs { get; }

    /// <summary>The text alone.</summary>
    [JsonIgnore]
    public string Plain => string.Concat(Runs.Select(run => run.Text));

    /// <summary>Length as Telegram counts a message: Unicode code points (reference: TD MessageContent.cpp).</summary>
    [JsonIgnore]
    public int CodePoints => Runs.Sum(run => run.Text.EnumerateRunes().Count());

    public static RichText Of(string text, Style style = Style.Plain) => new([new Run(text, style)]);

    public static implicit operator RichText(string text) => Of(text);

    public static RichText operator +(RichText left, RichText right) => new([.. left.Runs, .. right.Runs]);

    public bool Equals(RichText? other) => other is not null && Runs.SequenceEqual(other.Runs);

    public override int GetHashCode() => Runs.Aggregate(17, HashCode.Combine);

    public override string ToString() => Plain;

    private static List<Run> Merge(IReadOnlyList<Run> runs)
    {
        var merged = new List<Run>(runs.Count);
        var text = new StringBuilder();
        for (var i = 0; i < runs.Count; i++)
        {
            text.Append(runs[i].Text);
            var lookChanges = i + 1 == runs.Count || runs[i + 1].Style != runs[i].Style || runs[i + 1].Link != runs[i].Link;
            if (!lookChanges)
            {
                continue;
            }

            merged.Add(runs[i] with { Text = text.ToString() });
            text.Clear();
        }

        return merged;
    }
}
