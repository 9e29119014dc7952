using CsCheck;

namespace CommunityBot.Neighbourhood.Tests.Due;

/// <summary>What was to be done by now is done once, in order, and one that fails holds up no other.</summary>
public sealed class DueItemTests
{
    private readonly List<string> done = [];
    private readonly Village village;

    public DueItemTests() => village = new Village(book => book.Due("test", (turn, due) =>
    {
        if (due.Subject == "fails")
        {
            throw new InvalidTimeZoneException("planned");
        }

        done.Add(due.Id);
    }));

    [Fact]
    public void Each_tick_does_the_earliest_that_is_due() =>
        Gen.Int[-50, 50].Array[0, 20].Sample(minutes =>
        {
            var handled = new List<DueItem>();
            var town = new Village(book => book.Due("test", (_, due) => handled.Add(due)));
            var items = minutes.Select((minute, number) => new DueItem($"{number:D2}", town.Now.AddMinutes(minute), "test", "")).ToArray();
            town.With(items);

            foreach (var _ in items.Append(null))
            {
                town.Handle(new ClockTicked());
            }

            Assert.Equal(items.Where(item => item.At <= town.Now).OrderBy(item => item.At).ThenBy(item => item.Id), handled);
            Assert.Equal(items.Where(item => item.At > town.Now).OrderBy(item => item.Id), town.All<DueItem>().OrderBy(item => item.Id));
        });

    [Fact]
    public void One_that_fails_is_set_aside_and_does_not_come_again()
    {
        village.With(new DueItem("1", village.Now.AddHours(-2), "test", "fails"), new DueItem("2", village.Now.AddHours(-1), "test", ""));

        village.Handle(new ClockTicked());
        village.Handle(new ClockTicked());
        village.Handle(new ClockTicked());

        Assert.Equal(["2"], done);
        Assert.Empty(village.All<DueItem>());
        Assert.Equal("ClockTicked", Assert.Single(village.All<DeadLetter>()).Kind);
    }

    [Fact]
    public void One_whose_feature_is_gone_does_not_come_again()
    {
        village.With(new DueItem("1", village.Now, "gone", ""));

        village.Handle(new ClockTicked());

        Assert.Empty(village.All<DueItem>());
    }

    [Fact]
    public void What_is_not_yet_due_waits()
    {
        village.With(new DueItem("1", village.Now.AddSeconds(1), "test", ""));

        village.Handle(new ClockTicked());
        Assert.Empty(done);
        village.Now = village.Now.AddSeconds(1);
        village.Handle(new ClockTicked());

        Assert.Equal(["1"], done);
    }
}
