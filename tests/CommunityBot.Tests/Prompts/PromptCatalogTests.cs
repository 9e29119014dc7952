using CommunityBot.Dialogs;

namespace CommunityBot.Tests.Prompts;

public class PromptCatalogTests
{
    private static readonly Prompt[] Catalog = [.. PromptCatalog.In(typeof(PromptCatalogTests).Assembly)];

    [Fact]
    public void Fields_properties_and_methods_are_found_and_enums_give_each_of_their_prompts() => Assert.Equal(
        ["sample.field", "sample.flag.False", "sample.flag.True", "sample.kind.Day", "sample.kind.DayAndTime", "sample.kind.Month", "sample.kind.Time", "sample.method", "sample.nested", "sample.property"],
        Catalog.Select(prompt => prompt.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Arguments_come_with_the_prompts() =>
        Assert.Equal(["at", "count", "name"], Catalog.Single(prompt => prompt.Id == "sample.method").Args.Keys.Order());

    [Fact]
    public void What_no_file_has_is_missing_and_what_nothing_says_is_unused()
    {
        Prompt[] prompts = [new("poll.question"), new("poll.review")];
        string[] keys = ["poll.question", "poll.question.label", "poll.review.confirm", "poll.review.confirm.label", "poll.review.other", "poll.old"];

        Assert.Equal(["poll.review"], PromptCatalog.Missing(prompts, keys));
        Assert.Equal(["poll.review.other", "poll.old"], PromptCatalog.Unused(prompts, keys, new HashSet<string> { "label", "confirm" }));
    }

    public static class SamplePrompts
    {
        public static readonly Prompt Field = new("sample.field");

        public static Prompt Property => new("sample.property");

        public static Prompt Method(string name, int count, MomentValue at) => new("sample.method", ("name", name), ("count", count), ("at", at));

        public static Prompt Flag(bool on) => new($"sample.flag.{on}");

        public static Prompt Kind(MomentStyle? style) => new($"sample.kind.{style}");

        public static int NotAPrompt() => 0;

        public static class Nested
        {
            public static Prompt Inside { get; } = new("sample.nested");
        }
    }
}
