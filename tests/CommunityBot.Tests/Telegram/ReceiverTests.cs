using System.Net;
using CommunityBot.Neighbourhood;
using CommunityBot.Telegram;
using CommunityBot.Tests.Writing;
using static CommunityBot.Tests.Writing.Parish;

namespace CommunityBot.Tests.Telegram;

/// <summary>Receiving from a Telegram that fails in every way it does (telegram.md section 4, faults 1 to 10 and 44).</summary>
public sealed class ReceiverTests : IAsyncLifetime
{
    private readonly FakeTelegram telegram = new();
    private readonly EagerClock clock = new();
    private readonly LogLines<Receiver> log = new();
    private readonly List<(int? Offset, DateTimeOffset At)> polls = [];
    private Parish parish = null!;

    public async Task InitializeAsync() => parish = await Begin();

    public async Task DisposeAsync() => await parish.DisposeAsync();

    [Fact]
    public async Task Fault_1_a_server_that_is_down_is_asked_again_less_and_less_and_never_more_than_once_a_second()
    {
        await Receive([.. Enumerable.Repeat<Answer>(_ => FakeTelegram.Refuses(), 12), Updates(Note(1))]);

        AssertPatient(12);
        Assert.True(clock.Waits[11] >= TimeSpan.FromSeconds(60) && clock.Waits[11] <= TimeSpan.FromSeconds(75));
        Assert.Equal(["1"], parish.Notes(Mill));
    }

    [Fact]
    public async Task Fault_2_twenty_times_502_with_html_loses_nothing_and_asks_once_each()
    {
        await Receive([Updates(Note(1)), .. Enumerable.Repeat<Answer>(_ => FakeTelegram.BadGateway(), 20), Updates(Note(2))]);

        AssertPatient(20);
        Assert.Equal([null, .. Enumerable.Repeat<int?>(2, 21), 3], polls.Select(poll => poll.Offset));
        Assert.Equal(["1", "2"], parish.Notes(Mill));
    }

