using System.Globalization;
using System.Text;

namespace CommunityBot.Dialogs;

/// <summary>Words as they compare: without case, accents, invisible marks and the differences between keyboards of one script.</summary>
internal static class Folded
{
    public static string For(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Clean.Text(text).Plain.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            if (category == UnicodeCategory.DecimalDigitNumber)
            {
                folded.Append((int)Rune.GetNumericValue(rune));
            }
            else
            {
                folded.Append(Alike(Rune.ToLowerInvariant(rune)));
            }
        }

        return folded.ToString();
    }

    /// <summary>Letters that do not decompose but are typed for one another; Arabic, Persian and Urdu keyboards differ in yeh, kaf and heh.</summary>
    private static string Alike(Rune rune) => rune.Value switch
    {
        '\u0142' => "l",
        '\u00F8' => "o",
        '\u0111' => "d",
        '\u0131' => "i",
        '\u00DF' => "ss",
        '\u06CC' or '\u0649' => "\u064A",
        '\u06A9' => "\u0643",
        '\u06C1' or '\u06BE' or '\u0629' => "\u0647",
        _ => rune.ToString(),
    };
}
