using CommunityBot.Dialogs;

namespace CommunityBot.Prompts;

/// <summary>A language as its file describes it, and everything the bot says in it.</summary>
internal sealed record Language
{
    /// <summary>The file's name, such as <c>pl</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Its own name in its own script.</summary>
    public required string OwnName { get; init; }

    public required bool IsRightToLeft { get; init; }

    /// <summary>The language whose plural rule it follows, mostly itself.</summary>
    public required string PluralRule { get; init; }

    public required DateFormat Dates { get; init; }

    public required DateWords Words { get; init; }

    public required string ListSeparator { get; init; }

    /// <summary>Joins the last of several: <c>{first} and {last}</c>.</summary>
    public required Template ListLast { get; init; }

    public required IReadOnlyDictionary<string, PromptText> Texts { get; init; }

    public PromptText Text(string id) => Texts.GetValueOrDefault(id)
        ?? throw new KeyNotFoundException($"There is no prompt '{id}' in {Code}.yaml.");
}
