using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>Which sentence of a translation belongs to which of its source.</summary>
internal static class SentencePairs
{
    /// <summary>The pairs, if source and translation have equal numbers of lines and of sentences in each; else none, since a guess would be remembered.</summary>
    public static IReadOnlyList<(RichText Source, RichText Translation)> Of(RichText source, RichText translation, Glossary glossary)
    {
        var (left, right) = (Lines(source, glossary), Lines(translation, glossary));
        return left.Count == right.Count && left.Zip(right).All(lines => lines.First.Count == lines.Second.Count)
            ? [.. left.Zip(right).SelectMany(lines => lines.First.Zip(lines.Second))]
            : [];
    }

    private static List<List<RichText>> Lines(RichText text, Glossary glossary)
    {
        var lines = new List<List<Run>> { new() };
        foreach (var run in text.Runs)
        {
            foreach (var (index, part) in run.Text.Split('\n').Index())
            {
                if (index > 0)
                {
                    lines.Add([]);
                }

                lines[^1].Add(run with { Text = part });
            }
        }

        return lines.ConvertAll(line => Passage.Of(new RichText(line), glossary).Segments.Select(segment => segment.Source).ToList());
    }
}
