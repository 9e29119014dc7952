using CommunityBot.Operations;

namespace CommunityBot.Tests.Prompts;

/// <summary>What the code can say and what the files have are the same.</summary>
public sealed class WordsOfTheCodeTests
{
    private static readonly string[] Keys = [.. PromptFolder.Keys("en")];

    private static readonly Dialogs.Prompt[] Said =
    [
        .. PromptCatalog.In(typeof(Dialogs.Engine).Assembly, typeof(Neighbourhood.Turn).Assembly),
        .. Composition.Features().Flows.Select(flow => new Dialogs.Prompt($"{flow}.name")),
        .. Composition.Features().Commands.Select(command => Neighbourhood.CommandPrompts.Describe(command.Name)),
        .. BotProfile.All,
    ];

    [Fact]
    public void All_the_code_says_is_in_the_files() => Assert.Empty(PromptCatalog.Missing(Said.Where(prompt => !IsFact(prompt.Id) && prompt.Id != "command.sample"), Keys));

    [Fact]
    public void All_in_the_files_is_said_by_the_code() =>
        Assert.Empty(PromptCatalog.Unused(Said, Keys.Where(key => !IsFact(key)), PromptCatalog.PartsIn(Path.Combine(PromptFolder.Root, "src"))));

    private static bool IsFact(string key) => key.StartsWith("date.") || key.StartsWith("language.") || key.StartsWith("list.");
}
