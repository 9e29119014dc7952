using CommunityBot.Neighbourhood;
using CommunityBot.Translation;

namespace CommunityBot.Tests.Translation;

/// <summary>Which job is done when, and which provider is left alone.</summary>
public sealed class DeskTests
{
    private readonly FakeMachine machine = new();
    private readonly FakeMachine second = new("Second");

    [Fact]
    public async Task Two_jobs_are_under_way_at_once_and_important_ones_come_first()
    {
        using var go = new SemaphoreSlim(0);
        machine.Before = go.WaitAsync;
        await using var drawer = new Drawer(machine).Has(Drawer.Named("a", "One text.", "ro"), Drawer.Named("b", "Two texts.", "ro"));
        await machine.Asked(2);
        drawer.Has(Drawer.Named("c", "Three texts.", "ro"), Drawer.Named("d", "Four texts.", "ro") with { Important = true });

        Assert.Equal(2, machine.Calls.Count);
        go.Release(1);
        await machine.Asked(3);
        Assert.Equal("Four texts.", machine.Calls[2].Html.Single());
        go.Release(3);
        await Task.WhenAll(drawer.DoneNow("a"), drawer.DoneNow("b"), drawer.DoneNow("c"), drawer.DoneNow("d"));

        Assert.Equal(4, machine.Calls.Count);
    }

    [Fact]
    public async Task A_busy_provider_is_waited_for()
    {
        var left = 3;
        machine.Fails = _ => left-- > 0 ? new TranslatorFailed(TranslatorTrouble.Busy, "429", TimeSpan.FromSeconds(20)) : null;
        await using var drawer = new Drawer(machine).Has(Drawer.Job("Thank you all.", "ro"));
        var began = drawer.Clock.GetUtcNow();

        var done = await drawer.Done();

        Assert.NotNull(done.Sentences["ro"].Single().Text);
        Assert.Equal(4, machine.Calls.Count);
        Assert.True(drawer.Clock.GetUtcNow() - began >= TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_provider_that_fails_five_times_in_a_row_is_given_up_and_the_second_does_it()
    {
        machine.Fails = _ => new TranslatorFailed(TranslatorTrouble.Busy, "503");
        await using var drawer = new Drawer(machine, second).Has(Drawer.Job("Thank you all.", "ro"));

        var done = await drawer.Done();

        Assert.NotNull(done.Sentences["ro"].Single().Text);
        Assert.Equal(5, machine.Calls.Count);
    }

    [Fact]
    public async Task One_that_is_out_of_order_holds_up_one_job_and_then_none_till_it_is_tried_again()
    {
        machine.Fails = _ => new TranslatorFailed(TranslatorTrouble.Busy, "503");
        await using var drawer = new Drawer(machine);
        await drawer.Has(Drawer.Named("a", "Thank you all.", "ro")).Done("a");

        Assert.Equal(TranslationTrouble.Busy, (await drawer.Has(Drawer.Named("b", "Thank you all.", "ro")).DoneNow("b")).Trouble);
        Assert.Equal(5, machine.Calls.Count);
        drawer.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(TranslationTrouble.Busy, (await drawer.Has(Drawer.Named("c", "Thank you all.", "ro")).DoneNow("c")).Trouble);
        Assert.Equal(6, machine.Calls.Count);
    }

    [Fact]
    public async Task One_that_answers_again_is_waited_for_again()
    {
        machine.Fails = _ => machine.Calls.Count is <= 5 or 7 ? new TranslatorFailed(TranslatorTrouble.Busy, "503") : null;
        await using var drawer = new Drawer(machine);
        await drawer.Has(Drawer.Named("a", "Thank you all.", "ro")).Done("a");
        drawer.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Null((await drawer.Has(Drawer.Named("b", "Thank you all.", "ro")).DoneNow("b")).Trouble);
        Assert.Null((await drawer.Has(Drawer.Named("c", "Thank you all.", "ro")).Done("c")).Trouble);
        Assert.Equal(8, machine.Calls.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(3600)]
    public async Task Busy_without_end_is_told(int? seconds)
    {
        machine.Fails = _ => new TranslatorFailed(TranslatorTrouble.Busy, "503", seconds is { } wait ? TimeSpan.FromSeconds(wait) : null);
        await using var drawer = new Drawer(machine).Has(Drawer.Job("Thank you all.", "ro"));

        Assert.Equal(TranslationTrouble.Busy, (await drawer.Done()).Trouble);
    }

    [Fact]
    public async Task Who_refused_the_key_is_not_asked_again_for_an_hour()
    {
        machine.Fails = _ => new TranslatorFailed(TranslatorTrouble.Key, "401");
        await using var drawer = new Drawer(machine).Has(Drawer.Named("a", "Thank you all.", "ro"));
        await drawer.DoneNow("a");

        Assert.Equal(TranslationTrouble.Key, (await drawer.Has(Drawer.Named("b", "Thank you all.", "ro")).DoneNow("b")).Trouble);
        Assert.Single(machine.Calls);
        drawer.Clock.Advance(TimeSpan.FromHours(1));
        await drawer.Has(Drawer.Named("c", "Thank you all.", "ro")).DoneNow("c");

        Assert.Equal(2, machine.Calls.Count);
    }

    [Fact]
    public async Task A_used_quota_rests_until_the_month_ends()
    {
        machine.Fails = _ => new TranslatorFailed(TranslatorTrouble.Quota, "403001");
        await using var drawer = new Drawer(machine).Has(Drawer.Named("a", "Thank you all.", "ro"));
        await drawer.DoneNow("a");
        drawer.Clock.Advance(TimeSpan.FromDays(8));
        await drawer.Has(Drawer.Named("b", "Thank you all.", "ro")).DoneNow("b");
        Assert.Single(machine.Calls);

        machine.Fails = _ => null;
        drawer.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Null((await drawer.Has(Drawer.Named("c", "Thank you all.", "ro")).DoneNow("c")).Trouble);
    }

    [Fact]
    public async Task A_dropped_job_costs_nothing()
    {
        await using var drawer = new Drawer(machine).Has(Drawer.Job("Thank you all.", "ro").Emptied());

        Assert.Equal(0, (await drawer.DoneNow()).Characters);
        Assert.Empty(machine.Calls);
    }

    [Fact]
    public async Task A_neighbourhood_that_stopped_is_not_translated_for_again_and_again()
    {
        await using var drawer = new Drawer(machine) { IsStopped = true };
        drawer.Has(Drawer.Named("a", "Thank you all.", "ro"));
        await using var other = new Drawer(machine).Has(Drawer.Named("b", "Thank you all.", "ro"));
        await other.DoneNow("b");
        await machine.Asked(2);

        drawer.Has();
        await other.Has(Drawer.Named("c", "Thank you all.", "ro")).DoneNow("c");

        Assert.InRange(machine.Calls.Count, 3, 4);
    }

    [Fact]
    public async Task An_answer_that_lacks_pieces_is_none()
    {
        await using var drawer = new Drawer(new Silent()).Has(Drawer.Job("Thank you all.", "ro"));

        Assert.Equal(TranslationTrouble.Invalid, (await drawer.DoneNow()).Trouble);
    }

    private sealed class Silent : ITranslator
    {
        public string Name => "Silent";

        public Task<TranslatorAnswer> Translate(TranslatorCall call, CancellationToken cancel) =>
            Task.FromResult<TranslatorAnswer>(new TranslatorSaid(new Dictionary<string, IReadOnlyList<string>> { ["ro"] = [] }, 0));
    }
}
