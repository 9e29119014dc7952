using CommunityBot.Storage;
using CommunityBot.Tests.Writing;
using CommunityBot.Translation;
using static CommunityBot.Tests.Writing.Parish;

namespace CommunityBot.Tests.Translation;

/// <summary>From a wish to its handler as the worker does it: writers, their stores and the desk, threads and all.</summary>
public sealed class ThroughTheWriterTests : IAsyncLifetime
{
    private Parish parish = null!;

    public async Task InitializeAsync() => parish = await Begin();

    public async Task DisposeAsync() => await parish.DisposeAsync();

    [Fact]
    public async Task A_wish_comes_back_translated_and_leaves_no_job()
    {
        await parish.Says(Ana, "/wish The bins go out.");

        await Noted(1);

        Assert.Equal([FakeMachine.Say("The bins go out.", "ro")], parish.Notes(Mill));
        Assert.Equal(0, parish.Count("translationjobs", Mill));
        Assert.Equal(1, parish.Count("translationmemory", Mill));
    }

    [Fact]
    public async Task An_area_without_a_machine_is_answered_in_the_same_commit()
    {
        await parish.Says(Nia, "/wish The bins go out.");

        Assert.Equal(["NoTranslator"], parish.Notes(Celyn));
        Assert.Empty(parish.Machine.Calls);
    }

    [Fact]
    public async Task What_was_under_way_when_the_process_ended_is_asked_again_and_answered_once()
    {
        parish.Machine.Before = cancel => Task.Delay(Timeout.InfiniteTimeSpan, cancel);
        await parish.Says(Ana, "/wish The bins go out.");
        await parish.Machine.Asked(1);

        await parish.Restart(() => parish.Machine.Before = _ => Task.CompletedTask);
        await Noted(1);

        Assert.Equal([FakeMachine.Say("The bins go out.", "ro")], parish.Notes(Mill));
        Assert.Equal(2, parish.Machine.Calls.Count);
    }

    [Theory]
    [InlineData(CommitFault.BeforeWriting)]
    [InlineData(CommitFault.AfterWriting)]
    public async Task An_answer_whose_commit_fails_is_tried_again_and_counts_once(CommitFault fault)
    {
        parish.Machine.Before = _ =>
        {
            parish.Stores[Mill].FailOnce(fault);
            return Task.CompletedTask;
        };
        await parish.Says(Ana, "/wish The bins go out.");

        await Noted(1);

        Assert.Single(parish.Notes(Mill));
        Assert.Single(parish.Machine.Calls);
        Assert.Contains($"\"Used\":{"The bins go out.".Length},", parish.Stores[Mill].Documents.Single(stored => stored.Key.Collection == "translationmonth").Value);
    }

    [Fact]
    public async Task A_wish_whose_commit_fails_is_asked_once_it_is_on_disk()
    {
        parish.Stores[Mill].FailOnce(CommitFault.BeforeWriting);
        await parish.Says(Ana, "/wish The bins go out.");

        await Noted(1);

        Assert.Single(parish.Machine.Calls);
    }

    [Fact]
    public async Task A_slow_machine_holds_up_nobody()
    {
        using var go = new SemaphoreSlim(0);
        parish.Machine.Before = go.WaitAsync;
        await parish.Says(Ana, "/wish One text.");
        await parish.Says(Ana, "/wish Two texts.");
        await parish.Says(Ana, "/wish Three texts.");

        await parish.Says(Ana, "/note meanwhile");
        Assert.Equal(["meanwhile"], parish.Notes(Mill));

        go.Release(3);
        await Noted(4);
    }

    [Fact]
    public async Task A_handler_that_fails_does_not_make_the_machine_work_again()
    {
        await parish.Says(Ana, "/wish fail please.");
        await Until(() => parish.Count("deadletters", Mill) == 1);
        await parish.Says(Ana, "/wish The bins go out.");
        await Noted(1);

        Assert.Equal(2, parish.Machine.Calls.Count);
        Assert.Equal(0, parish.Count("translationjobs", Mill));
    }

    [Fact]
    public async Task A_machine_that_damages_facts_gets_nothing_through()
    {
        parish.Machine.Spoils = (html, _) => html.Replace("<x id=\"1\"/>", "8pm");
        await parish.Says(Ana, "/wish The bins go out at 9am.");

        await Noted(1);

        Assert.Equal([""], parish.Notes(Mill));
    }

    [Fact]
    public async Task A_machine_that_is_busy_for_a_while_is_waited_for()
    {
        var left = 2;
        parish.Machine.Fails = _ => left-- > 0 ? new TranslatorFailed(TranslatorTrouble.Busy, "429", TimeSpan.FromSeconds(30)) : null;
        await parish.Says(Ana, "/wish The bins go out.");

        await parish.PassUntil(Noted(1));

        Assert.Equal([FakeMachine.Say("The bins go out.", "ro")], parish.Notes(Mill));
    }

    [Fact]
    public async Task More_is_reserved_for_a_job_as_long_as_someone_waits_for_it_and_the_month_has_it()
    {
        using var go = new SemaphoreSlim(0);
        parish.Machine.Before = go.WaitAsync;
        await parish.Says(Ana, "/wish The bins go out.");
        var job = parish.Stores[Mill].Documents.Keys.Single(key => key.Collection == "translationjobs").Id;

        Assert.True(await parish[Mill].Reserve(job, 120_000));
        Assert.False(await parish[Mill].Reserve(job, 120_001));
        go.Release();
        await Noted(1);

        Assert.False(await parish[Mill].Reserve(job, 1));
    }

    [Fact]
    public async Task A_writer_that_stops_reserves_nothing()
    {
        parish.Stores[Mill].Broken = true;
        var reserved = parish[Mill].Reserve("00000001", 1);
        await parish.Stores[Mill].Refused.WaitAsync(TimeSpan.FromSeconds(60));

        await parish.Restart(() => parish.Stores[Mill].Broken = false);

        Assert.False(await reserved);
    }

    private Task Noted(int count) => Until(() => parish.Notes(Mill).Count == count);

    /// <summary>Waits for a commit after which it is so.</summary>
    private async Task Until(Func<bool> isSo)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        parish.Stores[Mill].AfterCommit = () =>
        {
            if (isSo())
            {
                done.TrySetResult();
            }
        };
        if (isSo())
        {
            done.TrySetResult();
        }

        await done.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }
}
