namespace CommunityBot.Prompts;

/// <summary>Something wrong in a prompts file, said so that a volunteer can mend it.</summary>
/// <param name="File">The file's name, such as <c>pl.yaml</c>.</param>
/// <param name="Line">Counted from 1; null when nothing stands there, such as a missing key.</param>
/// <param name="Key">Null when the whole file is meant.</param>
/// <param name="What">Reads on from the key: "is missing".</param>
public sealed record PromptProblem(string File, int? Line, string? Key, string What)
{
    public override string ToString() => $"{File}{(Line is { } line ? $" line {line}" : "")}{(Key is null ? "" : $" {Key}")}: {What}";
}

/// <summary>What loading a folder gave: a book, or what is wrong. The bot does not start with a problem.</summary>
/// <param name="Book">Null if there is any problem.</param>
/// <param name="Problems">In the order of the files.</param>
public sealed record LoadedPrompts(PromptBook? Book, IReadOnlyList<PromptProblem> Problems);
