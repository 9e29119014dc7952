using CommunityBot.Delivery;
using CommunityBot.Neighbourhood;
using static CommunityBot.Tests.Delivery.Letters;

namespace CommunityBot.Tests.Delivery;

/// <summary>Who goes first, and what thousands waiting cost.</summary>
public sealed class LaneTests
{
    private readonly SendingDay day = new();

    [Fact]
    public void Answers_go_before_reminders_before_broadcasts()
    {
        day.Put(Broadcast(1, "broadcast"), Reminder(2, "reminder"), Answer(3, "answer")).Send();

        Assert.Equal(["answer", "reminder", "broadcast"], day.Ids);
    }

    [Fact]
    public void In_one_chat_too()
    {
        day.Put(Broadcast(Ana, "broadcast"), Reminder(Ana, "reminder"), Answer(Ana, "answer")).Send();

        Assert.Equal(["answer", "reminder", "broadcast"], day.Ids);
    }

    [Fact]
    public void A_push_behind_answers_that_wait_is_no_answer()
    {
        // The group's edits are used up; what is behind them must not take the places kept for answers.
        day.Put(Enumerable.Range(0, 12).Select(number => Edit(Neighbours, $"edit {number}"))).Pass(TimeSpan.FromSeconds(2));
        day.Put(Enumerable.Range(0, 30).Select(number => Broadcast(5000 + number, $"push {number}"))).Put(Broadcast(Neighbours, "post")).Send();

        Assert.Equal(25, day.Ids.Count(id => id.StartsWith("push") || id == "post"));
    }

    [Fact]
    public void In_a_broadcast_of_thousands_an_answer_leaves_at_once()
    {
        day.Put(Enumerable.Range(0, 5000).Select(number => Broadcast(10_000 + number, $"push {number}"))).Pass(TimeSpan.FromSeconds(7.3));

        for (var asked = 0; asked < 20; asked++)
        {
            var at = day.Now;
            day.Put(Answer(20_000 + asked, $"answer {asked}")).Pass(TimeSpan.FromMilliseconds(333));
            Assert.Equal(at, day.Requests.Single(request => request.Envelope.Id == $"answer {asked}").At);
        }
    }

    [Fact]
    public void A_broadcast_of_thousands_asks_the_gate_once_for_each_and_forgets_the_chats()
    {
        day.Put(Enumerable.Range(0, 5000).Select(number => Broadcast(10_000 + number, $"push {number}"))).PassUntilAllIsSent();

        Assert.Equal(5000, day.Area.Asked);
        Assert.InRange(day.Requests[^1].At, TimeSpan.FromSeconds(199), TimeSpan.FromSeconds(201));
        day.Pass(TimeSpan.FromMinutes(1)).Send();
        Assert.Equal(0, day.Queue.Chats);
    }

    [Fact]
    public void A_chat_is_remembered_as_long_as_its_limits_are_in_use()
    {
        day.Put(Answer(Ana, "1")).Put(Answer(Neighbours, "2")).Send();
        Assert.Equal(2, day.Queue.Chats);

        day.Pass(TimeSpan.FromSeconds(3)).Send();
        Assert.Equal(1, day.Queue.Chats);

        day.Pass(TimeSpan.FromSeconds(57)).Send();
        Assert.Equal(0, day.Queue.Chats);
    }

    [Fact]
    public void One_area_that_cannot_commit_leaves_places_for_the_others()
    {
        var stuck = new FakeArea();
        foreach (var letter in Enumerable.Range(0, 20).Select(number => Broadcast(5000 + number, $"push {number}")))
        {
            day.Queue.Put(stuck, letter);
        }

        var begun = 0;
        while (day.Queue.Choose().Item is not null)
        {
            begun++;
        }

        Assert.Equal(6, begun);
        day.Put(Answer(Ana, "answer")).Send();
        Assert.Equal(["answer"], day.Ids);
    }

    [Fact]
    public void What_waited_for_its_areas_share_goes_when_there_is_room()
    {
        day.Latency = () => TimeSpan.FromMilliseconds(200);
        day.Area.Gate = envelope => envelope.Id.EndsWith('3') ? new Drop("no consent") : new Go();

        day.Put(Enumerable.Range(0, 50).Select(number => Broadcast(5000 + number, $"push {number}")))
            .Put(Enumerable.Range(0, 10).Select(number => Press(Neighbours, $"press {number}")));
        day.Queue.Remove(day.Area, "push 21");
        day.PassUntilAllIsSent();

        Assert.Equal((53, 6), (day.Requests.Count, day.Dropped.Count));
    }

    [Fact]
    public void Items_waiting_for_a_share_that_the_gate_holds_let_the_next_pass()
    {
        var held = true;
        day.Latency = () => TimeSpan.FromSeconds(1);
        day.Area.Gate = envelope => held && envelope.Push is not null ? new Hold(null) : new Go();
        day.Put(Enumerable.Range(0, 6).Select(number => Answer(4000 + number, $"answer {number}")))
            .Put(Enumerable.Range(0, 20).Select(number => Broadcast(5000 + number, $"push {number}")));

        day.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal(6, day.Requests.Count);
        held = false;
        day.PassUntilAllIsSent();

        Assert.Equal(26, day.Requests.Count);
    }
}
