using CommunityBot.Delivery;
using CommunityBot.Neighbourhood;
using static CommunityBot.Tests.Delivery.Letters;

namespace CommunityBot.Tests.Delivery;

/// <summary>When what may already have arrived goes again (design, "What we promise when things break").</summary>
public sealed class RepetitionTests
{
    private readonly SendingDay day = new();

    [Fact]
    public void A_group_post_goes_again_after_the_next_confirmed_send_and_not_before()
    {
        day.Telegram = envelope => new Settled(envelope.Id == "lost too" ? new Unknown() : new Sent(1));
        day.Put(Broadcast(Neighbours, "post") with { Attempt = 1 }).Pass(TimeSpan.FromHours(1));
        day.Put(Answer(Bilal, "lost too")).Pass(TimeSpan.FromHours(1));
        Assert.Equal(["lost too"], day.Ids);

        day.Put(Answer(Ana, "answer")).Send();

        Assert.Equal(["lost too", "answer", "post"], day.Ids);
    }

    [Fact]
    public void A_private_push_and_an_answer_go_again_after_a_second()
    {
        day.Put(Broadcast(Ana, "push") with { Attempt = 1 }, Answer(Bilal, "answer") with { Attempt = 1 }).Send();
        Assert.Empty(day.Requests);

        day.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(["answer", "push"], day.Ids.Order());
    }

    [Fact]
    public void An_edit_goes_again_and_again_with_longer_pauses_and_holds_up_nobody()
    {
        day.Telegram = envelope => new Settled(envelope.Act is EditMessage ? new Unknown() : new Sent(1));
        var at = new List<TimeSpan>();
        for (var attempt = 1; attempt <= 12; attempt++)
        {
            day.Put(Edit(Neighbours, "edit", attempt) with { Attempt = attempt }, Answer(Neighbours, $"{attempt}")).Send();
            Assert.Equal($"{attempt}", day.Ids.Last());
            var before = day.Now;
            day.Pass(TimeSpan.FromMinutes(5));
            at.Add(day.Requests.Last(request => request.Envelope.Id == "edit").At - before);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300], at.Select(pause => pause.TotalSeconds));
    }

    [Fact]
    public void A_newer_edit_does_not_wait_for_the_lost_one()
    {
        day.Put(Edit(Neighbours, "edit", 5) with { Attempt = 9 }).Send();

        day.Put(Edit(Neighbours, "edit", 6)).Send();
        day.Pass(TimeSpan.FromHours(1));

        Assert.Equal(6, Assert.Single(day.Requests).Envelope.Revision);
    }
}
