using static CommunityBot.Neighbourhood.Tests.Village;

namespace CommunityBot.Neighbourhood.Tests.Turns;

/// <summary>Whom a turn finds to check a language, and until when "not me today" holds.</summary>
public sealed class CheckersOfTests
{
    private static readonly Checker OfAna = new(Ana, "Ana", ["ro", "pl"], new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero));
    private static readonly Checker OfBilal = new(Bilal, "Bilal", ["ro"], new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private readonly Village village;
    private (IReadOnlyList<long> Here, IReadOnlyList<long> Away, bool Ana) seen;

    public CheckersOfTests() => village = new Village(book =>
    {
        book.Button("look", (turn, arguments) => seen = (
            [.. turn.CheckersOf(arguments[0]).Select(checker => checker.UserId)],
            [.. turn.AwayCheckersOf(arguments[0]).Select(checker => checker.UserId)],
            turn.IsCheckerOf(Ana, arguments[0])));
        book.Button("nottoday", (turn, _) => turn.NotToday(turn.By!.Id));
    }).With(Resident(Ana), Resident(Bilal), OfAna, OfBilal);

    [Fact]
    public void Who_agreed_first_is_found_first()
    {
        Look("ro");

        Assert.Equal([Bilal, Ana], seen.Here);
    }

    [Fact]
    public void Of_a_language_only_its_own_checkers_are_found()
    {
        Look("pl");
        Assert.Equal([Ana], seen.Here);

        Look("ur");
        Assert.Empty(seen.Here);
        Assert.False(seen.Ana);
    }

    [Fact]
    public void Who_cannot_be_reached_is_not_found_and_keeps_the_right()
    {
        village.With(Resident(Ana) with { Reachable = false });

        Look("pl");

        Assert.Empty(seen.Here);
        Assert.True(seen.Ana);
    }

    [Fact]
    public void Who_is_no_resident_is_not_found_and_has_no_right()
    {
        village.Image.Delete(typeof(Resident), "1002");

        Look("pl");

        Assert.Empty(seen.Here);
        Assert.False(seen.Ana);
    }

    // London: the clocks go forward on 29 March 2026 at 01:00 and back on 25 October 2026 at 02:00.
    [Theory]
    [InlineData("2026-03-23T10:00Z", "2026-03-24T00:00Z")]
    [InlineData("2026-03-23T00:00Z", "2026-03-24T00:00Z")]
    [InlineData("2026-03-28T23:59Z", "2026-03-29T00:00Z")]
    [InlineData("2026-03-29T00:00Z", "2026-03-29T23:00Z")]
    [InlineData("2026-07-01T22:59Z", "2026-07-01T23:00Z")]
    [InlineData("2026-07-01T23:00Z", "2026-07-02T23:00Z")]
    [InlineData("2026-10-24T23:30Z", "2026-10-26T00:00Z")]
    [InlineData("2026-10-25T01:30Z", "2026-10-26T00:00Z")]
    public void Not_today_ends_with_the_day_of_the_areas_clock(string said, string ends)
    {
        var end = DateTimeOffset.Parse(ends, System.Globalization.CultureInfo.InvariantCulture);
        village.Now = DateTimeOffset.Parse(said, System.Globalization.CultureInfo.InvariantCulture);
        village.Press(Ana, "nottoday");
        Assert.Equal(end, village.Find<Checker>("1002")!.AwayUntil);

        village.Now = end.AddTicks(-1);
        Look("ro");
        Assert.Equal([Bilal], seen.Here);
        Assert.Equal([Ana], seen.Away);
        Assert.True(seen.Ana);

        village.Now = end;
        Look("ro");
        Assert.Equal([Bilal, Ana], seen.Here);
        Assert.Empty(seen.Away);
    }

    [Fact]
    public void Who_checks_nothing_is_not_made_a_checker_by_it()
    {
        village.Image.Delete(typeof(Checker), "1002");

        village.Press(Ana, "nottoday");

        Assert.Null(village.Find<Checker>("1002"));
    }

    [Fact]
    public void Stopping_ends_the_role()
    {
        village.Handle(new StoppedElsewhere(Ana));

        Assert.Null(village.Find<Checker>("1002"));
        Assert.NotNull(village.Find<Checker>("1003"));
    }

    private void Look(string language) => village.Press(Bilal, $"look {language}");
}
