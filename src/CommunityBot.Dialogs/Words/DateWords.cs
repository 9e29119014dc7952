namespace CommunityBot.Dialogs;

/// <summary>
/// How a language names days and months, for reading what people type. Names are compared without case and accents; several
/// spellings of one month (Polish "marzec", "marca") stand side by side.
/// </summary>
/// <param name="Months">Twelve entries, January first, each with every accepted spelling.</param>
/// <param name="Weekdays">Seven entries, Monday first, each with every accepted spelling; skipped in a typed date.</param>
public sealed record DateWords(IReadOnlyList<IReadOnlyList<string>> Months, IReadOnlyList<IReadOnlyList<string>> Weekdays);
