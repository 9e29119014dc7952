using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>A rich text with the look of each letter (UTF-16 unit) at hand.</summary>
internal sealed class FlatText
{
    private readonly Look[] looks;

    public FlatText(RichText text)
    {
        Text = text.Plain;
        looks = new Look[Text.Length];
        var at = 0;
        foreach (var run in text.Runs)
        {
            looks.AsSpan(at, run.Text.Length).Fill(new Look(run.Style, run.Link));
            at += run.Text.Length;
        }
    }

    public string Text { get; }

    public Look this[int at] => looks[at];

    public RichText Slice(int start, int end)
    {
        var runs = new List<Run>();
        while (start < end)
        {
            var next = start + 1;
            while (next < end && looks[next] == looks[start])
            {
                next++;
            }

            runs.Add(looks[start].On(Text[start..next]));
            start = next;
        }

        return new RichText(runs);
    }
}
