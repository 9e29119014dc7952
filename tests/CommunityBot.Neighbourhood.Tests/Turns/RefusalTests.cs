using static CommunityBot.Neighbourhood.Tests.Village;

namespace CommunityBot.Neighbourhood.Tests.Turns;

/// <summary>What is done when Telegram says no (telegram.md section 2).</summary>
public sealed class RefusalTests
{
    private readonly Village village = new Village().With(Resident(Ana, Consent.Polls), Group());

    [Theory]
    [InlineData(Refusal.Blocked)]
    [InlineData(Refusal.Deactivated)]
    [InlineData(Refusal.NotStarted)]
    [InlineData(Refusal.ChatGone)]
    [InlineData(Refusal.MayNotWrite)]
    public void A_person_who_can_not_be_written_to_is_unreachable_and_gets_no_pushes(Refusal reason)
    {
        Refuse(Push(Ana), reason);

        Assert.Equal((false, 0), (village.Find<Resident>("1002")!.Reachable, village.Find<Resident>("1002")!.Consents.Count));
        Assert.IsType<Drop>(village.Decide(Push(Ana, consent: null)));
        Assert.Empty(village.Envelopes);
    }

    [Theory]
    [InlineData(Refusal.ChatGone)]
    [InlineData(Refusal.MayNotWrite)]
    public void A_group_where_the_bot_may_not_write_is_suspended(Refusal reason)
    {
        Refuse(Push(Green, consent: null), reason);

        Assert.True(village.Find<Group>("-2001")!.Suspended);
        Assert.Empty(village.Envelopes);
    }

    [Fact]
    public void A_group_that_takes_no_messages_for_one_person_is_spared_for_a_day()
    {
        Refuse(Answer(new AnswerPress("q", Ephemeral: Words), Green), Refusal.NoEphemeral);

        Assert.Equal(village.Now.AddDays(1), village.Find<Group>("-2001")!.NoEphemeralUntil);
    }

    [Fact]
    public void A_late_press_says_nothing_about_the_group()
    {
        Refuse(Answer(new AnswerPress("q", Ephemeral: Words), Green), Refusal.TooLate);

        Assert.Null(village.Find<Group>("-2001")!.NoEphemeralUntil);
        Assert.Empty(village.Envelopes);
    }

    [Theory]
    [InlineData(Refusal.TooLate)]
    [InlineData(Refusal.NoEphemeral)]
    [InlineData(Refusal.MessageGone)]
    public void A_command_that_can_not_be_answered_in_the_group_is_answered_privately(Refusal reason)
    {
        Refuse(Answer(new SendEphemeral(Ana, 3, Words), Green), reason);

        Assert.Equal(Ana, Assert.Single(village.Envelopes).ChatId);
    }

    [Fact]
    public void Who_never_started_the_bot_gets_no_private_answer()
    {
        Refuse(Answer(new SendEphemeral(Bilal, 3, Words), Green), Refusal.TooLate);

        Assert.Empty(village.Envelopes);
    }

    [Fact]
    public void A_topic_that_is_gone_is_General()
    {
        Refuse(Answer(new SendMessage(Words, Topic: 12), Green), Refusal.TopicGone);

        Assert.Null(Assert.IsType<SendMessage>(Assert.Single(village.Envelopes).Act).Topic);
    }

    [Fact]
    public void A_General_topic_that_is_closed_is_no_loop()
    {
        Refuse(Answer(new SendMessage(Words), Green), Refusal.TopicGone);

        Assert.Empty(village.Envelopes);
    }

    [Fact]
    public void A_reply_to_what_is_gone_is_no_reply()
    {
        Refuse(Answer(new SendMessage(Words, ReplyTo: 12), Green), Refusal.MessageGone);

        Assert.Null(Assert.IsType<SendMessage>(Assert.Single(village.Envelopes).Act).ReplyTo);
    }

    [Fact]
    public void Buttons_that_are_refused_are_left_out_and_kept_for_us()
    {
        Refuse(Answer(new SendMessage(Words)), Refusal.ButtonsRefused);
        Assert.Empty(Assert.IsType<SendMessage>(Assert.Single(village.Envelopes).Act).Screen.Buttons);
        Assert.Contains("words of Telegram", Assert.Single(village.All<DeadLetter>()).Error);

        village.Reports(village.Envelopes[0], new Refused(Refusal.ButtonsRefused));
        Assert.Empty(village.Envelopes);
    }

    [Fact]
    public void An_edit_without_its_buttons_too()
    {
        Refuse(Answer(new EditMessage(7, Words)), Refusal.ButtonsRefused);

        Assert.Empty(Assert.IsType<EditMessage>(Assert.Single(village.Envelopes).Act).Screen.Buttons);
    }

    [Theory]
    [InlineData(Refusal.Invalid)]
    [InlineData(Refusal.FileGone)]
    public void What_would_be_refused_again_is_kept_for_us(Refusal reason)
    {
        Refuse(Push(Ana), reason);

        Assert.Empty(village.Envelopes);
        Assert.Equal("SendMessage", Assert.Single(village.All<DeadLetter>()).Kind);
        Assert.True(village.Find<Resident>("1002")!.Reachable);
    }

    [Fact]
    public void A_message_that_can_not_be_edited_is_sent_anew()
    {
        Refuse(Answer(new EditMessage(7, Words)), Refusal.MessageGone);

        Assert.IsType<SendMessage>(Assert.Single(village.Envelopes).Act);
    }

    [Fact]
    public void A_card_that_can_not_be_edited_is_posted_anew_and_has_a_new_place()
    {
        village.With(new CardPlace("card", Green, 7));

        Refuse(Answer(new EditMessage(7, Words, "card"), Green, "edit/-2001/7") with { Attempt = 3 }, Refusal.MessageGone);

        Assert.Null(village.Find<CardPlace>("card/-2001"));
        Assert.Equal(("card/-2001", 0), (village.Envelopes[0].Id, village.Envelopes[0].Attempt));
        village.Reports(village.Envelopes[0], new Sent(8));
        Assert.Equal(8, village.Find<CardPlace>("card/-2001")!.MessageId);
    }

    [Fact]
    public void An_older_content_refused_does_not_come_back_over_a_newer()
    {
        var edit = Answer(new EditMessage(7, Words));
        village.With(edit with { Revision = 1 });

        village.Reports(edit, new Refused(Refusal.ButtonsRefused));

        Assert.Equal(edit with { Revision = 1 }, Assert.Single(village.Envelopes));
    }

    private void Refuse(Envelope envelope, Refusal reason) => village.With(envelope).Reports(envelope, new Refused(reason, "words of Telegram"));
}
