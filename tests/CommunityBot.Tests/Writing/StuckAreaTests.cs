using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Lobby;
using CommunityBot.Storage;
using CommunityBot.Writing;
using static CommunityBot.Tests.Writing.Parish;

namespace CommunityBot.Tests.Writing;

/// <summary>An area that cannot commit, or whose file is damaged: its updates are kept in the lobby, the others go on.</summary>
public sealed class StuckAreaTests : IAsyncLifetime
{
    private Parish parish = null!;

    public async Task InitializeAsync() => parish = await Begin();

    public async Task DisposeAsync() => await parish.DisposeAsync();

    [Fact]
    public async Task After_five_seconds_the_lobby_keeps_its_updates_and_it_takes_them_in_order_when_it_recovers()
    {
        parish.Stores[Mill].Broken = true;
        await parish.PassUntil(parish.Says(Ana, "/note 1"));
        await parish.PassUntil(parish.Says(Ana, "/note 2"));
        Assert.Equal((2, 0), (parish.Count("parked", Area.Lobby), parish.Notes(Mill).Count));

        await parish.Says(Nia, "/note elsewhere");
        Assert.Equal(["elsewhere"], parish.Notes(Celyn));

        var let = Unparked();
        parish.Stores[Mill].Broken = false;
        await parish.Says(Ana, "/note 3");
        await let;

        Assert.Equal(["1", "2", "3"], parish.Notes(Mill));
    }

    [Fact]
    public async Task A_secret_press_is_not_kept_and_its_person_is_asked_to_press_again()
    {
        parish.Stores[Mill].Broken = true;
        var press = new ButtonPressed(parish.NextUpdate(), "q", new Chat(Ana, ChatKind.Private), new Person(Ana, "P", "en"), 1, null, AreaMark.Put(Mill, "secret choice"));

        var pressed = await parish.Neighbourhoods.Post(press, "the choice, raw", default);
        await parish.Stores[Mill].Refused.WaitAsync(TimeSpan.FromSeconds(60));
        parish.Clock.Advance(TimeSpan.FromSeconds(6));
        await pressed.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(LobbyPrompts.PressAgain, ((AnswerPress)(await parish.Sender.Next()).Envelope.Act).Toast);
        Assert.DoesNotContain(parish.Stores[Area.Lobby].Documents, document => document.Value.Contains("choice"));
        parish.Stores[Mill].Broken = false;
    }

    [Fact]
    public async Task Before_five_seconds_are_over_it_is_waited_for()
    {
        parish.Stores[Mill].Broken = true;
        var said = parish.Says(Ana, "/note 1");
        await parish.Stores[Mill].Refused.WaitAsync(TimeSpan.FromSeconds(60));
        parish.Clock.Advance(TimeSpan.FromSeconds(4));

        parish.Stores[Mill].Broken = false;
        await said;

        Assert.Equal(["1"], parish.Notes(Mill));
        Assert.Equal(0, parish.Count("parked", Area.Lobby));
    }

    [Fact]
    public async Task Once_it_is_known_to_be_stuck_nobody_waits_five_seconds_again()
    {
        parish.Stores[Mill].Broken = true;
        var first = parish.Says(Ana, "/note 1");
        await parish.Stores[Mill].Refused.WaitAsync(TimeSpan.FromSeconds(60));
        await parish.PassUntil(first);
        parish.Clock.Advance(TimeSpan.FromSeconds(5));

        var at = parish.Clock.GetUtcNow();
        await parish.Says(Ana, "/note 2");

        Assert.Equal(at, parish.Clock.GetUtcNow());
        Assert.Equal(2, parish.Count("parked", Area.Lobby));
    }

    [Fact]
    public async Task After_a_restart_it_takes_what_the_lobby_kept_in_order_and_once()
    {
        parish.Stores[Mill].Broken = true;
        await parish.PassUntil(parish.Says(Ana, "/note 1", 7001));
        await parish.PassUntil(parish.Says(Ana, "/note 2", 7002));
        await parish.PassUntil(parish.Says(Ana, "/note 3", 7003));

        var let = Unparked();
        await parish.Restart(() => parish.Stores[Mill].Broken = false);
        await let;
        await parish.Says(Ana, "/note 1", 7001);

        Assert.Equal(["1", "2", "3"], parish.Notes(Mill));
    }

