using System.Text;
using System.Text.RegularExpressions;

namespace CommunityBot.Storage;

/// <summary>The lines of the do-not-contact file: 64 hexadecimal digits a person, with a <c>-</c> before them once they came back.</summary>
internal static partial class DoNotContactLines
{
    public static byte[] Format(IEnumerable<KeyValuePair<string, bool>> lines) =>
        Encoding.ASCII.GetBytes(string.Concat(lines.Select(line => $"{(line.Value ? "" : "-")}{line.Key}\n")));

    /// <summary>What the lines say last of each hash.</summary>
    /// <exception cref="StoreDamaged">A line is no line of ours, and others follow it. At the end it is what a power cut leaves.</exception>
    public static Dictionary<string, bool> Parse(string path, byte[] content)
    {
        var said = new Dictionary<string, bool>(StringComparer.Ordinal);
        var lines = Encoding.Latin1.GetString(content).Split('\n');
        int? torn = null;
        // What follows the last line feed is empty or torn.
        for (var i = 0; i < lines.Length - 1; i++)
        {
            if (!Line().IsMatch(lines[i]))
            {
                torn ??= i + 1;
            }
            else if (torn is not null)
            {
                throw new StoreDamaged(path, new InvalidDataException($"Line {torn} is not one of the bot's."));
            }
            else
            {
                said[lines[i].TrimStart('-')] = lines[i][0] != '-';
            }
        }
        return said;
    }

    [GeneratedRegex("^-?[0-9A-F]{64}$")]
    private static partial Regex Line();
}
