namespace CommunityBot.Neighbourhood;

/// <summary>Something to do at a time, stored: handled once when <c>At &lt;= now</c>, also after the bot was down.</summary>
/// <param name="Id">Unique; scheduling it again moves it.</param>
/// <param name="Kind">Which handler takes it, such as <c>poll.close</c>.</param>
/// <param name="Subject">What it is about, such as a poll's number.</param>
public sealed record DueItem(string Id, DateTimeOffset At, string Kind, string Subject) : IDocument;
