using System.Text.RegularExpressions;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Checkers;

namespace CommunityBot.Tests.Chats;

/// <summary>Checkers of translations: named by a facilitator, checkers by their own yes only.</summary>
public sealed partial class CheckerTests : IDisposable
{
    private readonly Town town = new();

    [Fact]
    public void A_facilitator_sees_which_languages_nobody_checks()
    {
        Checker(1003, "Elena", "ro");
        var priya = town.Priya.Says("/checkers");

        Assert.Contains("Română: Elena", town.Transcript.LastTo(priya));
        Assert.Contains("yet for: اردو, العربية and Polski", Plain(town.Transcript.LastTo(priya)));
        Assert.DoesNotContain("English", string.Join(' ', town.Transcript.Messages[^1].Rows.SelectMany(row => row).Select(button => button.Text)));
    }

    [Fact]
    public void Where_there_is_one_language_there_is_nothing_to_check()
    {
        using var small = new Town(Town.Millbrook("en"));
        var priya = small.Resident(1001, "Priya", "en");

        priya.Says("/checkers");

        Assert.Contains(small.Word(CheckerPrompts.OneLanguage, "en"), small.Transcript.LastTo(priya));
    }

    [Fact]
    public void Only_a_yes_makes_a_checker_and_who_invited_is_told()
    {
        var priya = town.Facilitator();
        var elena = town.Resident(1003, "Elena", "en");
        var link = Invite(priya, "Română");

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

        elena.Says(Invite(priya, "Română")).Taps("No, thank you");

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
        var link = Invite(town.Facilitator(), "Română");
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
        var link = Invite(priya, "Română");
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
        var link = Invite(town.Facilitator(), "Română");
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
        elena.Says(Invite(town.Facilitator(), "Română"));

        town.Clock.Advance(TimeSpan.FromDays(7));
        elena.Taps("Yes, I want to help");

        Assert.Null(town.Find<Checker>("1003"));
    }

    [Fact]
    public void A_stranger_joins_first_and_is_asked_then()
    {
        var stranger = town.Person(1009, "Radu", "ro");
        var link = Invite(town.Facilitator(), "Română");

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
        var link = Invite(town.Facilitator(), "Română");

        stranger.Says(link).Taps("English", "No");

        Assert.DoesNotContain(town.Stored(), stored => stored.Key.Collection != "seen" && (stored.Key.Id.Contains("1009") || stored.Value.Contains("1009")));
        elena.Says(link).Taps("Yes, I want to help");
        Assert.NotNull(town.Find<Checker>("1003"));
    }

    [Fact]
    public void A_stranger_who_forges_the_yes_is_no_checker()
    {
        var stranger = town.Person(1009, "Radu");
        var link = Invite(town.Facilitator(), "Română");

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
        var link = Invite(two.Priya, "Română", two);

        gwen.Says(link.Replace("millbrook", "parc-celyn"));
        Assert.Contains("too old", two.Transcript.LastTo(gwen));
        gwen.Forges(gwen.Private, $"agreecheck {link.Split("_c_")[1]} yes").Says(link);

        Assert.Contains("choose your language", two.Transcript.LastTo(gwen));
        Assert.Null(two.Find<Checker>("1021"));
        Assert.Null(two.Find<Checker>("1021", "parc-celyn"));
    }

    [Fact]
    public void One_neighbour_checks_two_languages_and_loses_one()
    {
        var elena = Checker(1003, "Elena", "ro");
        elena.Says(Invite(town.Priya, "Polski")).Taps("Yes, I want to help");
        Assert.Equal(["ro", "pl"], town.Find<Checker>("1003")!.Languages);

        town.Priya.Says("/checkers").Taps("Remove Elena: Română");
        Assert.Equal(["pl"], town.Find<Checker>("1003")!.Languages);
        Assert.Contains("do not need to check", town.Transcript.LastTo(elena));
        Assert.DoesNotContain("Română: Elena", town.Transcript.LastTo(town.Priya));

        town.Priya.Taps("Remove Elena: Polski");
        Assert.Null(town.Find<Checker>("1003"));
    }

    [Fact]
    public void Who_checks_a_language_already_does_not_use_the_link_up()
    {
        var elena = Checker(1003, "Elena", "ro");
        var joan = town.Resident(1006, "Joan", "en");
        var link = Invite(town.Priya, "Română");

        elena.Says(link);
        Assert.Contains("already check", town.Transcript.LastTo(elena));
        joan.Says(link).Taps("Yes, I want to help");

        Assert.NotNull(town.Find<Checker>("1006"));
    }

    [Theory]
    [InlineData("namechecker ro")]
    [InlineData("uncheck 1003 ro")]
    public void A_residents_forged_press_names_and_removes_nobody(string data)
    {
        Checker(1003, "Elena", "ro");
        var ana = town.Resident(1002, "Ana", "en");

        ana.Says("/checkers").Forges(ana.Private, data);

        Assert.Contains(town.Word(SharedPrompts.FacilitatorsOnly, "en"), town.Transcript.LastTo(ana));
        Assert.NotNull(town.Find<Checker>("1003"));
        Assert.DoesNotContain(town.Stored().Keys, key => key.Collection == "checkerinvitations");
    }