    [Fact]
    public async Task If_nothing_can_be_written_nothing_is_confirmed()
    {
        parish.Stores[Mill].Broken = parish.Stores[Area.Lobby].Broken = true;
        var said = parish.Says(Ana, "/note 1");
        for (var times = 0; times < 2; times++)
        {
            await parish.Stores[Mill].Refused.WaitAsync(TimeSpan.FromSeconds(60));
            parish.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await parish.Stores[Area.Lobby].Refused.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.False(said.IsCompleted);

        var let = Unparked();
        parish.Stores[Mill].Broken = parish.Stores[Area.Lobby].Broken = false;
        await said;
        await let;
        await parish.Says(Ana, "/note 2");
        Assert.Equal(["1", "2"], parish.Notes(Mill));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_damaged_area_does_not_start_and_the_others_do(bool isFile)
    {
        (parish.Stores[Mill].Damaged, parish.Stores[Mill].Garbled) = (isFile, !isFile);
        await parish.Restart();

        await parish.Says(Ana, "/start millbrook");
        await parish.Says(Nia, "/note elsewhere");

        Assert.Equal(["elsewhere"], parish.Notes(Celyn));
        Assert.Equal(1, parish.Count("parked", Area.Lobby));
    }

    [Fact]
    public async Task One_that_is_damaged_while_it_runs_stops_alone()
    {
        parish.Stores[Mill].Damaged = true;
        parish.Stores[Mill].FailOnce(CommitFault.BeforeWriting);

        await parish.Says(Ana, "/note 1");
        await parish.Says(Ana, "/note 2");
        await parish.Says(Nia, "/note elsewhere");
        Assert.Equal((2, 0), (parish.Count("parked", Area.Lobby), parish.Notes(Mill).Count));
        Assert.Equal(["elsewhere"], parish.Notes(Celyn));

        parish.Stores[Mill].Damaged = false;
        var let = Unparked();
        await parish.Restart();
        await let;
        Assert.Equal(["1", "2"], parish.Notes(Mill));
    }

    [Fact]
    public async Task Its_messages_wait_till_it_can_commit_and_those_of_the_others_leave()
    {
        await parish.Says(Ana, "/note 1");
        parish.Stores[Mill].Broken = true;
        await parish.PassUntil(parish.Says(Ana, "/say later"));

        await parish.Says(Nia, "/say hello");

        Assert.Equal(Nia, (await parish.Sender.Next()).Envelope.ChatId);
        parish.Stores[Mill].Broken = false;
        Assert.Equal(Ana, (await parish.Sender.Next()).Envelope.ChatId);
    }

    [Fact]
    public async Task What_concerns_two_areas_reaches_both_also_if_one_is_stuck()
    {
        parish.Stores[Mill].Broken = true;
        await parish.PassUntil(parish.Says(Bo, "/stop"));
        await parish.Says(Nia, "/note behind it");
        Assert.Equal((true, false), (Chose(Mill), Chose(Celyn)));

        var let = Unparked();
        parish.Stores[Mill].Broken = false;
        await let;

        Assert.Equal((false, false), (Chose(Mill), Chose(Celyn)));
        bool Chose(string area) => parish.Stores[area].Documents[new DocumentKey("residents", "1020")].Contains("Polls");
    }

    [Fact]
    public async Task A_move_is_waited_for_before_the_next_word_is_routed()
    {
        using var moving = new ManualResetEventSlim();
        parish.Stores[Celyn].BeforeCommit = _ => moving.Wait();
        parish.Clock.Advance(TimeSpan.FromSeconds(1));
        var start = parish.Neighbourhoods.Post(parish.Reader.Read(parish.Json(Ana, "/start parc-celyn").RootElement)!, "", default);

        var note = parish.Says(Ana, "/note 1");
        Assert.Empty(parish.Notes(Mill));
        moving.Set();
        await await start;
        await note;

        Assert.Equal((0, 1), (parish.Notes(Mill).Count, parish.Notes(Celyn).Count));
    }

    /// <summary>Done when the lobby has let go of everything.</summary>
    private Task Unparked()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        parish.Stores[Area.Lobby].AfterCommit = () =>
        {
            if (parish.Count("parked", Area.Lobby) == 0)
            {
                done.TrySetResult();
            }
        };
        return done.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }
}
