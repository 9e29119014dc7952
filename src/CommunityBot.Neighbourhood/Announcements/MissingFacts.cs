using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>Numbers, times, phone numbers and addresses of a source that a person's translation lacks: a slip of the finger must not go unseen.</summary>
public static partial class MissingFacts
{
    public static IReadOnlyList<string> Of(string source, string translation)
    {
        var there = Facts(translation).ToList();
        return [.. Facts(source).Where(fact => !there.Remove(fact) && !there.Remove(InTheAfternoon(fact))).Distinct()];
    }

    /// <summary>3pm is 15 in many languages.</summary>
    private static string InTheAfternoon(string fact) =>
        int.TryParse(fact, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour is > 0 and < 12 ? (hour + 12).ToString(CultureInfo.InvariantCulture) : fact;

    private static IEnumerable<string> Facts(string text) => Fact().Matches(WithPlainDigits(text)).Select(match => match.Value.TrimEnd('.', ',', '/'));

    /// <summary>Arabic, Persian and Bengali digits as 0-9.</summary>
    private static string WithPlainDigits(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            plain.Append(char.IsDigit(letter) ? (char)('0' + (int)char.GetNumericValue(letter)) : letter);
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"https?://\S+|[\w.+-]+@[\w-]+\.[\w.]+|\d+")]
    private static partial Regex Fact();
}
