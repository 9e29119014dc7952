namespace CommunityBot.Tests.Storage;

/// <summary>A directory that goes away with the test.</summary>
public sealed class TempDirectory : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("communitybot-");

    public string this[string file] => Path.Combine(directory.FullName, file);

    public void Dispose() => directory.Delete(recursive: true);
}
