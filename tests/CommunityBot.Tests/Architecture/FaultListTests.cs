using System.Text.RegularExpressions;
using CommunityBot.Tests.Prompts;

namespace CommunityBot.Tests.Architecture;

/// <summary>tests/FAULTS.md names tests that are there; those marked "end to end" may come with the step that brings them.</summary>
public sealed partial class FaultListTests
{
    private static readonly string Tests = Path.Combine(PromptFolder.Root, "tests");
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Tests, "FAULTS.md"));

    [Fact]
    public void Every_fault_has_its_line() =>
        Assert.Equal(Enumerable.Range(1, 44), Lines.Select(line => Number().Match(line)).Where(match => match.Success).Select(match => int.Parse(match.Groups[1].Value)));

    [Fact]
    public void Every_test_named_is_there()
    {
        var code = string.Join('\n', Directory.GetFiles(Tests, "*Tests.cs", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Tests, "*Properties.cs", SearchOption.AllDirectories)).Select(File.ReadAllText));

        var named = Lines.SelectMany(line => Name().Matches(EndToEnd().Replace(line, ""))).SelectMany(match => match.Groups[1].Value.Split('.')).Distinct();

        Assert.DoesNotContain(named, name => !Regex.IsMatch(code, $@"(class|void|Task) {name}\b"));
    }

    [GeneratedRegex(@"^\| (\d+) \|")]
    private static partial Regex Number();

    [GeneratedRegex("`([A-Za-z0-9_.]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"`[A-Za-z0-9_.]+` \(end to end\)")]
    private static partial Regex EndToEnd();
}
