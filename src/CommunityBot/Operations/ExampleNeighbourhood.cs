using CommunityBot.Prompts;

namespace CommunityBot.Operations;

/// <summary>The neighbourhood of a playground that was given none: Millbrook, run by Priya, in every language there is a file for but Welsh.</summary>
internal static class ExampleNeighbourhood
{
    /// <summary>Priya's user id among the people whom a fresh playground has.</summary>
    private const long Priya = 1001;

    private static readonly string[] Languages = ["en", "ro", "ur", "ar", "pl"];

    public static NeighbourhoodSettings Of(PromptBook prompts) => new()
    {
        Id = "millbrook",
        Name = "Millbrook",
        Languages = [.. Languages.Where(prompts.Has)],
        Facilitators = [Priya],
    };
}