    [Theory]
    [InlineData("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running")]
    [InlineData("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first")]
    public async Task Fault_3_another_poller_is_given_way_and_told_of(string conflict)
    {
        await Receive([.. Enumerable.Repeat<Answer>(_ => FakeTelegram.No(409, conflict), 3), Updates(Note(1))]);

        Assert.True(clock.Waits[0] >= TimeSpan.FromSeconds(3) && clock.Waits[1] >= TimeSpan.FromSeconds(6));
        Assert.Contains(log.Lines, line => line.Contains("another bot polls"));
        Assert.Equal(["1"], parish.Notes(Mill));
        Assert.All(telegram.Calls, call => Assert.Equal("getUpdates", call.Method));
    }

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(404, "Not Found")]
    public async Task Fault_4_a_refused_token_ends_it_and_is_in_no_log(int code, string description)
    {
        telegram.Answer = (_, _) => FakeTelegram.No(code, description);

        Assert.False(await Receiver().Run(default));

        Assert.Single(telegram.Calls);
        Assert.DoesNotContain(log.Lines, line => line.Contains(FakeTelegram.Token[8..]));
    }

    [Fact]
    public async Task Fault_4_no_failure_shows_the_token()
    {
        await Receive(
            _ => FakeTelegram.Refuses(),
            _ => FakeTelegram.Resets(),
            _ => FakeTelegram.BadGateway(),
            _ => FakeTelegram.No(500, "Internal Server Error: restart"),
            _ => FakeTelegram.Json(HttpStatusCode.OK, "{"));

        Assert.Equal(5, log.Lines.Count);
        Assert.DoesNotContain(log.Lines, line => line.Contains(FakeTelegram.Token[8..]));
    }

    [Fact]
    public async Task Fault_5_a_429_is_waited_for_exactly_once()
    {
        await Receive(_ => FakeTelegram.No(429, "Too Many Requests: retry after 30", """{"retry_after":30}"""), Updates(Note(1)));

        Assert.Equal([TimeSpan.FromSeconds(30)], clock.Waits);
        Assert.Equal(["1"], parish.Notes(Mill));
    }

    [Fact]
    public async Task Fault_6_a_poll_that_hangs_is_given_up_and_asked_again()
    {
        await Receive(TimeSpan.FromMilliseconds(300), FakeTelegram.Hangs, Updates(Note(1)));

        Assert.Equal(["1"], parish.Notes(Mill));
    }

    [Fact]
    public async Task Fault_7_one_poisonous_update_among_a_hundred_is_kept_raw_and_the_others_are_handled()
    {
        var updates = Enumerable.Range(1, 100).Select(id => id == 50 ? Poison(id) : Note(id)).ToArray();

        await Receive(Updates(updates));

        Assert.Equal(99, parish.Notes(Mill).Count);
        var kept = Assert.Single(parish.Stores[Area.Lobby].Documents, stored => stored.Key.Collection == "deadletters").Value;
        Assert.Contains("status_of_the_future", kept);
        Assert.Equal(101, polls[^1].Offset);
    }

    [Fact]
    public async Task Fault_8_kinds_nobody_knows_are_passed_over()
    {
        await Receive(Updates("""{"update_id":1,"kind_of_the_future":{}}""", """{"update_id":2,"poll_answer":{"poll_id":"9","option_ids":[]}}""", Note(3)));

        Assert.Equal(["3"], parish.Notes(Mill));
        Assert.Equal(0, parish.Count("deadletters", Area.Lobby));
        Assert.Equal(4, polls[^1].Offset);
    }

    [Fact]
    public async Task Fault_9_what_is_delivered_twice_counts_once()
    {
        await Receive(Updates(Note(1), Note(2)), Updates(Note(1), Note(2), Note(3)));

        Assert.Equal(["1", "2", "3"], parish.Notes(Mill));
    }

    [Fact]
    public async Task Fault_10_ids_that_jump_back_are_handled_and_confirmed()
    {
        await Receive(Updates(Note(900_000)), Updates(Note(17)), Updates(Note(18)));

        Assert.Equal(["900000", "17", "18"], parish.Notes(Mill));
        Assert.Equal([null, 900_001, 18, 19], polls.Select(poll => poll.Offset));
    }

    [Theory]
    [InlineData("""{"ok":true,"result":null}""")]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"result":{}}""")]
    [InlineData("""{"ok":true,"result":[{"message":{}}]}""")]
    [InlineData("""{"ok":true,"result":[null]}""")]
    [InlineData("""{"ok":true,"result":[{"update_id":"x"}]}""")]
    public async Task Fault_44_an_answer_that_makes_no_sense_is_no_crash_and_no_hot_loop(string body)
    {
        await Receive(_ => FakeTelegram.Json(HttpStatusCode.OK, body), _ => FakeTelegram.Json(HttpStatusCode.OK, body), Updates(Note(1)));

        AssertPatient(2);
        Assert.Equal(["1"], parish.Notes(Mill));
    }

    [Fact]
    public async Task Fault_44_an_update_with_missing_fields_is_set_aside()
    {
        await Receive(Updates("""{"update_id":1,"message":{}}""", """{"update_id":2,"callback_query":{"id":"q"}}""", """{"update_id":3,"my_chat_member":{}}""", Note(4)));

        Assert.Equal(["4"], parish.Notes(Mill));
        Assert.Equal(5, polls[^1].Offset);
    }

    [Fact]
    public async Task Nothing_is_asked_for_before_everything_is_committed()
    {
        using var again = new ManualResetEventSlim();
        var early = false;
        parish.Stores[Mill].BeforeCommit = _ => early |= again.Wait(TimeSpan.FromMilliseconds(200));

        await Receive(Updates(Note(1)), _ =>
        {
            again.Set();
            return FakeTelegram.Ok("[]");
        });

        Assert.False(early);
        Assert.Equal([null, 2, 2], polls.Select(poll => poll.Offset));
    }

    [Fact]
    public async Task It_asks_for_what_it_reads_and_waits_as_long_as_Telegram_lets_it()
    {
        await Receive(Updates(Note(1)));

        var asked = telegram.Calls[0].Fields;
        Assert.Equal(["message", "edited_message", "callback_query", "my_chat_member"], asked["allowed_updates"]!.AsArray().Select(kind => (string)kind!));
        Assert.Equal((100, 50), ((int)asked["limit"]!, (int)asked["timeout"]!));
    }

    private delegate Task<HttpResponseMessage> Answer(CancellationToken cancel);

    private static string Note(int id) => Raw(Ana, $"/note {id}", id);

    private static string Poison(int id) => $$$$$"""
        {"update_id":{{{{{id}}}}},"my_chat_member":{"chat":{"id":-5,"type":"group","title":"G"},"from":{"id":1,"is_bot":false,"first_name":"A"},"date":1774260000,
        "old_chat_member":{"status":"left","user":{"id":1,"is_bot":false,"first_name":"A"}},"new_chat_member":{"status":"status_of_the_future","user":{"id":1,"is_bot":false,"first_name":"A"}}}}
        """;

    private static Answer Updates(params string[] updates) => _ => FakeTelegram.Ok($"[{string.Join(',', updates)}]");

    private Task Receive(params Answer[] script) => Receive(null, script);

    /// <summary>Receives until the script is over: the poll after its last answer hangs, and that is the end.</summary>
    private async Task Receive(TimeSpan? timeout, params Answer[] script)
    {
        using var over = new CancellationTokenSource();
        var next = 0;
        telegram.Answer = async (call, cancel) =>
        {
            polls.Add(((int?)call.Fields["offset"], clock.GetUtcNow()));
            if (next < script.Length)
            {
                return await script[next++](cancel);
            }

            await over.CancelAsync();
            return await FakeTelegram.Hangs(cancel);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Receiver(timeout).Run(over.Token)).WaitAsync(TimeSpan.FromSeconds(60));
    }

    private Receiver Receiver(TimeSpan? timeout = null) => new(telegram.Client(timeout), parish.Reader, parish.Neighbourhoods, clock, log);

    private void AssertPatient(int failures)
    {
        Assert.Equal(failures, clock.Waits.Count);
        Assert.All(clock.Waits, wait => Assert.True(wait >= TimeSpan.FromSeconds(1)));
    }
}
