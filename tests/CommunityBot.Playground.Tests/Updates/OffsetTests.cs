namespace CommunityBot.Playground.Tests.Updates;

/// <summary>The habits of getUpdates, with a clock that moves only when told.</summary>
public sealed class OffsetTests(Town town) : TownTest(town)
{
    [Fact]
    public async Task An_update_is_repeated_until_a_higher_offset_confirms_it()
    {
        await Say("a", "b", "c");
        var all = await Get();
        Assert.Equal(3, all.Length);
        Later();
        Assert.Equal(all, await Get());
        Assert.Equal(all[1..], await Get(all[1]));
        Later();
        Assert.Equal(all[1..], await Get());
        Assert.Equal(all[1..2], await Get(all[1], limit: 1));
    }

    [Fact]
    public async Task A_negative_offset_drops_all_but_the_last()
    {
        await Say("a", "b", "c");
        var all = await Get();
        Assert.Equal(all[1..], await Get(-2));
        Assert.Equal(all[1..], await Get());
        Assert.Equal(all[1..], await Get(-5));
    }

    [Fact]
    public async Task The_same_offset_again_at_once_gives_one_update_only()
    {
        await Say("a", "b");
        Assert.Equal(2, (await Get()).Length);
        Assert.Single(await Get());
        Town.Time.Advance(TimeSpan.FromSeconds(0.4));
        Assert.Single(await Get());
        Town.Time.Advance(TimeSpan.FromSeconds(0.6));
        Assert.Equal(2, (await Get()).Length);
    }

    [Fact]
    public async Task The_same_offset_again_within_three_seconds_waits_three_seconds()
    {
        Assert.Empty(await Get());
        var again = Town.Call("getUpdates");
        Assert.InRange(await Town.SecondsUntil(again), 3, double.MaxValue);
        Assert.Empty((await again).Result.AsArray());
    }

    [Fact]
    public async Task A_poll_waits_fifty_seconds_at_most_and_not_less()
    {
        var poll = await Waiting(0);
        Town.Time.Advance(TimeSpan.FromSeconds(49));
        await Say("in time");
        var heard = (int)Assert.Single((await poll).Result.AsArray())!["update_id"]!;

        Town.Time.Advance(TimeSpan.FromSeconds(11));
        poll = await Waiting(heard + 1);
        Town.Time.Advance(TimeSpan.FromSeconds(50));
        Assert.Empty((await poll).Result.AsArray());
    }

    [Fact]
    public async Task A_waiting_poll_hears_of_an_update_at_once()
    {
        var poll = Town.Call("getUpdates", new { timeout = 50 });
        await Say("a");
        Assert.Equal("a", (string?)Assert.Single((await poll).Result.AsArray())!["message"]!["text"]);
    }

    [Fact]
    public async Task Nothing_is_lost_or_doubled_while_many_talk_and_the_bot_polls()
    {
        const int Each = 40;
        long[] people = [Town.Priya, Town.Ana, Town.Fatima, Town.Joan];
        var talking = Task.WhenAll(people.Select(async person =>
        {
            for (var i = 0; i < Each; i++) await Town.Say(person, $"{person} {i}");
        }));
        var heard = new List<string>();
        for (var offset = 0; heard.Count < people.Length * Each;)
            foreach (var update in (await Town.Ok("getUpdates", new { offset, timeout = 50 })).AsArray())
            {
                heard.Add((string)update!["message"]!["text"]!);
                offset = (int)update["update_id"]! + 1;
            }
        await talking;
        foreach (var person in people)
            Assert.Equal(Enumerable.Range(0, Each).Select(i => $"{person} {i}"), heard.Where(text => text.StartsWith($"{person} ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_offset_far_ahead_is_not_believed()
    {
        await Say("a", "b");
        var all = await Get();
        Assert.Equal(all, await Get(all[^1] + 12));
        Assert.Empty(await Get(all[^1] + 11));
        Assert.Empty(await Get());
    }

    [Fact]
    public async Task Update_ids_may_jump_and_an_offset_of_before_does_not_hide_what_comes()
    {
        await Say("a");
        Assert.Equal("400 Update ids jump only while no update waits.", await Town.Denied("updates/jump", new { next = 5000 }));
        var high = Assert.Single(await Get());
        Assert.Empty(await Get(high + 1));
        await Town.Do("updates/jump", new { next = 5000 });
        await Say("b");
        Later();
        Assert.Equal(5000, Assert.Single(await Get(high + 1)));
        Assert.Empty(await Get(5001));
    }

    [Fact]
    public async Task An_update_waits_a_day_and_is_then_forgotten()
    {
        await Say("a");
        await Town.MoveClock((24 * 3600) - 1);
        await Say("b");
        Assert.Equal(2, (await Get()).Length);
        await Town.MoveClock(1);
        Assert.Equal(["b"], await Town.Heard());
    }

    [Fact]
    public async Task Anything_can_be_put_into_the_queue()
    {
        await Town.Do("updates", new { message = new { message_id = "poison" } });
        var update = Assert.Single(await Town.Updates());
        Assert.Equal("poison", (string?)update["message"]!["message_id"]);
    }

    private async Task Say(params string[] texts)
    {
        foreach (var text in texts) await Town.Say(Town.Ana, text);
    }

    private async Task<int[]> Get(int? offset = null, int? limit = null) =>
        [.. (await Town.Ok("getUpdates", new { offset, limit })).AsArray().Select(update => (int)update!["update_id"]!)];

    private void Later() => Town.Time.Advance(TimeSpan.FromSeconds(4));

    /// <summary>A poll that waits: more than ten seconds after the last question only such a bot counts as connected.</summary>
    private async Task<Task<Answer>> Waiting(int offset)
    {
        var poll = Town.Call("getUpdates", new { offset, timeout = 1000 });
        while (!(bool)(await Town.See("bot"))["connected"]!) Assert.False(poll.IsCompleted);
        return poll;
    }
}
