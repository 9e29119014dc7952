using static CommunityBot.Neighbourhood.Tests.Village;

namespace CommunityBot.Neighbourhood.Tests.Outgoing;

/// <summary>The one gate that every push passes at the moment of sending.</summary>
public sealed class GateTests
{
    private static readonly DateTimeOffset Night = new(2026, 3, 23, 23, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Morning = new(2026, 3, 24, 8, 0, 0, TimeSpan.Zero);

    private readonly Village village = new Village().With(Resident(Ana, Consent.Polls), Group());

    [Fact]
    public void Who_chose_it_gets_it() => Assert.IsType<Go>(village.Decide(Push(Ana)));

    [Fact]
    public void Who_did_not_choose_it_does_not() => Assert.Equal(new Drop("no consent"), village.Decide(Push(Ana, Consent.Reminders)));

    [Fact]
    public void What_a_person_asked_for_by_name_needs_no_choice() => Assert.IsType<Go>(village.Decide(Push(Ana, consent: null)));

    [Fact]
    public void Who_is_no_resident_gets_nothing() => Assert.IsType<Drop>(village.Decide(Push(Bilal, consent: null)));

    [Fact]
    public void Who_was_forgotten_gets_nothing_even_if_a_backup_brought_them_back()
    {
        village.Forgotten.Add(Ana);

        Assert.IsType<Drop>(village.Decide(Push(Ana)));
    }

    [Fact]
    public void Who_blocked_the_bot_gets_nothing_not_even_what_is_urgent()
    {
        village.With(Resident(Ana, Consent.Polls) with { Reachable = false });

        Assert.Equal(new Drop("unreachable"), village.Decide(Push(Ana, urgent: true)));
    }

    [Fact]
    public void At_night_it_waits_for_the_morning()
    {
        village.Now = Night;

        Assert.Equal(new Hold(Morning), village.Decide(Push(Ana)));
        Assert.Equal(new Hold(Morning), village.Decide(Push(Green)));
        Assert.IsType<Go>(village.Decide(Push(Ana, urgent: true)));
        Assert.IsType<Go>(village.Decide(Push(Green, urgent: true)));
    }

    [Fact]
    public void A_persons_own_quiet_hours_stand_in_place_of_the_areas()
    {
        village.With(Resident(Ana, Consent.Polls) with { Quiet = new QuietHours(new TimeOnly(9, 0), new TimeOnly(12, 0)) });
        Assert.Equal(new Hold(new DateTimeOffset(2026, 3, 23, 12, 0, 0, TimeSpan.Zero)), village.Decide(Push(Ana)));

        village.Now = Night;
        Assert.IsType<Go>(village.Decide(Push(Ana)));
    }

    [Fact]
    public void A_pause_holds_every_push_and_also_what_is_urgent()
    {
        village.With(new AreaStatus(village.Now));

        Assert.Equal(new Hold(null), village.Decide(Push(Ana, urgent: true)));
        Assert.Equal(new Hold(null), village.Decide(Push(Green, urgent: true)));
    }

    [Fact]
    public void What_expired_is_dropped_also_when_paused_and_at_night()
    {
        village.With(new AreaStatus(village.Now)).Now = Night;

        Assert.Equal(new Drop("expired"), village.Decide(Push(Ana) with { Expires = Night }));
        Assert.IsNotType<Drop>(village.Decide(Push(Ana) with { Expires = Night.AddSeconds(1) }));
    }

    [Fact]
    public void A_group_that_is_not_linked_or_suspended_gets_nothing()
    {
        Assert.IsType<Drop>(village.Decide(Push(-9)));
        village.With(Group() with { Suspended = true });
        Assert.IsType<Drop>(village.Decide(Push(Green)));
    }

    [Fact]
    public void Answers_only_expire()
    {
        village.With(new AreaStatus(village.Now), Resident(Ana) with { Reachable = false }).Now = Night;
        village.Forgotten.Add(Bilal);

        Assert.IsType<Go>(village.Decide(Answer(new SendMessage(Words))));
        Assert.IsType<Go>(village.Decide(Answer(new SendMessage(Words), Bilal)));
        Assert.IsType<Drop>(village.Decide(Answer(new SendMessage(Words)) with { Expires = Night }));
    }
}
