using CommunityBot.Neighbourhood;

namespace CommunityBot.Tests.Chats;

/// <summary>Checkers of translations: a facilitator's link asks a neighbour, and only their own yes makes them one.</summary>
public sealed class CheckerTests : IDisposable
{
    private readonly Town town = new();

    [Fact]
    public void Only_a_yes_makes_a_checker_and_who_invited_is_told()
    {
        var priya = town.Facilitator();
        var elena = town.Resident(1003, "Elena", "en");
        var link = town.InviteChecker("ro");

        elena.Says(link);
        Assert.Contains("5 to 10 minutes", town.Transcript.LastTo(elena));
        Assert.Null(town.Find<Checker>("1003"));
        elena.Taps("Yes, I want to help");

        Assert.Equal(["ro"], town.Find<Checker>("1003")!.Languages);
        Assert.Contains("Elena said yes", Plain(town.Transcript.LastTo(priya)));
    }

    [Fact]
    public void A_no_makes_nobody_a_checker_and_who_invited_is_told()
    {
        var priya = town.Facilitator();
        var elena = town.Resident(1003, "Elena", "en");

        elena.Says(town.InviteChecker("ro")).Taps("No, thank you");

        Assert.Null(town.Find<Checker>("1003"));
        Assert.Contains("Elena would rather not", Plain(town.Transcript.LastTo(priya)));
    }

    [Theory]
    [InlineData("Yes, I want to help")]
    [InlineData("No, thank you")]
    public void An_answer_uses_the_link_up(string answer)
    {
        var elena = town.Resident(1003, "Elena", "en");
        var joan = town.Resident(1006, "Joan", "en");
        var link = town.InviteChecker("ro");
        joan.Says(link);
        elena.Says(link).Taps(answer);

        joan.Taps("Yes, I want to help").Says(link);

        Assert.Null(town.Find<Checker>("1006"));
        Assert.Contains("was used already", town.Transcript.PressAnswers[^1].Text);
        Assert.Contains("was used already", town.Transcript.LastTo(joan));
    }

    [Fact]
    public void A_second_press_changes_nothing()
    {
        var priya = town.Facilitator();
        var elena = town.Resident(1003, "Elena", "en");
        var link = town.InviteChecker("ro");
        elena.Says(link);
        var (_, yes) = town.Transcript.FindButton(1003, 1003, "Yes, I want");

        elena.Presses(elena.Private, yes);
        var before = town.Find<Checker>("1003");
        elena.Presses(elena.Private, yes);

        Assert.Equal(before, town.Find<Checker>("1003"));
        Assert.Single(town.Transcript.Messages, message => message.ChatId == priya.Id && message.Text.Contains("said yes"));
    }

    [Fact]
    public void A_link_is_over_after_a_week_and_leaves_nothing()
    {
        var elena = town.Resident(1003, "Elena", "en");
        var link = town.InviteChecker("ro");
        elena.Says(link);

        town.Advance(TimeSpan.FromDays(7));
        elena.Taps("Yes, I want to help").Says(link);

        Assert.Null(town.Find<Checker>("1003"));
        Assert.Contains("too old", town.Transcript.LastTo(elena));
        Assert.DoesNotContain(town.Stored().Keys, key => key.Collection == "checkerinvitations" || key.Id.Contains("checkers.invitation"));
    }

    [Fact]
    public void A_yes_after_the_week_is_too_late_also_before_the_clock_has_ticked()
    {
        var elena = town.Resident(1003, "Elena", "en");
        elena.Says(town.InviteChecker("ro"));

        town.Clock.Advance(TimeSpan.FromDays(7));
        elena.Taps("Yes, I want to help");

        Assert.Null(town.Find<Checker>("1003"));
    }

    [Fact]
    public void A_stranger_joins_first_and_is_asked_then()
    {
        var stranger = town.Person(1009, "Radu", "ro");
        var link = town.InviteChecker("ro");

        stranger.Says(link);
        Assert.DoesNotContain("10 minute", town.Transcript.LastTo(stranger));
        town.Restart();
        stranger.Taps("English", "Yes", "Done");

        Assert.Contains("5 to 10 minutes", town.Transcript.LastTo(stranger));
        Assert.Null(town.Find<Checker>("1009"));
        stranger.Taps("Yes, I want to help");
        Assert.NotNull(town.Find<Checker>("1009"));
    }

