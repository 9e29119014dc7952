using CommunityBot.Tests.Prompts;

namespace CommunityBot.Tests.Chats;

/// <summary>
/// A transcript as it was read and found good. <c>UPDATE_GOLDEN=1 dotnet test</c> writes it anew, to be read again; CI refuses that.
/// </summary>
internal static class Golden
{
    public static void Check(string name, Transcript transcript)
    {
        var file = Path.Combine(PromptFolder.Root, "tests", "CommunityBot.Tests", "Chats", "Golden", $"{name}.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "CI does not write golden transcripts.");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, transcript.ToString());
        }

        Assert.Equal(File.ReadAllText(file), transcript.ToString());
    }
}
