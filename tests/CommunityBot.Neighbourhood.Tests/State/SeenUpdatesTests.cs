using CsCheck;

namespace CommunityBot.Neighbourhood.Tests.State;

/// <summary>Each update counts once, however often Telegram repeats it and wherever its ids jump.</summary>
public sealed class SeenUpdatesTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 23, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_last_hundred_of_the_last_day_are_always_known_and_never_more_than_three_hundred_are_kept() =>
        Gen.Select(Gen.Int[1, 100], Gen.Int[0, 600]).Array[1, 40].Sample(batches =>
        {
            var (seen, now, next) = (SeenUpdates.None, Start, 1);
            var handled = new List<(int Id, DateTimeOffset At)>();
            foreach (var (count, minutes) in batches)
            {
                now += TimeSpan.FromMinutes(minutes);
                var ids = Enumerable.Range(next, count).ToList();
                next += count;
                seen = seen.With(ids, now);
                handled.AddRange(ids.Select(id => (id, now)));

                Assert.All(handled.TakeLast(100).Where(update => now - update.At <= TimeSpan.FromHours(24)), update => Assert.True(seen.Contains(update.Id)));
                Assert.True(seen.Hours.Sum(hour => hour.Ids.Count) <= 300);
                Assert.All(handled.Where(update => now - update.At > TimeSpan.FromHours(49)), update => Assert.False(seen.Contains(update.Id)));
                Assert.False(seen.Contains(next));
            }
        });

    [Fact]
    public void Ids_that_jump_back_after_a_quiet_week_are_new()
    {
        var seen = SeenUpdates.None.With([900_001, 900_002], Start);

        Assert.False(seen.Contains(17));
        seen = seen.With([17], Start.AddDays(8));

        Assert.True(seen.Contains(17));
        Assert.False(seen.Contains(18));
    }

    [Fact]
    public void A_clock_that_is_set_back_forgets_nothing()
    {
        var seen = SeenUpdates.None.With([1], Start).With([2], Start.AddHours(-30)).With([3], Start);

        Assert.True(seen.Contains(1) && seen.Contains(2) && seen.Contains(3));
    }
}