    [Fact]
    public void A_stranger_under_16_leaves_no_trace_and_the_link_stays_good()
    {
        var stranger = town.Person(1009, "Radu");
        var elena = town.Resident(1003, "Elena", "en");
        var link = town.InviteChecker("ro");

        stranger.Says(link).Taps("English", "No");

        Assert.DoesNotContain(town.Stored(), stored => stored.Key.Collection != "seen" && (stored.Key.Id.Contains("1009") || stored.Value.Contains("1009")));
        elena.Says(link).Taps("Yes, I want to help");
        Assert.NotNull(town.Find<Checker>("1003"));
    }

    [Fact]
    public void A_stranger_who_forges_the_yes_is_no_checker()
    {
        var stranger = town.Person(1009, "Radu");
        var link = town.InviteChecker("ro");

        stranger.Forges(stranger.Private, $"agreecheck {link.Split("_c_")[1]} yes");

        Assert.Null(town.Find<Checker>("1009"));
        Assert.Contains("/start", town.Transcript.PressAnswers[^1].Text);
    }

    [Fact]
    public void A_neighbour_of_another_area_is_no_checker_here()
    {
        using var two = new Town(Town.Millbrook(), Town.Millbrook("en", "cy") with { Id = "parc-celyn", Name = "Parc Celyn", Facilitators = [1020] });
        var gwen = two.Person(1021, "Gwen");
        gwen.Says("/start parc-celyn").Taps("English", "Yes", "Done");
        two.Person(1001, "Priya").Says("/start millbrook").Taps("English", "Yes", "Done");
        var link = two.InviteChecker("ro");

        gwen.Says(link.Replace("millbrook", "parc-celyn"));
        Assert.Contains("too old", two.Transcript.LastTo(gwen));
        gwen.Forges(gwen.Private, $"agreecheck {link.Split("_c_")[1]} yes").Says(link);

        Assert.Contains("choose your language", two.Transcript.LastTo(gwen));
        Assert.Null(two.Find<Checker>("1021"));
        Assert.Null(two.Find<Checker>("1021", "parc-celyn"));
    }

    [Fact]
    public void Who_checks_a_language_already_does_not_use_the_link_up()
    {
        var elena = town.Checker(1003, "Elena", "ro");
        var joan = town.Resident(1006, "Joan", "en");
        var link = town.InviteChecker("ro");

        elena.Says(link);
        Assert.Contains("already check", town.Transcript.LastTo(elena));
        joan.Says(link).Taps("Yes, I want to help");

        Assert.NotNull(town.Find<Checker>("1006"));
    }

    // The clocks in London go forward on Sunday 29 March 2026: that day has 23 hours.
    [Fact]
    public void A_forgotten_facilitators_links_are_over()
    {
        var priya = town.Facilitator();
        var elena = town.Resident(1003, "Elena", "en");
        var link = town.InviteChecker("ro");

        priya.Says("/me").Taps("Forget me", "Yes, delete everything");
        elena.Says(link);

        Assert.Contains("too old", town.Transcript.LastTo(elena));
        Assert.DoesNotContain(town.Stored().Keys, key => key.Collection == "checkerinvitations" || key.Id.Contains("checkers.invitation"));
    }

    [Fact]
    public void The_answer_waits_until_the_facilitators_quiet_hours_end()
    {
        var priya = town.Facilitator();
        var elena = town.Resident(1003, "Elena", "en");
        var link = town.InviteChecker("ro");
        town.Advance(TimeSpan.FromHours(12));

        elena.Says(link).Taps("Yes, I want to help");
        Assert.NotNull(town.Find<Checker>("1003"));
        Assert.DoesNotContain("said yes", town.Transcript.LastTo(priya));
        town.Advance(TimeSpan.FromHours(11));

        Assert.Contains("said yes", town.Transcript.LastTo(priya));
    }

    public void Dispose() => town.Dispose();

    private static string Plain(string text) => text.Replace("\u2068", "").Replace("\u2069", "");
}
