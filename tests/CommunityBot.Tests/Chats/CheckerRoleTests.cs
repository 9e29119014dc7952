using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Checkers;

namespace CommunityBot.Tests.Chats;

/// <summary>Checkers of translations while they are: listed, away for a day, removed, gone.</summary>
public sealed class CheckerRoleTests : IDisposable
{
    private readonly Town town = new();

    [Fact]
    public void A_facilitator_sees_which_languages_nobody_checks()
    {
        town.Checker(1003, "Elena", "ro");
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
    public void One_neighbour_checks_two_languages_and_loses_one()
    {
        var elena = town.Checker(1003, "Elena", "ro");
        elena.Says(town.InviteChecker("pl")).Taps("Yes, I want to help");
        Assert.Equal(["ro", "pl"], town.Find<Checker>("1003")!.Languages);

        town.Priya.Says("/checkers").Taps("Remove Elena: Română");
        Assert.Equal(["pl"], town.Find<Checker>("1003")!.Languages);
        Assert.Contains("do not need to check", town.Transcript.LastTo(elena));
        Assert.DoesNotContain("Română: Elena", town.Transcript.LastTo(town.Priya));

        town.Priya.Taps("Remove Elena: Polski");
        Assert.Null(town.Find<Checker>("1003"));
    }

    [Theory]
    [InlineData("namechecker ro")]
    [InlineData("uncheck 1003 ro")]
    public void A_residents_forged_press_names_and_removes_nobody(string data)
    {
        town.Checker(1003, "Elena", "ro");
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
        town.Checker(1003, "Elena", "ro");
        var before = Kept();

        town.Priya.Forges(town.Priya.Private, data);

        Assert.NotNull(town.Transcript.PressAnswers[^1].Text);
        Assert.Equal(before, Kept());

        List<string> Kept() => [.. town.Stored().Where(stored => stored.Key.Collection.StartsWith("checker") || stored.Key.Collection == "deadletters").Select(stored => stored.Value).Order()];
    }

    [Fact]
    public void A_checker_leaves_by_their_own_settings_and_facilitators_are_told()
    {
        var elena = town.Checker(1003, "Elena", "ro");
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
    [InlineData(0, 14, "Tuesday 24 March")]
    [InlineData(6, 13, "Monday 30 March")]
    public void Not_today_ends_with_the_day(int days, int hoursLeft, string again)
    {
        town.Clock.Advance(TimeSpan.FromDays(days));
        var elena = town.Checker(1003, "Elena", "ro");

        elena.Forges(elena.Private, NotTodayButton.Verb);
        Assert.Contains($"not ask you again before {again}", Plain(town.Transcript.LastTo(elena)));
        town.Advance(TimeSpan.FromHours(hoursLeft) - TimeSpan.FromSeconds(1));
        Assert.Contains($"Elena (again from {again})", Plain(Listed()));
        town.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains("Română: Elena\n", Plain(Listed()));

        string Listed() => town.Transcript.LastTo(town.Priya.Says("/checkers"));
    }

    [Theory]
    [InlineData("/stop")]
    [InlineData("STOP")]
    public void Stop_ends_the_role_too(string word)
    {
        town.Checker(1003, "Elena", "ro").Says(word);

        Assert.Null(town.Find<Checker>("1003"));
    }

    [Fact]
    public void Who_blocked_the_bot_is_not_asked_and_a_new_yes_makes_them_reachable()
    {
        var elena = town.Checker(1003, "Elena", "ro");

        elena.Blocks();
        town.Priya.Says("/checkers");
        Assert.Contains("yet for: Română", Plain(town.Transcript.LastTo(town.Priya)));
        var link = town.InviteChecker("pl");
        elena.Unblocks().Says(link).Taps("Yes, I want to help");

        Assert.True(town.Find<Resident>("1003")!.Reachable);
        Assert.Empty(town.Find<Resident>("1003")!.Consents);
    }

    [Fact]
    public void Forgetting_erases_the_role()
    {
        var elena = town.Checker(1003, "Elena", "ro");

        elena.Says("/me");
        Assert.Contains("checked translations since Monday 23 March", Plain(town.Transcript.LastTo(elena)));
        elena.Taps("Forget me", "Yes, delete everything");

        Assert.DoesNotContain(town.Stored(), stored => stored.Key.Collection != "seen" && (stored.Key.Id.Contains("1003") || stored.Value.Contains("1003") || stored.Value.Contains("Elena")));
    }

    public void Dispose() => town.Dispose();

    private static string Plain(string text) => text.Replace("\u2068", "").Replace("\u2069", "");
}
