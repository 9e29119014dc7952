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
        // The secret in a link is another one each time.
        var words = Token().Replace(transcript.ToString(), "_$1_…");
        var file = Path.Combine(PromptFolder.Root, "tests", "CommunityBot.Tests", "Chats", "Golden", $"{name}.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "CI does not write golden transcripts.");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, words);
        }

        Assert.Equal(File.ReadAllText(file), words);
    }

    [GeneratedRegex("_([a-z]+)_[A-Za-z0-9_-]{22}")]
    private static partial Regex Token();
}
