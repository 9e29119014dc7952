namespace CommunityBot.Neighbourhood;

/// <summary>An input that could not be handled, set aside so that the rest goes on. It holds no names and no message text, and is deleted after 7 days.</summary>
/// <param name="Kind">The kind of input, such as <c>ButtonPressed</c>.</param>
/// <param name="Error">The error and where it arose; ids only.</param>
/// <param name="Raw">For an update that could not be read at all: what Telegram sent.</param>
public sealed record DeadLetter(string Id, DateTimeOffset At, int? UpdateId, string Kind, string Error, string? Raw = null) : IDocument;