    [Theory]
    [InlineData("namechecker")]
    [InlineData("namechecker en")]
    [InlineData("namechecker xx")]
    [InlineData("uncheck")]
    [InlineData("uncheck x ro")]
    [InlineData("uncheck 1003")]
    [InlineData("uncheck 1003 pl")]
    [InlineData("agreecheck")]
    [InlineData("agreecheck x yes")]
    [InlineData("stopcheck yes")]
    [InlineData("nottoday")]
    public void A_button_that_fits_nothing_changes_nothing(string data)
    {
        Checker(1003, "Elena", "ro");
        var before = Kept();

        town.Priya.Forges(town.Priya.Private, data);

        Assert.NotNull(town.Transcript.PressAnswers[^1].Text);
        Assert.Equal(before, Kept());

        List<string> Kept() => [.. town.Stored().Where(stored => stored.Key.Collection.StartsWith("checker") || stored.Key.Collection == "deadletters").Select(stored => stored.Value).Order()];
    }

    [Fact]
    public void A_checker_leaves_by_their_own_settings_and_facilitators_are_told()
    {
        var elena = Checker(1003, "Elena", "ro");
        var ana = town.Resident(1002, "Ana", "en");
        const string Button = "I do not want to check";

        ana.Says("/settings");
        Assert.DoesNotContain(Button, town.Transcript.Messages[^1].ToString());
        elena.Says("/settings").Taps(Button, "No, I carry on");
        Assert.NotNull(town.Find<Checker>("1003"));
        elena.Says("/settings").Taps(Button, "Yes, I want to stop").Says("/settings");

        Assert.Null(town.Find<Checker>("1003"));
        Assert.DoesNotContain(Button, town.Transcript.Messages[^1].ToString());
        Assert.Contains("Elena has stopped checking", Plain(town.Transcript.LastTo(town.Priya)));
    }

    [Theory]
    [InlineData("/stop")]
    [InlineData("STOP")]
    public void Stop_ends_the_role_too(string word)
    {
        Checker(1003, "Elena", "ro").Says(word);

        Assert.Null(town.Find<Checker>("1003"));
    }

    [Fact]
    public void Who_blocked_the_bot_is_not_asked_and_a_new_yes_makes_them_reachable()
    {
        var elena = Checker(1003, "Elena", "ro");

        elena.Blocks();
        town.Priya.Says("/checkers");
        Assert.Contains("yet for: Română", Plain(town.Transcript.LastTo(town.Priya)));
        var link = Invite(town.Priya, "Polski");
        elena.Unblocks().Says(link).Taps("Yes, I want to help");

        Assert.True(town.Find<Resident>("1003")!.Reachable);
        Assert.Empty(town.Find<Resident>("1003")!.Consents);
    }

    [Fact]
    public void Forgetting_erases_the_role()
    {
        var elena = Checker(1003, "Elena", "ro");

        elena.Says("/me");
        Assert.Contains("checked translations since Monday 23 March", Plain(town.Transcript.LastTo(elena)));
        elena.Taps("Forget me", "Yes, delete everything");

        Assert.DoesNotContain(town.Stored(), stored => stored.Key.Collection != "seen" && (stored.Key.Id.Contains("1003") || stored.Value.Contains("1003") || stored.Value.Contains("Elena")));
    }

    [Fact]
    public void A_forgotten_facilitators_links_are_over()
    {
        var priya = town.Facilitator();
        var elena = town.Resident(1003, "Elena", "en");
        var link = Invite(priya, "Română");

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
        var link = Invite(priya, "Română");
        town.Advance(TimeSpan.FromHours(12));

        elena.Says(link).Taps("Yes, I want to help");
        Assert.NotNull(town.Find<Checker>("1003"));
        Assert.DoesNotContain("said yes", town.Transcript.LastTo(priya));
        town.Advance(TimeSpan.FromHours(11));

        Assert.Contains("said yes", town.Transcript.LastTo(priya));
    }

    public void Dispose() => town.Dispose();

    private static string Invite(Someone facilitator, string language, Town of)
    {
        facilitator.Says("/checkers").Taps($"Name a checker: {language}");
        return $"/start {Payload().Match(of.Transcript.LastTo(facilitator)).Groups[1].Value}";
    }

    private static string Plain(string text) => text.Replace("\u2068", "").Replace("\u2069", "");

    private string Invite(Someone facilitator, string language) => Invite(facilitator, language, town);

    private Someone Checker(long id, string name, string language)
    {
        var person = town.Resident(id, name, "en");
        return person.Says(Invite(town.Facilitator(), town.Prompts.OwnName(language))).Taps("Yes, I want to help");
    }

    [GeneratedRegex(@"start=(\S+)")]
    private static partial Regex Payload();
}
