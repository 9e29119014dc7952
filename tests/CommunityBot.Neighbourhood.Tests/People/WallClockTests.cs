using CsCheck;

namespace CommunityBot.Neighbourhood.Tests.People;

/// <summary>From the time on the kitchen clock to an instant.</summary>
public sealed class WallClockTests
{
    private static readonly string[] Zones = ["Europe/London", "America/New_York", "Asia/Karachi", "Australia/Lord_Howe"];
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    [Fact]
    public void A_time_comes_back_as_it_was_unless_the_clocks_skip_it() =>
        Gen.Select(Gen.Int[0, 3].Select(number => Zones[number]), Gen.Int[0, (365 * 96) - 1]).Sample((id, step) =>
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
            var local = new DateTime(2026, 1, 1).AddMinutes(step * 15);

            var back = TimeZoneInfo.ConvertTime(WallClock.Instant(local, zone), zone).DateTime;

            Assert.True(zone.IsInvalidTime(local) ? back > local && back - local <= TimeSpan.FromHours(1) : back == local);
        }, iter: 20_000);

    [Fact]
    public void A_skipped_time_moves_forward_by_the_gap() =>
        Assert.Equal(DateTimeOffset.Parse("2026-03-29T01:30Z"), WallClock.Instant(new DateTime(2026, 3, 29, 1, 30, 0), London));

    [Fact]
    public void Of_a_time_that_comes_twice_it_is_the_first() =>
        Assert.Equal(DateTimeOffset.Parse("2026-10-25T00:30Z"), WallClock.Instant(new DateTime(2026, 10, 25, 1, 30, 0), London));
}
