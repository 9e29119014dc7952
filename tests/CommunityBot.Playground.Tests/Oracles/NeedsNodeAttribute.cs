namespace CommunityBot.Playground.Tests.Oracles;

/// <summary>A fact that runs an npm program of tests/oracles. Skipped where Node or the packages are missing, but not with CI=true.</summary>
public sealed class NeedsNodeAttribute : FactAttribute
{
    public NeedsNodeAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true") Skip = Missing;
    }

    /// <summary>The folder of the npm programs.</summary>
    public static string Folder { get; } = FindFolder();

    /// <summary>What to do before such a fact can run, or null.</summary>
    public static string? Missing =>
        !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "node"))) ? "Node is missing."
        : !Directory.Exists(Path.Combine(Folder, "node_modules")) ? "Run npm ci in tests/oracles first."
        : null;

    private static string FindFolder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "CommunityBot.sln"))) root = root.Parent!;
        return Path.Combine(root.FullName, "tests", "oracles");
    }
}
