using CsCheck;

namespace CommunityBot.Neighbourhood.Tests.People;

/// <summary>When the quiet hours end, also over midnight and in the two nights in which the clocks change.</summary>
public sealed class QuietHoursTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Gen<TimeOnly> Time = Gen.Int[0, 287].Select(step => TimeOnly.MinValue.AddMinutes(step * 5));

    /// <summary>All of 2026, half of them in the two weeks with a change of clocks.</summary>
    private static readonly Gen<DateTimeOffset> Instant = Gen.OneOf(
        Gen.Int[0, (365 * 288) - 1].Select(step => Start.AddMinutes(step * 5)),
        Gen.Int[0, 576].Select(step => new DateTimeOffset(2026, 3, 28, 0, 0, 0, TimeSpan.Zero).AddMinutes(step * 5)),
        Gen.Int[0, 576].Select(step => new DateTimeOffset(2026, 10, 24, 0, 0, 0, TimeSpan.Zero).AddMinutes(step * 5)));

    [Fact]
    public void They_last_until_their_end_and_not_longer() =>
        Gen.Select(Time, Time, Instant).Sample((from, to, now) =>
        {
            var quiet = new QuietHours(from, to);
            if (quiet.EndAfter(now, London) is not { } end)
            {
                Assert.False(IsQuiet(quiet, now));
                return;
            }

            Assert.True(end > now && end - now <= TimeSpan.FromHours(25));
            // Ends that the clocks skip or show twice are tested one by one below.
            if (IsOdd(from, now) || IsOdd(to, now))
            {
                return;
            }

            Assert.False(IsQuiet(quiet, end));
            for (var between = now; between < end; between += TimeSpan.FromMinutes(5))
            {
                Assert.True(IsQuiet(quiet, between));
            }
        }, iter: 20_000);

    [Fact]
    public void Equal_ends_are_no_quiet_hours() =>
        Gen.Select(Time, Instant).Sample((time, now) => Assert.Null(new QuietHours(time, time).EndAfter(now, London)));

    [Theory]
    [InlineData("2026-03-28T22:00Z", "2026-03-29T07:00Z")]
    [InlineData("2026-03-29T00:30Z", "2026-03-29T07:00Z")]
    [InlineData("2026-10-24T21:00Z", "2026-10-25T08:00Z")]
    [InlineData("2026-10-25T00:30Z", "2026-10-25T08:00Z")]
    [InlineData("2026-10-25T01:30Z", "2026-10-25T08:00Z")]
    [InlineData("2026-06-01T20:00Z", "2026-06-02T07:00Z")]
    [InlineData("2026-06-01T19:59Z", null)]
    [InlineData("2026-06-02T07:00Z", null)]
    public void A_night_ends_at_eight_on_the_kitchen_clock(string now, string? end) =>
        Assert.Equal(
            end is null ? null : DateTimeOffset.Parse(end),
            new QuietHours(new TimeOnly(21, 0), new TimeOnly(8, 0)).EndAfter(DateTimeOffset.Parse(now), London));

    [Fact]
    public void An_end_within_the_hour_that_comes_twice_is_never_past()
    {
        var quiet = new QuietHours(new TimeOnly(21, 0), new TimeOnly(1, 45));

        Assert.Equal(DateTimeOffset.Parse("2026-10-25T00:45Z"), quiet.EndAfter(DateTimeOffset.Parse("2026-10-25T00:10Z"), London));
        Assert.Equal(DateTimeOffset.Parse("2026-10-25T01:45Z"), quiet.EndAfter(DateTimeOffset.Parse("2026-10-25T01:10Z"), London));
    }

    private static bool IsOdd(TimeOnly time, DateTimeOffset now) =>
        new[] { 0, 1 }.Select(days => TimeZoneInfo.ConvertTime(now, London).Date.AddDays(days) + time.ToTimeSpan())
            .Any(local => London.IsInvalidTime(local) || London.IsAmbiguousTime(local));

    private static bool IsQuiet(QuietHours quiet, DateTimeOffset now)
    {
        var time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, London).DateTime);
        return quiet.From <= quiet.To ? quiet.From <= time && time < quiet.To : time >= quiet.From || time < quiet.To;
    }
}
