namespace CommunityBot.Prompts;

/// <summary>What must hold for every text, and between a language and English. Each mistake is noted in its file.</summary>
internal static class PromptChecks
{
    /// <summary>The language all others are compared with.</summary>
    public const string Reference = "en";

    /// <summary>Notes mistakes in the files; what is returned belongs to no file.</summary>
    public static IEnumerable<PromptProblem> Check(IReadOnlyList<(PromptFile File, Language Language)> languages)
    {
        return [];
    }
}
