using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Announcements;
using CommunityBot.Tests.Translation;

namespace CommunityBot.Tests.Chats;

/// <summary><c>This is wrong</c> under a machine's words: who hears of it, and when nobody needs to.</summary>
public sealed class ReportWrongTests : IDisposable
{
    private const string Cake = "Bring cake on Friday 27 March. Call 0113 496 0123";

    private readonly Town town = new(Town.Millbrook("en", "ro") with { CanTranslate = true }) { Translator = new FakeMachine() };
    private readonly Someone priya;
    private readonly Someone ana;

    public ReportWrongTests()
    {
        ana = town.Resident(2001, "Ana", "ro", Consent.Announcements);
        priya = town.Facilitator();
    }

    [Fact]
    public void Author_and_checkers_hear_of_it_once_each_and_are_led_to_that_language()
    {
        var elena = town.Checker(2004, "Elena", "ro");
        priya.Says(town.InviteChecker("ro")).Taps("Yes, I want to help").Announces(Cake);
        Reports();

        Assert.Equal((1, 1), (Heard(priya), Heard(elena)));
        ana.Forges(ana.Private, $"anlang {town.AnnouncementId()} ro");
        Assert.Equal(town.Word(SharedPrompts.FacilitatorsOnly, "ro"), town.Transcript.PressAnswers[^1].Text);
        elena.Taps("Română: look");
        Assert.Contains(FakeMachine.Say("Bring cake", "ro"), town.Transcript.LastTo(elena));
        elena.Taps("Write it better").Says("Aduceți prăjituri vineri, 27 martie. 0113 496 0123");
        Assert.StartsWith("Aduceți", town.Transcript.LastTo(ana));
    }

    [Fact]
    public void Of_words_that_are_not_there_any_more_nobody_hears()
    {
        priya.Announces(Cake).Corrects(Cake.Replace("27", "28"));
        Reports(version: 1);
        Assert.Equal(0, Heard(priya));

        priya.LooksAtRomanian().Taps("Write it better").Says("Aduceți prăjituri vineri, 28 martie. 0113 496 0123");
        Reports(version: 2);
        Assert.Equal(0, Heard(priya));
    }

    public void Dispose() => town.Dispose();

    private int Heard(Someone someone) => town.Seen(someone.Id).Split("A reader says that the automatic Română translation is wrong").Length - 1;

    /// <summary>Presses what stands, or stood, under the copy.</summary>
    private void Reports(int version = 1)
    {
        ana.Forges(ana.Private, $"wrong {town.AnnouncementId()} {version}");
        Assert.Equal(town.Word(AnnouncementPrompts.ThanksForReport, "ro"), town.Transcript.PressAnswers[^1].Text);
    }
}
