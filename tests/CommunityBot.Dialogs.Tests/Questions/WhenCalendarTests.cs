namespace CommunityBot.Dialogs.Tests;

/// <summary>It is Monday 23 March 2026, 18:00 in London.</summary>
public class WhenCalendarTests
{
    private static readonly Prompt Closes = new("closes");

    [Fact]
    public void Three_presses_make_a_moment() =>
        Assert.Equal(new DateTimeOffset(2026, 3, 27, 18, 15, 0, TimeSpan.Zero), FlowTest.Of(Flow).Taps("27", "18:00").Restart().Taps("18:15").Result);

    [Fact]
    public void A_month_starts_on_monday_and_what_has_gone_by_is_blank_or_not_there()
    {
        var rows = Labels(FlowTest.Of(Flow));
        Assert.Equal(["\u00B7", "2026-03", "\u00BB"], rows[0]);
        Assert.Equal(["date.weekdays.short.1", "date.weekdays.short.7"], [rows[1][0], rows[1][6]]);
        Assert.Equal(["23", "24", "25", "26", "27", "28", "29"], rows[2]);
        Assert.Equal(["30", "31", "\u00B7", "\u00B7", "\u00B7", "\u00B7", "\u00B7"], rows[3]);
    }

    [Fact]
    public void The_arrows_lead_to_other_months_and_back()
    {
        var chat = FlowTest.Of(Flow).Taps("\u00BB").Offers("2026-04").Taps("\u00BB").TapsAgain().Offers("2026-05");
        Assert.Equal(["\u00B7", "\u00B7", "\u00B7", "\u00B7", "1", "2", "3"], Labels(chat)[2]);
        Assert.Equal(["\u00B7", "2026-03", "\u00BB"], Labels(chat.Taps("\u00AB").Taps("\u00AB"))[0]);
    }

    [Fact]
    public void Two_years_ahead_the_arrow_ends()
    {
        var chat = FlowTest.Of(Flow);
        for (var month = 0; month < 24; month++)
        {
            chat.Taps("\u00BB");
        }

        chat.Offers("2028-03").DoesNotOffer("\u00BB");
    }

    [Fact]
    public void Today_offers_the_hours_and_quarters_that_are_left()
    {
        var chat = FlowTest.Of(Flow).Taps("23").DoesNotOffer("17:00").Offers("18:00", "23:00").Taps("18:00");
        Assert.Equal(["18:15", "18:30", "18:45"], Labels(chat)[1]);
    }

    [Fact]
    public void The_head_leads_back_to_the_month() => FlowTest.Of(Flow).Taps("27", "18:00", "2026-03-27").Offers("2026-03", "28");

    [Fact]
    public void A_blank_does_nothing() => FlowTest.Of(Flow).Taps("\u00BB").Taps("date.weekdays.short.1").Offers("2026-04").NoProblem();

    [Fact]
    public void The_hour_that_the_clock_change_skips_is_not_offered() => FlowTest.Of(Flow).Taps("29").Offers("00:00", "02:00").DoesNotOffer("01:00");

    [Fact]
    public void At_the_end_of_the_month_there_is_the_next() =>
        Assert.Equal(["\u00B7", "2026-03", "\u00BB"], Labels(FlowTest.Of(Flow).At(new DateTimeOffset(2026, 3, 31, 22, 50, 0, TimeSpan.Zero)))[0]);

    [Fact]
    public void A_quarter_that_goes_by_while_the_person_thinks_is_told_so() =>
        FlowTest.Of(Flow).Taps("23", "18:00").Waits(TimeSpan.FromMinutes(20)).Sends(Press("t2026-03-23T18:15")).Problem(DialogPrompts.Past).DoesNotOffer("18:15").Offers("18:30");

    [Theory]
    [InlineData("t2026-02-31T18:15")]
    [InlineData("tcheese")]
    [InlineData("l9999-12")]
    [InlineData("l2026-02")]
    [InlineData("l2026-03-22")]
    [InlineData("l")]
    public void A_forged_press_changes_nothing(string value) => FlowTest.Of(Flow).Sends(Press(value)).Comes<AlreadyAnswered>();

    [Fact]
    public void Everything_fits_the_limits_of_telegram()
    {
        var chat = FlowTest.Of(Flow).At(new DateTimeOffset(2026, 8, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.True(chat.Screen.Buttons.Sum(row => row.Count) <= 100);
        Assert.All(chat.Screen.Buttons, row => Assert.True(row.Count <= 8));
    }

    private static ConversationInput Press(string value) =>
        new ConversationInput.Pressed($"{FlowTest.Of(Flow).Screen.Buttons[0].OfType<Press>().First().Data[..^1]}{value}");

    private static List<List<string>> Labels(FlowTest<DateTimeOffset> chat) =>
        [.. chat.Screen.Buttons.Select(row => row.Select(button => Reading(button.Label)).ToList())];

    private static string Reading(Value label) => label switch
    {
        CountValue count => $"{count.Count}",
        TextValue text => text.Text,
        PromptValue prompt => prompt.Prompt.Id,
        TimeValue time => $"{time.Time:HH:mm}",
        MomentValue { Style: MomentStyle.Month } month => $"{month.At:yyyy-MM}",
        _ => "",
    };

    private static async Flow<DateTimeOffset> Flow(Ask ask) => await ask.When(Closes);
}
