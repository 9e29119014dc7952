using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;

namespace CommunityBot.Translation;

internal static class BackTranslation
{
    public static RichText? Read(Passage passage, IReadOnlyList<string> html, string language)
    {
        var read = passage.Segments.Zip(html, (segment, answer) => segment.Read(answer, language, formatting: false)).ToList();
        return read.TrueForAll(reading => reading is Good) ? passage.Join([.. read.Cast<Good>().Select(good => good.Text)]) : null;
    }
}
