using System.Threading.Channels;
using CommunityBot.Delivery;
using CommunityBot.Neighbourhood;
using CommunityBot.Operations;
using Microsoft.Extensions.Logging.Abstractions;
using static CommunityBot.Tests.Delivery.Letters;

namespace CommunityBot.Tests.Delivery;

/// <summary>The pump: it wakes for what is new and for what falls due, keeps its places, and reports what became of each.</summary>
public sealed class OutboxTests : IAsyncLifetime
{
    private readonly WatchedClock clock = new(new DateTimeOffset(2026, 3, 23, 10, 0, 0, TimeSpan.Zero));
    private readonly FakeSender sender = new();
    private readonly FakeArea area = new();
    private readonly Channel<SendReported> reports = Channel.CreateUnbounded<SendReported>();
    private readonly CancellationTokenSource stop = new();
    private readonly Outbox outbox;
    private Task running = Task.CompletedTask;

    public OutboxTests()
    {
        outbox = new Outbox(sender, new TelegramSettings(), clock, NullLogger<Outbox>.Instance);
        area.Commit = report => Task.FromResult(reports.Writer.TryWrite(report));
    }

    public Task InitializeAsync()
    {
        running = outbox.Run(stop.Token);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await stop.CancelAsync();
        clock.Advance(TimeSpan.FromSeconds(3));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Told_to_end_it_begins_nothing_more_and_settles_what_is_under_way()
    {
        outbox.Put(area, Answer(Ana, "1"));
        var sending = await sender.Next();

        await stop.CancelAsync();
        outbox.Put(area, Answer(Ana, "2"));
        Assert.False(running.IsCompleted);
        sending.Accept();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal("1", Assert.Single(await AllReports()).EnvelopeId);
    }

    [Fact]
    public async Task Told_to_end_it_waits_three_seconds_for_telegram_at_most()
    {
        outbox.Put(area, Answer(Ana, "1"));
        await sender.Next();

        await stop.CancelAsync();
        clock.Advance(TimeSpan.FromSeconds(3));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Empty(await AllReports());
    }

    [Fact]
    public async Task An_envelope_put_leaves_and_its_outcome_is_reported()
    {
        outbox.Put(area, Answer(Ana, "1") with { Revision = 4 });

        (await sender.Next()).Accept();

        Assert.Equal(new SendReported("1", 4, new Sent(1)), await Report());
    }

    [Fact]
    public async Task What_must_wait_leaves_when_its_time_comes()
    {
        sender.AtOnce = _ => new Settled(new Sent(1));
        for (var number = 0; number < 4; number++)
        {
            outbox.Put(area, Answer(Ana, $"{number}"));
        }

        for (var number = 0; number < 3; number++)
        {
            await sender.Next();
        }

        var last = sender.Next();
        await clock.PassUntil(last);

        Assert.Equal("3", (await last).Envelope.Id);
    }

    [Fact]
    public async Task No_more_than_the_places_are_ever_begun_and_not_committed()
    {
        var (counting, begun, most) = (new Lock(), 0, 0);
        var places = new TelegramSettings().InFlight;
        var full = new TaskCompletionSource();
        FakeArea[] areas = [new(), new(), new()];
        foreach (var each in areas)
        {
            each.Commit = async _ =>
            {
                await Task.Yield();
                lock (counting)
                {
                    begun--;
                }
            };
        }

        sender.AtOnce = _ =>
        {
            lock (counting)
            {
                most = Math.Max(most, ++begun);
                if (begun == places)
                {
                    full.TrySetResult();
                }
            }

            return null;
        };
        for (var number = 0; number < 200; number++)
        {
            outbox.Put(areas[number % 3], Press(5000 + number, $"{number}"));
        }

        var first = new List<Sending>();
        for (var number = 0; number < places; number++)
        {
            first.Add(await sender.Next());
        }

        await full.Task;
        first.ForEach(sending => sending.Accept());
        for (var number = places; number < 200; number++)
        {
            (await sender.Next()).Accept();
        }

        Assert.Equal(places, most);
    }

    [Fact]
    public async Task One_that_the_gate_drops_is_reported_and_never_sent()
    {
        area.Gate = envelope => envelope.Id == "1" ? new Drop("no consent") : new Go();

        outbox.Put(area, Answer(Ana, "1"));
        Assert.Equal(new Withheld("no consent"), (await Report()).Outcome);
        outbox.Put(area, Answer(Ana, "2"));

        Assert.Equal("2", (await sender.Next()).Envelope.Id);
    }

    [Fact]
    public async Task The_gate_is_asked_at_the_moment_of_sending()
    {
        var forgotten = false;
        area.Gate = _ => forgotten ? new Drop("forgotten") : new Go();
        outbox.Put(area, Broadcast(Ana, "1"));
        outbox.Put(area, Broadcast(Ana, "2"));
        var first = await sender.Next();

        forgotten = true;
        first.Accept();
        await Report();

        Assert.Equal(new SendReported("2", 0, new Withheld("forgotten")), await Report());
    }

    [Fact]
    public async Task A_bug_in_sending_one_is_reported_and_the_next_goes()
    {
        sender.AtOnce = envelope => envelope.Id == "1" ? throw new InvalidOperationException("a bug") : null;

        outbox.Put(area, Answer(Ana, "1"));
        outbox.Put(area, Answer(Ana, "2"));

        Assert.Equal(new Refused(Refusal.Invalid), (await Report()).Outcome);
        (await sender.Next()).Accept();
        Assert.Equal("2", (await Report()).EnvelopeId);
    }

    [Fact]
    public async Task One_whose_writer_stopped_is_left_and_the_others_go()
    {
        var stopped = new FakeArea { Commit = _ => Task.FromCanceled(new CancellationToken(true)) };
        outbox.Put(stopped, Answer(Ana, "1"));
        (await sender.Next()).Accept();

        for (var number = 0; number < 20; number++)
        {
            outbox.Put(area, Answer(Bilal + number, $"{number}"));
            (await sender.Next()).Accept();
            await Report();
        }

        Assert.Equal(1, outbox.Waiting);
    }

    [Fact]
    public async Task Without_a_connection_it_tries_again_by_itself()
    {
        outbox.Put(area, Answer(Ana, "1"));
        (await sender.Next()).Answer.SetResult(new NoConnection());

        var next = sender.Next();
        await clock.PassUntil(next);

        Assert.Equal("1", (await next).Envelope.Id);
    }

    [Fact]
    public async Task A_group_that_is_full_takes_no_message_for_one_person()
    {
        sender.AtOnce = _ => new Settled(new Sent(1));
        for (var number = 0; number < 21; number++)
        {
            outbox.Put(area, Press(Neighbours, $"{number}", ephemeral: true));
            Assert.Equal(number < 20, (await sender.Next()).MayUseGroup);
            await Report();
        }
    }

    [Fact]
    public async Task A_clock_that_is_set_wakes_it()
    {
        var (quiet, held) = (true, new TaskCompletionSource());
        area.Gate = _ => quiet && held.TrySetResult() ? new Hold(clock.GetUtcNow().AddHours(9)) : new Go();
        outbox.Put(area, Broadcast(Ana, "night"));
        await held.Task;

        quiet = false;
        outbox.Wake();

        Assert.Equal("night", (await sender.Next()).Envelope.Id);
    }

    private async Task<List<SendReported>> AllReports()
    {
        reports.Writer.Complete();
        return await reports.Reader.ReadAllAsync().ToListAsync();
    }

    private async Task<SendReported> Report() => await reports.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));
}
