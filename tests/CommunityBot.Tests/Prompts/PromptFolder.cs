using CommunityBot.Prompts;

namespace CommunityBot.Tests.Prompts;

/// <summary>Folders of prompts for tests: the real one, and small ones made up on the spot.</summary>
internal static class PromptFolder
{
    /// <summary>The root of the repository, where <c>prompts/</c> is.</summary>
    public static string Root { get; } = FindRoot();

    public static string Real => Path.Combine(Root, "prompts");

    /// <summary>Everything the real folder says about a language itself, without any text.</summary>
    public static string Facts(string code) => string.Join('\n', File.ReadLines(Path.Combine(Real, $"{code}.yaml"))
        .Where(line => line.StartsWith("language.") || line.StartsWith("date.") || line.StartsWith("list.") || line.StartsWith("  - [")));

    /// <summary>The keys of the texts in a file of the real folder.</summary>
    public static IReadOnlyList<string> Keys(string code) => [.. File.ReadLines(Path.Combine(Real, $"{code}.yaml"))
        .Where(line => line.Contains(':') && char.IsAsciiLetterLower(line[0]))
        .Select(line => line[..line.IndexOf(':')])
        .Where(key => !key.StartsWith("language.") && !key.StartsWith("date.") && !key.StartsWith("list."))];

    /// <summary>Loads a folder of these languages, each with its real facts and the texts given.</summary>
    public static LoadedPrompts LoadTexts(params (string Code, string Texts)[] languages) =>
        Load([.. languages.Select(language => ($"{language.Code}.yaml", $"{language.Texts}\n{Facts(language.Code)}\n"))]);

    public static LoadedPrompts Load(params (string Name, string Yaml)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("prompts-");
        try
        {
            foreach (var (name, yaml) in files)
            {
                File.WriteAllText(Path.Combine(folder.FullName, name), yaml);
            }

            return PromptBook.Load(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A book of these languages; fails the test if there is a problem.</summary>
    public static PromptBook Book(params (string Code, string Texts)[] languages)
    {
        var loaded = LoadTexts(languages);
        Assert.Empty(loaded.Problems);
        return loaded.Book!;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CommunityBot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("CommunityBot.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
