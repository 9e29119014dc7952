namespace CommunityBot.Neighbourhood;

/// <summary>
/// The ids of updates handled lately, so that each counts once however often Telegram repeats it. A set with a lifetime and
/// never a high-water mark: after a quiet week ids may jump back (Bot API, Update.update_id).
/// </summary>
/// <param name="Hours">Ids by the hour in which they were handled, oldest first.</param>
public sealed record SeenUpdates(IReadOnlyList<SeenHour> Hours) : IDocument
{
    public const string Key = "seen";

    /// <summary>Telegram keeps an unconfirmed update 24 h; twice that for clocks that are set.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(48);

    /// <summary>How many are remembered: Telegram repeats at most the 100 updates of one unconfirmed answer; three times that.</summary>
    private const int Most = 300;

    public static readonly SeenUpdates None = new([]);

    public string Id => Key;

    public bool Contains(int updateId) => Hours.Any(hour => hour.Ids.Contains(updateId));

    public SeenUpdates With(IReadOnlyCollection<int> ids, DateTimeOffset now)
    {
        var start = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, now.Offset);
        var kept = Hours.Where(hour => hour.Start != start && now - hour.Start < Lifetime).ToList();
        var thisHour = Hours.FirstOrDefault(hour => hour.Start == start)?.Ids ?? [];
        kept.Add(new SeenHour(start, [.. thisHour.Concat(ids).TakeLast(Most)]));
        for (var tooMany = kept.Sum(hour => hour.Ids.Count) - Most; tooMany > 0;)
        {
            var oldest = kept[0];
            kept.RemoveAt(0);
            if (oldest.Ids.Count > tooMany)
            {
                kept.Insert(0, oldest with { Ids = [.. oldest.Ids.Skip(tooMany)] });
            }

            tooMany -= oldest.Ids.Count;
        }

        return new SeenUpdates(kept);
    }
}

/// <summary>The updates handled in one hour.</summary>
public sealed record SeenHour(DateTimeOffset Start, IReadOnlyList<int> Ids);
