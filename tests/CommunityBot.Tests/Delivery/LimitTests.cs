using CommunityBot.Neighbourhood;
using CommunityBot.Operations;
using CsCheck;
using static CommunityBot.Tests.Delivery.Letters;

namespace CommunityBot.Tests.Delivery;

/// <summary>Telegram's limits (telegram.md 1c): whatever arrives when, no stretch of time holds more than is allowed, and all of it goes.</summary>
public sealed class LimitTests
{
    private static readonly Gen<(int Pause, long Chat, int Kind)> Arrival =
        Gen.Select(Gen.Int[0, 400], Gen.OneOf(Gen.Long[1001, 1008], Gen.Long[-2003, -2001], Gen.Long[3000, 3200]), Gen.Int[0, 4]);

    [Fact]
    public void Whatever_arrives_no_window_is_exceeded_and_everything_is_sent_once() =>
        Gen.Select(Arrival.Array[1, 300], Gen.Int[0, 900]).Sample((arrivals, latency) =>
        {
            var day = new SendingDay { Latency = () => TimeSpan.FromMilliseconds(latency) };
            var put = new List<string>();
            foreach (var ((pause, chat, kind), number) in arrivals.Select((arrival, number) => (arrival, number)))
            {
                // Three of four come in the same instant as the one before.
                day.Pass(TimeSpan.FromMilliseconds(pause > 300 ? pause : 0)).Put(Letter(chat, kind, $"{number}"));
                put.Add($"{number}");
            }

            day.PassUntilAllIsSent();

            Assert.Equal(put.Order(), day.Ids.Order());
            Assert.True(day.MostAtOneChat <= 1);
            AssertWindows(day);
            AssertOrder(day);
        }, iter: 100);

    [Fact]
    public void Twenty_one_messages_in_a_minute_to_one_group_are_twenty_and_one_later()
    {
        var day = new SendingDay();

        day.Put(Enumerable.Range(0, 21).Select(number => Broadcast(Neighbours, $"{number}"))).Pass(TimeSpan.FromSeconds(59));
        Assert.Equal(20, day.Requests.Count);

        day.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(21, day.Requests.Count);
    }

    [Fact]
    public void Thirty_one_a_second_are_thirty_and_pushes_leave_five_for_answers()
    {
        var day = new SendingDay();

        day.Put(Enumerable.Range(0, 100).Select(number => Broadcast(5000 + number, $"push {number}"))).Send();
        Assert.Equal(25, day.Requests.Count);
        day.Put(Enumerable.Range(0, 6).Select(number => Answer(6000 + number, $"answer {number}"))).Send();
        Assert.Equal(30, day.Requests.Count);

        day.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal("answer 5", day.Ids.ElementAt(30));
    }

    [Fact]
    public void A_private_chat_takes_three_at_once_and_then_one_a_second()
    {
        var day = new SendingDay();

        day.Put(Enumerable.Range(0, 9).Select(number => Answer(Ana, $"{number}"))).Send();
        Assert.Equal(3, day.Requests.Count);

        day.Pass(TimeSpan.FromSeconds(6));
        Assert.Equal(9, day.Requests.Count);
    }

    [Fact]
    public void A_menu_takes_no_room_from_the_chats_messages()
    {
        var day = new SendingDay();

        day.Put(Answer(Ana, "1"), Menu(Ana, "m1"), Answer(Ana, "2"), Menu(Ana, "m2"), Answer(Ana, "3")).Send();

        Assert.Equal(["1", "m1", "2", "m2", "3"], day.Ids);
    }

    [Fact]
    public void Card_edits_use_half_of_a_groups_room_and_let_messages_pass()
    {
        var day = new SendingDay();

        day.Put(Enumerable.Range(0, 15).Select(number => Edit(Neighbours, $"edit {number}"))).Put(Answer(Neighbours, "reply")).Send();

        Assert.Equal(10, day.Ids.Count(id => id.StartsWith("edit")));
        Assert.Equal("reply", day.Ids.Last());
    }

