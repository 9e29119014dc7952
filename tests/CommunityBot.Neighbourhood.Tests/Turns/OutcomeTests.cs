using static CommunityBot.Neighbourhood.Tests.Village;

namespace CommunityBot.Neighbourhood.Tests.Turns;

/// <summary>What follows when nobody knows whether a send arrived (design, "What we promise when things break").</summary>
public sealed class OutcomeTests
{
    private readonly Village village = new Village().With(Resident(Ana, Consent.Polls), Group());

    [Fact]
    public void An_answer_to_a_press_is_dropped() => AssertDropped(Answer(new AnswerPress("q", Ephemeral: Words)));

    [Fact]
    public void A_receipt_for_one_persons_eyes_is_dropped() => AssertDropped(Answer(new SendEphemeral(Ana, 3, Words), Green));

    [Fact]
    public void A_question_and_an_answer_with_content_go_once_more() => AssertOnceMore(Answer(new SendMessage(Words)));

    [Fact]
    public void A_file_goes_once_more() => AssertOnceMore(Answer(new SendFile("me.json", "{}", new Dialogs.Prompt("x"))));

    [Fact]
    public void A_private_push_goes_once_more() => AssertOnceMore(Push(Ana));

    [Fact]
    public void A_group_post_goes_once_more() => AssertOnceMore(Push(Green, consent: null));

    [Fact]
    public void An_edit_goes_until_it_is_settled() => AssertUntilSettled(Answer(new EditMessage(7, Words)));

    [Fact]
    public void An_edit_for_one_persons_eyes_goes_until_it_is_settled() => AssertUntilSettled(Answer(new EditEphemeral(Ana, 7, Words), Green));

    [Fact]
    public void A_deletion_goes_until_it_is_settled() => AssertUntilSettled(Answer(new DeleteMessage(7)));

    [Fact]
    public void A_menu_goes_until_it_is_settled() => AssertUntilSettled(Answer(new SetMenu(["help"])));

    [Fact]
    public void Each_is_counted()
    {
        village.With(Answer(new DeleteMessage(7)));
        for (var times = 0; times < 3; times++)
        {
            village.Reports(village.Envelopes[0], new Unknown());
        }

        Assert.Equal(3, village.Find<Counter>("sends.unknown")!.Last);
    }

    [Fact]
    public void A_card_that_changed_on_its_way_is_its_own_repetition()
    {
        var card = Push(Green, consent: null) with { Id = "card/-2001" };
        village.With(card with { Revision = 1 });

        village.Reports(card, new Unknown());
        Assert.Equal((1, 1), (village.Envelopes[0].Revision, village.Envelopes[0].Attempt));
        village.Reports(village.Envelopes[0], new Unknown());

        Assert.Empty(village.Envelopes);
    }

    [Fact]
    public void A_report_that_is_told_twice_counts_once()
    {
        village.With(Push(Ana));

        village.Reports(Push(Ana), new Unknown());
        village.Reports(Push(Ana), new Unknown());

        Assert.Equal(1, Assert.Single(village.Envelopes).Attempt);
    }

    [Fact]
    public void A_card_that_arrived_has_its_place_and_what_changed_meanwhile_is_an_edit()
    {
        var card = new Envelope("card/-2001", 0, 1, Green, new SendMessage(Words, "card"), null, new PushTerms(Lane.Broadcast, null), null);
        village.With(card with { Revision = 1 });

        village.Reports(card, new Sent(77));

        Assert.Equal(77, village.Find<CardPlace>("card/-2001")!.MessageId);
        Assert.Equal(77, Assert.IsType<EditMessage>(Assert.Single(village.Envelopes).Act).MessageId);
    }

    private void AssertDropped(Envelope envelope)
    {
        village.With(envelope).Reports(envelope, new Unknown());

        Assert.Empty(village.Envelopes);
    }

    private void AssertOnceMore(Envelope envelope)
    {
        village.With(envelope).Reports(envelope, new Unknown());
        Assert.Equal(1, Assert.Single(village.Envelopes).Attempt);
        village.Reports(village.Envelopes[0], new Unknown());

        Assert.Empty(village.Envelopes);
    }

    private void AssertUntilSettled(Envelope envelope)
    {
        village.With(envelope);
        for (var attempt = 1; attempt < 20; attempt++)
        {
            village.Reports(village.Envelopes[0], new Unknown());
            Assert.Equal((attempt, attempt), (village.Envelopes[0].Attempt, village.Envelopes[0].Revision));
        }

        village.Reports(village.Envelopes[0], new Sent());
        Assert.Empty(village.Envelopes);
    }
}
