using CommunityBot.Storage;
using static CommunityBot.Tests.Writing.Parish;

namespace CommunityBot.Tests.Writing;

/// <summary>Commits that fail, handlers that throw, and what can't be committed at all.</summary>
public sealed class CommitTests : IAsyncLifetime
{
    private Parish parish = null!;

    public async Task InitializeAsync() => parish = await Begin();

    public async Task DisposeAsync() => await parish.DisposeAsync();

    [Theory]
    [InlineData(CommitFault.BeforeWriting)]
    [InlineData(CommitFault.AfterWriting)]
    public async Task A_commit_that_fails_is_tried_again_and_everything_happens_once(CommitFault fault)
    {
        await parish.Says(Ana, "/note 1");

        parish.Stores[Mill].FailOnce(fault);
        await parish.Says(Ana, "/note 2");
        await parish.Says(Ana, "/note 3");

        Assert.Equal(["1", "2", "3"], parish.Notes(Mill));
    }

    [Fact]
    public async Task Nothing_leaves_before_it_is_committed_and_then_once()
    {
        parish.Stores[Mill].FailOnce(CommitFault.AfterWriting);
        parish.Stores[Mill].FailOnce(CommitFault.BeforeWriting);
        var envelopes = new List<int>();
        parish.Sender.AtOnce = _ =>
        {
            envelopes.Add(parish.Count("envelopes", Mill));
            return new CommunityBot.Delivery.Settled(new Neighbourhood.Sent(1));
        };

        await parish.Says(Ana, "/say hello");
        await parish.Says(Ana, "/say again");
        await parish.Sender.Next();
        await parish.Sender.Next();

        Assert.All(envelopes, stored => Assert.InRange(stored, 1, 2));
        Assert.Equal(2, envelopes.Count);
    }

    [Fact]
    public async Task An_update_told_twice_counts_once_also_after_a_restart()
    {
        await parish.Says(Ana, "/note 1", 900);
        await parish.Says(Ana, "/note 1", 900);
        await parish.Restart();
        await parish.Says(Ana, "/note 1", 900);
        await parish.Says(Ana, "/note 2", 17);

        Assert.Equal(["1", "2"], parish.Notes(Mill));
    }

    [Fact]
    public async Task A_handler_that_throws_loses_its_own_turn_only_and_the_person_is_told()
    {
        await Together("/note 1", "/fail", "/note 2");

        Assert.Equal(["1", "2"], parish.Notes(Mill));
        Assert.Equal(1, parish.Count("deadletters", Mill));
        Assert.Contains("went_wrong", ((Neighbourhood.SendMessage)(await parish.Sender.Next()).Envelope.Act).Screen.Text[0].ToString());
    }

    [Fact]
    public async Task What_can_not_be_committed_is_set_aside_and_its_neighbours_live_on()
    {
        await Together("/note 1", "/break", "/note 2");
        await parish.Says(Ana, "/note 3");

        Assert.Equal(["1", "2", "3"], parish.Notes(Mill));
        Assert.Equal(1, parish.Count("deadletters", Mill));
        Assert.Null(parish[Mill].StuckSince);
    }

    [Fact]
    public async Task What_can_not_be_committed_on_a_disk_that_fails_too_is_set_aside_once()
    {
        parish.Stores[Mill].BeforeCommit = changes =>
        {
            if (changes.Changes.Any(change => change.Key.Collection == "deadletters"))
            {
                parish.Stores[Mill].BeforeCommit = _ => { };
                throw new CommitFailed("test.db");
            }
        };

        await parish.Says(Ana, "/break");

        Assert.Equal(1, parish.Count("deadletters", Mill));
    }

    [Fact]
    public async Task Due_items_are_done_in_order_without_a_second_between_and_one_that_fails_does_not_come_again()
    {
        foreach (var subject in (string[])["1", "bad 2", "3", "4"])
        {
            await parish.Says(Ana, $"/schedule {subject}");
        }

        var all = new TaskCompletionSource();
        parish.Stores[Mill].AfterCommit = () =>
        {
            if (parish.Notes(Mill).Count == 3 && parish.Count("due", Mill) == 1)
            {
                all.TrySetResult();
            }
        };
        parish.Clock.Advance(TimeSpan.FromMinutes(10));
        await all.Task.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(["1", "3", "4"], parish.Notes(Mill));
        Assert.Equal(1, parish.Count("deadletters", Mill));
    }

    /// <summary>In one batch: the writer is busy with another input while they come.</summary>
    private async Task Together(params string[] texts)
    {
        using var busy = new ManualResetEventSlim();
        parish.Stores[Mill].BeforeCommit = _ => busy.Wait();
        var first = parish.Says(Ana, "/schedule later");
        var all = texts.Select(text => parish.Says(Ana, text)).ToList();
        parish.Stores[Mill].BeforeCommit = _ => { };
        busy.Set();
        await Task.WhenAll([first, .. all]);
    }
}
