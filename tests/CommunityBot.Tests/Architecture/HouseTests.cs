using System.Reflection;
using System.Text.RegularExpressions;
using CommunityBot.Tests.Prompts;

namespace CommunityBot.Tests.Architecture;

/// <summary>The house rules of the README, each shown to catch a breach.</summary>
public sealed partial class HouseTests
{
    private static readonly string Source = Path.Combine(PromptFolder.Root, "src");

    [Fact]
    public void Dependencies_point_one_way()
    {
        Assert.Empty(Foreign(typeof(Dialogs.Engine).Assembly, []));
        Assert.Empty(Foreign(typeof(Neighbourhood.Turn).Assembly, ["CommunityBot.Dialogs"]));
        Assert.DoesNotContain(Foreign(typeof(Playground.PlaygroundServer).Assembly, []), name => name.StartsWith("CommunityBot"));

        Assert.Equal(["Telegram.Bot"], Foreign(typeof(Playground.PlaygroundServer).Assembly, []));
    }

    [Fact]
    public void Only_the_storage_folder_sees_LiteDB() =>
        Assert.Empty(Files("CommunityBot").Where(file => !file.Path.Contains("/Storage/") && file.Text.Contains("using LiteDB")).Select(file => file.Path));

    [Fact]
    public void Features_do_not_know_each_other() =>
        Assert.Empty(Files("CommunityBot.Neighbourhood").SelectMany(file => Strangers(file.Path, file.Text)));

    [Fact]
    public void A_feature_that_uses_another_is_caught()
    {
        Assert.NotEmpty(Strangers("CommunityBot.Neighbourhood/Polls/Planted.cs", "namespace CommunityBot.Neighbourhood.Polls;\nclass X { object Y => Residents.Join.Name; }"));
        Assert.NotEmpty(Strangers("CommunityBot.Neighbourhood/Polls/Planted.cs", "using CommunityBot.Neighbourhood.Groups;\nnamespace CommunityBot.Neighbourhood.Polls;"));
    }

    [Fact]
    public void No_folder_says_what_kind_of_code_is_in_it() =>
        Assert.DoesNotContain(
            Directory.GetDirectories(Source, "*", SearchOption.AllDirectories).Select(Path.GetFileName),
            name => name is "Core" or "Common" or "Services" or "Helpers" or "Utils" or "Managers" or "Interfaces");

    [Fact]
    public void The_root_holds_only_what_was_fixed() =>
        Assert.Equal(
            ["CommunityBot.sln", "README.md", "appsettings.example.json", "prompts", "src", "tests"],
            Tracked().Select(path => path.Split('/')[0]).Where(name => !name.StartsWith('.')).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("System.DateTime.UtcNow.ToString();")]
    [InlineData("new System.Random().Next();")]
    [InlineData("System.IO.File.ReadAllText(\"x\");")]
    [InlineData("System.Guid.NewGuid();")]
    public void The_banned_symbols_stop_the_build_of_a_feature(string breach) =>
        Assert.Contains("RS0030", Planted.Build(Path.Combine(Source, "BannedSymbols.txt"), breach));

    private static IEnumerable<string> Strangers(string path, string text)
    {
        var features = Directory.GetDirectories(Path.Combine(Source, "CommunityBot.Neighbourhood"))
            .Select(folder => Path.GetFileName(folder)!)
            .Where(folder => File.Exists(Path.Combine(Source, "CommunityBot.Neighbourhood", folder, $"{folder}Feature.cs")))
            .ToList();
        var own = Path.GetFileName(Path.GetDirectoryName(path));
        return features.Where(feature => feature != own && Regex.IsMatch(text, $@"(?<![\w""./<]){feature}\.[A-Z]|Neighbourhood\.{feature}\b"))
            .Select(feature => $"{path} uses {feature}");
    }

    private static IEnumerable<(string Path, string Text)> Files(string project) =>
        Directory.GetFiles(Path.Combine(Source, project), "*.cs", SearchOption.AllDirectories)
            .Select(path => path.Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/"))
            .Select(path => (path, File.ReadAllText(path)));

    private static IEnumerable<string> Foreign(Assembly assembly, string[] allowed) => assembly.GetReferencedAssemblies()
        .Select(reference => reference.Name!)
        .Where(name => !name.StartsWith("System") && !name.StartsWith("Microsoft.") && name != "netstandard" && !allowed.Contains(name));

    private static string[] Tracked() => Shell.Run(PromptFolder.Root, "git", "ls-files").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
