using System.Globalization;

namespace CommunityBot.Dialogs;

/// <summary>Words cut to fit a button, never inside a letter or an emoji.</summary>
public static class Shortened
{
    private const int Letters = 24;

    public static string For(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var starts = StringInfo.ParseCombiningCharacters(line);
        return starts.Length <= Letters ? line : line[..starts[Letters - 1]].TrimEnd() + "\u2026";
    }
}
