using System.Text.RegularExpressions;
using CommunityBot.Tests.Prompts;

namespace CommunityBot.Tests.Chats;

/// <summary>
/// A transcript as it was read and found good. <c>UPDATE_GOLDEN=1 dotnet test</c> writes it anew, to be read again; CI refuses that.
/// </summary>
internal static partial class Golden
{
    public static void Check(string name, Transcript transcript)
    {
        var read = Token().Replace(transcript.ToString(), "${kind}TOKEN");
        var file = Path.Combine(PromptFolder.Root, "tests", "CommunityBot.Tests", "Chats", "Golden", $"{name}.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "CI does not write golden transcripts.");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, read);
        }

        Assert.Equal(File.ReadAllText(file), read);
    }

    /// <summary>The secret of a link, another in every run.</summary>
    [GeneratedRegex("(?<kind>_[cf]_)[A-Za-z0-9_-]{22}")]
    private static partial Regex Token();
}
