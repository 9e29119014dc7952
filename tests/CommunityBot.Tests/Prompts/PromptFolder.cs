using CommunityBot.Prompts;

namespace CommunityBot.Tests.Prompts;

/// <summary>Folders of prompts for tests: the real one, and small ones made up on the spot.</summary>
internal static class PromptFolder
{
    /// <summary>The root of the repository, where <c>prompts/</c> is.</summary>
    public static string Root { get; } = FindRoot();

    public static string Real => Path.Combine(Root, "prompts");

    /// <summary>What a real file says about the language itself, which is all up to its last line about lists.</summary>
    public static string Facts(string code) => string.Join('\n', Lines(code)[..LengthOfFacts(code)]);

    /// <summary>The keys of the texts in a real file.</summary>
    public static IReadOnlyList<string> Keys(string code) => [.. Lines(code)[LengthOfFacts(code)..]
        .Where(line => line.Contains(':') && char.IsAsciiLetterLower(line[0]))
        .Select(line => line[..line.IndexOf(':')])];

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

    private static string[] Lines(string code) => File.ReadAllLines(Path.Combine(Real, $"{code}.yaml"));

    private static int LengthOfFacts(string code) => Array.FindIndex(Lines(code), line => line.StartsWith("list.last:")) + 1;

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
