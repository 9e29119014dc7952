using CommunityBot.Delivery;
using CommunityBot.Neighbourhood;
using CommunityBot.Operations;
using static CommunityBot.Tests.Delivery.Letters;

namespace CommunityBot.Tests.Delivery;

/// <summary>What happens to the queue when Telegram says wait, or nothing at all.</summary>
public sealed class FaultTests
{
    private static readonly Attempt Accepted = new Settled(new Sent(1));

    private readonly SendingDay day = new();

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(86400)]
    public void A_429_in_mid_broadcast_holds_pushes_and_that_chat_and_loses_nothing(int seconds)
    {
        var (day, refused) = (new SendingDay(new TelegramSettings { InFlight = 1 }), false);
        day.Telegram = envelope => envelope.Id == "push 10" && !refused ? Refuse() : Accepted;
        Attempt Refuse()
        {
            refused = true;
            return new Later(TimeSpan.FromSeconds(seconds));
        }

        day.Put(Enumerable.Range(0, 40).Select(number => Broadcast(5000 + number, $"push {number}"))).Send();
        var until = TimeSpan.FromSeconds(seconds);
        Assert.DoesNotContain("push 11", day.Ids);

        day.Put(Answer(5010, "there"), Answer(Ana, "elsewhere"), Reminder(Bilal, "reminder")).Send();
        Assert.Equal("elsewhere", day.Ids.Last());
        day.Pass(until + TimeSpan.FromSeconds(5));

        Assert.True(day.Requests.SkipWhile(request => request.Envelope.Id != "elsewhere").Skip(1).All(request => request.At >= until));
        Assert.Equal(["there", "push 10"], day.Requests.Where(request => request.Envelope.ChatId == 5010).Select(request => request.Envelope.Id).Skip(1));
        Assert.Equal(40 + 1 + 3, day.Requests.Count);
        Assert.Equal(0, day.Queue.Count);
    }

    [Fact]
    public void A_429_to_an_answer_keeps_the_order_of_its_chat()
    {
        var times = 0;
        day.Telegram = envelope => envelope.Id == "1" && times++ == 0 ? new Later(TimeSpan.FromSeconds(5)) : Accepted;

        day.Put(Answer(Ana, "1"), Answer(Ana, "2")).Pass(TimeSpan.FromSeconds(6));

        Assert.Equal(["1", "1", "2"], day.Ids);
        Assert.Equal(TimeSpan.FromSeconds(5), day.Requests[1].At);
    }

    [Fact]
    public void A_press_that_is_told_to_wait_is_answered_later_with_what_is_left()
    {
        var left = new AnswerPress("q", new Dialogs.Prompt("left"));
        day.Telegram = envelope => envelope.Act == left ? Accepted : new Later(TimeSpan.FromSeconds(2)) { Left = left };

        day.Put(Press(Neighbours, "press", ephemeral: true)).Pass(TimeSpan.FromSeconds(2)).Send();

        Assert.Equal([TimeSpan.Zero, TimeSpan.FromSeconds(2)], day.Requests.Select(request => request.At));
        Assert.Equal(0, day.Queue.Count);
    }

    [Fact]
    public void A_press_answered_while_Telegram_asks_to_wait_still_pauses_the_chat_and_pushes()
    {
        day.Telegram = envelope => envelope.Act is AnswerPress ? new Settled(new Sent(), TimeSpan.FromSeconds(9)) : Accepted;

        day.Put(Press(Neighbours, "press", ephemeral: true)).Send();
        day.Put(Answer(Neighbours, "reply"), Broadcast(Ana, "push")).Pass(TimeSpan.FromSeconds(8.9));
        Assert.Equal(["press"], day.Ids);

        day.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(["press", "reply", "push"], day.Ids);
    }

    [Fact]
    public void Without_a_connection_everything_waits_longer_and_longer_and_nothing_is_lost()
    {
        day.Telegram = _ => day.Now < TimeSpan.FromMinutes(2) ? new NoConnection() : Accepted;

        day.Put(Enumerable.Range(0, 8).Select(number => Answer(4000 + number, $"{number}"))).Put(Press(Neighbours, "press")).Pass(TimeSpan.FromMinutes(3));

        Assert.Equal(0, day.Queue.Count);
        Assert.InRange(day.Requests.Count(request => request.At < TimeSpan.FromMinutes(2)), 9, 9 * 10);
        Assert.InRange(day.Requests.Select(request => request.At).Where(at => at >= TimeSpan.FromMinutes(2)).First(), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2.5));
    }

    [Fact]
    public void Several_that_fail_together_are_one_failure()
    {
        day.Latency = () => TimeSpan.FromMilliseconds(10);
        day.Telegram = _ => day.Now == TimeSpan.Zero ? new NoConnection() : Accepted;

        day.Put(Enumerable.Range(0, 6).Select(number => Answer(4000 + number, $"{number}"))).Pass(TimeSpan.FromSeconds(1));

        Assert.Equal(0, day.Queue.Count);
    }

    [Fact]
    public void A_held_push_lets_the_next_pass_and_goes_when_the_gate_opens()
    {
        var quiet = true;
        day.Area.Gate = envelope => quiet && envelope.Id == "night" ? new Hold(day.UtcNow.AddHours(10)) : new Go();

        day.Put(Broadcast(Ana, "night"), Broadcast(Ana, "urgent")).Pass(TimeSpan.FromMinutes(10));
        Assert.Equal(["urgent"], day.Ids);
        Assert.InRange(day.Area.Asked, 3, 15);

        quiet = false;
        day.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(["urgent", "night"], day.Ids);
    }

    [Fact]
    public void A_clock_that_is_set_opens_the_gate_at_once()
    {
        var quiet = true;
        day.Area.Gate = _ => quiet ? new Hold(day.UtcNow.AddHours(10)) : new Go();
        day.Put(Broadcast(Ana, "night")).Send();

        quiet = false;
        day.Queue.AskGateAgain();
        day.Send();

        Assert.Equal(["night"], day.Ids);
    }

    [Fact]
    public void A_pause_stops_the_next_push_and_a_resume_is_seen_within_a_second()
    {
        var paused = false;
        day.Area.Gate = envelope => paused && envelope.Push is not null ? new Hold(null) : new Go();
        day.Put(Enumerable.Range(0, 100).Select(number => Broadcast(5000 + number, $"push {number}"))).Pass(TimeSpan.FromSeconds(0.5));

        paused = true;
        day.Put(Answer(Ana, "answer")).Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(26, day.Requests.Count);
        Assert.Contains("answer", day.Ids);

        paused = false;
        day.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(51, day.Requests.Count);
    }

    [Fact]
    public void A_dropped_push_uses_no_room()
    {
        day.Area.Gate = envelope => envelope.ChatId % 10 == 0 || envelope.Push is null ? new Go() : new Drop("no consent");

        day.Put(Enumerable.Range(0, 200).Select(number => Broadcast(5000 + number, $"{number}"))).Send();

        Assert.Equal((20, 180), (day.Requests.Count, day.Dropped.Count));
        day.Put(Broadcast(6001, "a"), Broadcast(6001, "b"), Broadcast(6001, "c")).Send();
        day.Put(Answer(6001, "answer")).Send();
        Assert.Equal("answer", day.Ids.Last());
    }

    [Fact]
    public void A_removed_envelope_never_leaves()
    {
        day.Put(Enumerable.Range(0, 6).Select(number => Answer(Ana, $"{number}"))).Send();

        day.Queue.Remove(day.Area, "4");
        day.Queue.Remove(day.Area, "unknown");
        day.PassUntilAllIsSent();

        Assert.Equal(["0", "1", "2", "3", "5"], day.Ids);
    }

    [Fact]
    public void A_replaced_envelope_leaves_once_in_its_old_place()
    {
        day.Put(Answer(Ana, "0"), Answer(Ana, "1"), Answer(Ana, "2"), Answer(Ana, "3"), Answer(Ana, "4")).Send();

        day.Put(Answer(Ana, "3") with { Revision = 7 }).PassUntilAllIsSent();

        Assert.Equal(["0", "1", "2", "3", "4"], day.Ids);
        Assert.Equal(7, day.Requests[3].Envelope.Revision);
    }

    [Fact]
    public void One_replaced_while_it_is_under_way_goes_again_with_the_new_content()
    {
        day.Latency = () => TimeSpan.FromSeconds(1);
        day.Put(Edit(Neighbours, "edit", 1)).Send();

        day.Put(Edit(Neighbours, "edit", 2), Edit(Neighbours, "edit", 3)).PassUntilAllIsSent();

        Assert.Equal([1, 3], day.Requests.Select(request => request.Envelope.Revision));
    }

    [Fact]
    public void One_removed_while_it_is_under_way_does_not_come_again()
    {
        day.Latency = () => TimeSpan.FromSeconds(1);
        day.Put(Edit(Neighbours, "edit", 1)).Send();

        day.Put(Edit(Neighbours, "edit", 2)).Queue.Remove(day.Area, "edit");
        day.PassUntilAllIsSent();

        Assert.Equal([1], day.Requests.Select(request => request.Envelope.Revision));
    }

    [Fact]
    public void One_that_moved_to_another_chat_is_sent_there_and_only_there()
    {
        day.Put(Enumerable.Range(0, 20).Select(number => Broadcast(Neighbours, $"{number}"))).Put(Broadcast(Neighbours, "last")).Send();

        day.Put(Broadcast(-1002001, "last")).PassUntilAllIsSent();

        Assert.Equal([-1002001L], day.Requests.Where(request => request.Envelope.Id == "last").Select(request => request.Envelope.ChatId));
    }

    [Fact]
    public void What_a_file_does_not_hold_any_more_is_not_sent()
    {
        day.Put(Enumerable.Range(0, 5).Select(number => Answer(Ana, $"{number}"))).Send();

        day.Queue.Load(day.Area, [Answer(Ana, "4"), Answer(Bilal, "new")]);
        day.PassUntilAllIsSent();

        Assert.Equal(["0", "1", "2", "new", "4"], day.Ids);
    }
}