    [Fact]
    public void Edits_of_one_message_are_one_edit_with_the_newest_content()
    {
        var day = new SendingDay();

        day.Put(Enumerable.Range(1, 50).Select(revision => Edit(Neighbours, "edit", revision))).PassUntilAllIsSent();

        Assert.Equal(50, Assert.Single(day.Requests).Envelope.Revision);
    }

    [Fact]
    public void Answers_to_presses_are_free_and_go_first()
    {
        var day = new SendingDay(new TelegramSettings { InFlight = 1000 });

        day.Put(Enumerable.Range(0, 40).Select(number => Answer(7000 + number, $"answer {number}")))
            .Put(Enumerable.Range(0, 200).Select(number => Press(Neighbours, $"press {number}"))).Send();

        Assert.Equal(230, day.Requests.Count);
        Assert.All(day.Ids.Take(200), id => Assert.StartsWith("press", id));
    }

    [Fact]
    public void A_message_to_one_person_in_a_group_takes_room_there()
    {
        var day = new SendingDay();

        Assert.Equal(20, Enumerable.Range(0, 30).Count(_ => day.Queue.TryTakeRoom(Press(Neighbours, "press", ephemeral: true))));
    }

    [Fact]
    public void A_rate_window_is_never_exceeded() =>
        Gen.Select(Gen.Int[1, 8], Gen.Int[0, 40].Array[1, 200]).Sample((most, pauses) =>
        {
            var window = new CommunityBot.Delivery.RateWindow(most, TimeSpan.FromMilliseconds(100));
            var (now, taken) = (TimeSpan.Zero, new List<TimeSpan>());
            foreach (var pause in pauses)
            {
                now += TimeSpan.FromMilliseconds(pause);
                now = window.FreeAt(now);
                window.Take(now);
                taken.Add(now);
            }

            Assert.True(Most(taken, TimeSpan.FromMilliseconds(100)) <= most);
            Assert.Equal(taken[^1] + TimeSpan.FromMilliseconds(100), window.UnusedFrom);
        });

    private static Envelope Letter(long chat, int kind, string id) => kind switch
    {
        0 => Answer(chat, id),
        1 => Edit(chat, id),
        2 => Reminder(chat, id),
        _ => Broadcast(chat, id),
    };

    private static void AssertWindows(SendingDay day)
    {
        Assert.True(Most(day.Requests.Select(request => request.At), TimeSpan.FromSeconds(1)) <= 30);
        Assert.True(Most(day.Requests.Where(request => request.Envelope.Push is not null).Select(request => request.At), TimeSpan.FromSeconds(1)) <= 25);
        foreach (var chat in day.Requests.GroupBy(request => request.Envelope.ChatId))
        {
            var times = chat.Select(request => request.At);
            if (chat.Key > 0)
            {
                Assert.True(Most(times, TimeSpan.FromSeconds(3)) <= 3);
                continue;
            }

            Assert.True(Most(times, TimeSpan.FromMinutes(1)) <= 20);
            Assert.True(Most(chat.Where(request => request.Envelope.Act is EditMessage).Select(request => request.At), TimeSpan.FromMinutes(1)) <= 10);
        }
    }

    /// <summary>In one chat and one lane messages keep their order, and so do edits.</summary>
    private static void AssertOrder(SendingDay day) => Assert.All(
        day.Requests.GroupBy(request => (request.Envelope.ChatId, request.Envelope.Lane, request.Envelope.Act is EditMessage)),
        line => Assert.Equal(line.Select(request => int.Parse(request.Envelope.Id)).Order(), line.Select(request => int.Parse(request.Envelope.Id))));

    private static int Most(IEnumerable<TimeSpan> moments, TimeSpan span)
    {
        var sorted = moments.Order().ToList();
        return sorted.Select((first, number) => sorted.Skip(number).TakeWhile(moment => moment < first + span).Count()).DefaultIfEmpty().Max();
    }
}
