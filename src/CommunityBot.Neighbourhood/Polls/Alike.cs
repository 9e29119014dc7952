using System.Globalization;
using System.Text;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>Whether two options read the same: spaces, case and accents aside.</summary>
public static class Alike
{
    public static bool Are(string left, string right) => Folded(left) == Folded(right);

    private static string Folded(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormKD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpaceSeparator or UnicodeCategory.Format));
        return string.Concat(letters).ToUpperInvariant();
    }
}
