using CommunityBot.Tests.Storage;

namespace CommunityBot.Tests.Architecture;

/// <summary>A breach of the rules in a project of its own, compiled with the analyzer that the features are compiled with.</summary>
internal static class Planted
{
    public static string Build(string bannedSymbols, string statement)
    {
        using var folder = new TempDirectory();
        var props = Path.Combine(Prompts.PromptFolder.Root, "src");
        File.Copy(Path.Combine(props, "Directory.Build.props"), folder["Directory.Build.props"]);
        File.Copy(Path.Combine(props, "Directory.Packages.props"), folder["Directory.Packages.props"]);
        File.WriteAllText(folder["Planted.cs"], $"static class Planted {{ static void Do() {{ {statement} }} }}");
        File.WriteAllText(folder["Planted.csproj"], $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <AdditionalFiles Include="{bannedSymbols}" />
                <PackageReference Include="Microsoft.CodeAnalysis.BannedApiAnalyzers" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        return Shell.Run(folder[""], "dotnet", "build", "-nodeReuse:false");
    }
}
