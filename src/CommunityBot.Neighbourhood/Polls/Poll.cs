namespace CommunityBot.Neighbourhood.Polls;

/// <summary>A question to the neighbourhood.</summary>
/// <param name="Id">128 random bits: who never saw the poll cannot name it.</param>
/// <param name="Texts">Question and options in each language they were written in; the area's own among them.</param>
/// <param name="Counts">Votes by option: running while it is open, final after.</param>
public sealed record Poll(
    string Id,
    string OwnLanguage,
    IReadOnlyDictionary<string, PollText> Texts,
    IReadOnlyList<int> Counts,
    long By,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt = null) : IDocument
{
    public bool IsOpen => ClosedAt is null;

    public int Voters => Counts.Sum();

    public PollText Own => Texts[OwnLanguage];

    /// <summary>The text a reader of a language sees: theirs, or the original where there is no translation.</summary>
    public PollText TextFor(string language) => Texts.GetValueOrDefault(language) ?? Own;

    public bool IsTranslatedTo(string language) => Texts.ContainsKey(language);
}

/// <summary>A poll's words in one language. <paramref name="Question"/>: 1 to 300 code points; <paramref name="Options"/>: 2 to 10 of 1 to 100.</summary>
public sealed record PollText(string Question, IReadOnlyList<string> Options);

/// <summary>One person's vote in one poll, wherever they pressed.</summary>
public sealed record Ballot(string Poll, long VoterId, int Choice) : IDocument
{
    public string Id => KeyOf(Poll, VoterId);

    public static string KeyOf(string poll, long voterId) => $"{poll}/{voterId}";
}
