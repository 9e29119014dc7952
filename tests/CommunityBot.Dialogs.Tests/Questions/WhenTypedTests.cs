namespace CommunityBot.Dialogs.Tests;

/// <summary>It is Monday 23 March 2026, 18:00 in London; clocks go forward on Sunday 29 March, back on 25 October.</summary>
public class WhenTypedTests
{
    private static readonly Prompt Closes = new("closes");

    private static readonly DateWords Polish = new(
        [["stycze\u0144", "stycznia"], ["luty", "lutego"], ["marzec", "marca"], ["kwiecie\u0144", "kwietnia"], ["maj", "maja"], ["czerwiec", "czerwca"],
            ["lipiec", "lipca"], ["sierpie\u0144", "sierpnia"], ["wrzesie\u0144", "wrze\u015Bnia"], ["pa\u017Adziernik", "pa\u017Adziernika"], ["listopad", "listopada"],
            ["grudzie\u0144", "grudnia"]],
        [["poniedzia\u0142ek"], ["wtorek"], ["\u015Broda"], ["czwartek"], ["pi\u0105tek"], ["sobota"], ["niedziela"]]);

    private static readonly DateWords Levantine = new(
        [["\u0643\u0627\u0646\u0648\u0646 \u0627\u0644\u062B\u0627\u0646\u064A"], ["\u0634\u0628\u0627\u0637"], ["\u0622\u0630\u0627\u0631", "\u0645\u0627\u0631\u0633"],
            ["\u0646\u064A\u0633\u0627\u0646"], ["\u0623\u064A\u0627\u0631"], ["\u062D\u0632\u064A\u0631\u0627\u0646"], ["\u062A\u0645\u0648\u0632"], ["\u0622\u0628"],
            ["\u0623\u064A\u0644\u0648\u0644"], ["\u062A\u0634\u0631\u064A\u0646 \u0627\u0644\u0623\u0648\u0644"], ["\u062A\u0634\u0631\u064A\u0646 \u0627\u0644\u062B\u0627\u0646\u064A"],
            ["\u0643\u0627\u0646\u0648\u0646 \u0627\u0644\u0623\u0648\u0644"]],
        []);

    [Theory]
    [InlineData("27.3. 18:00")]
    [InlineData("27.3 18:00")]
    [InlineData("27.03. 18.00")]
    [InlineData("27/3 18:00")]
    [InlineData("27-3 6pm")]
    [InlineData("27/3/26 18:00")]
    [InlineData("27/3/2026, 6 pm")]
    [InlineData("27 March 18:00")]
    [InlineData("27 march 6pm")]
    [InlineData("27th Mar. 6:00 PM")]
    [InlineData("27mar 18h")]
    [InlineData("March 27th 18h00")]
    [InlineData("Friday 27 March 2026 at 18.00")]
    [InlineData("18:00, 27 March")]
    [InlineData("6 p.m. 27/3")]
    [InlineData("2026-03-27 18:00")]
    [InlineData("2026-03-27T18:00")]
    [InlineData("2026/3/27 6pm")]
    [InlineData("\u0662\u0667/\u0663 \u0661\u0668:\u0660\u0660")]
    [InlineData("\u06F2\u06F7/\u06F3 \u06F1\u06F8:\u06F0\u06F0")]
    [InlineData("\u200F27/3\u200F 18:00")]
    public void A_date_is_read_as_people_type_it(string said) => Assert.Equal(Utc(2026, 3, 27, 18, 0), FlowTest.Of(Flow).Says(said).Result);

    [Theory]
    [InlineData("27 marca 18:00")]
    [InlineData("pi\u0105tek 27 marzec o 18:00")]
    [InlineData("27 MARCA godz. 18.00")]
    public void A_date_is_read_in_the_spellings_of_the_language(string said) =>
        Assert.Equal(Utc(2026, 3, 27, 18, 0), FlowTest.Of(Flow).Writing(Polish).Says(said).Result);

    [Fact]
    public void Accents_may_be_missing() => Assert.Equal(Utc(2026, 10, 2, 17, 0), FlowTest.Of(Flow).Writing(Polish).Says("2 pazdziernika 18:00").Result);

    [Theory]
    [InlineData("27 \u0622\u0630\u0627\u0631 18:00", 2026, 3, 27, 18)]
    [InlineData("\u0662\u0667 \u0645\u0627\u0631\u0633 18:00", 2026, 3, 27, 18)]
    [InlineData("5 \u0643\u0627\u0646\u0648\u0646 \u0627\u0644\u0627\u0648\u0644 18:00", 2026, 12, 5, 18)]
    [InlineData("5 \u0643\u0627\u0646\u0648\u0646 \u0627\u0644\u062B\u0627\u0646\u06CC 18:00", 2027, 1, 5, 18)]
    public void A_month_may_take_two_words_and_another_keyboard(string said, int year, int month, int day, int hour) =>
        Assert.Equal(Utc(year, month, day, hour, 0), FlowTest.Of(Flow).Writing(Levantine).Says(said).Result);

    [Theory]
    [InlineData("12am", 0)]
    [InlineData("12pm", 12)]
    [InlineData("1 am", 1)]
    [InlineData("11:00 p.m.", 23)]
    public void Twelve_hour_times_are_read(string time, int hour) => Assert.Equal(Utc(2026, 3, 27, hour, 0), FlowTest.Of(Flow).Says("27/3 " + time).Result);

    [Theory]
    [InlineData("22/3 18:00", 2027)]
    [InlineData("23/3 18:00", 2027)]
    [InlineData("23/3 18:01", 2026)]
    [InlineData("1 January 18:00", 2027)]
    [InlineData("29/2 18:00", 2028)]
    public void Without_a_year_it_is_the_next_such_date(string said, int year) => Assert.Equal(year, FlowTest.Of(Flow).Says(said).Result.Year);

    [Theory]
    [InlineData("31 February 18:00")]
    [InlineData("31.2.")]
    [InlineData("30/2/2028 18:00")]
    [InlineData("29/2/2027 18:00")]
    [InlineData("31 April 6pm")]
    [InlineData("3/27 18:00")]
    [InlineData("0.3. 18:00")]
    [InlineData("2026-13-01 18:00")]
    public void A_day_that_does_not_exist_is_told_so(string said) => FlowTest.Of(Flow).Says(said).Problem(DialogPrompts.NoSuchDay(said)).Asks(Closes);

    [Theory]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("18:00")]
    [InlineData("27")]
    [InlineData("27 Marzo 18:00")]
    [InlineData("27/3 25:00")]
    [InlineData("27/3 18:60")]
    [InlineData("27/3 13pm")]
    [InlineData("27/3 0am")]
    [InlineData("27/3 18:00 19:00")]
    [InlineData("27/3 28/3 18:00")]
    [InlineData("27 March April 18:00")]
    [InlineData("27/3 1234567")]
    public void What_is_no_date_is_told_so(string said) => FlowTest.Of(Flow).Says(said).Problem(DialogPrompts.NotADate).Asks(Closes);

    [Fact]
    public void A_long_story_is_no_date() => FlowTest.Of(Flow).Says("27/3 18:00 " + new string('x', 5000)).Problem(DialogPrompts.NotADate);

    [Fact]
    public void Other_things_are_no_dates() => FlowTest.Of(Flow).Sends(new ConversationInput.Photo("p", "27/3 18:00")).Problem(DialogPrompts.NotADate);

    [Theory]
    [InlineData("22/3/2026 18:00")]
    [InlineData("23/3/2026 18:00")]
    [InlineData("22/3/2026")]
    public void What_has_gone_by_is_told_so(string said) => FlowTest.Of(Flow).Says(said).Problem(DialogPrompts.Past).Asks(Closes);

    [Fact]
    public void A_day_alone_opens_its_hours_and_a_time_alone_then_will_do()
    {
        var chat = FlowTest.Of(Flow).Says("27 March").NoProblem().Offers("2026-03-27", "00:00", "23:00");
        Assert.Equal(Utc(2026, 3, 27, 18, 30), chat.Restart().Says("6.30pm".Replace('.', ':')).Result);
    }

    [Fact]
    public void It_is_the_wall_clock_of_the_area() => Assert.Equal(Utc(2026, 3, 30, 17, 0), FlowTest.Of(Flow).Says("30/3 18:00").Result);

    [Theory]
    [InlineData("29/3 01:00", 1, 0)]
    [InlineData("29/3 01:30", 1, 30)]
    [InlineData("29/3 00:59", 0, 59)]
    [InlineData("29/3 02:00", 1, 0)]
    public void A_time_that_the_clock_change_skips_moves_forward(string said, int hour, int minute) =>
        Assert.Equal(Utc(2026, 3, 29, hour, minute), FlowTest.Of(Flow).Says(said).Result);

    [Theory]
    [InlineData("25/10 00:59", 24, 23, 59)]
    [InlineData("25/10 01:00", 25, 0, 0)]
    [InlineData("25/10 01:30", 25, 0, 30)]
    [InlineData("25/10 02:00", 25, 2, 0)]
    public void Of_a_time_that_comes_twice_the_first_is_meant(string said, int day, int hour, int minute) =>
        Assert.Equal(Utc(2026, 10, day, hour, minute), FlowTest.Of(Flow).Says(said).Result);

    [Fact]
    public void A_day_that_a_place_skipped_moves_forward_by_a_day()
    {
        // Samoa went from 29 to 31 December 2011.
        var samoa = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia");
        var chat = FlowTest.Of(Flow).In(samoa).At(Utc(2011, 12, 1, 0, 0)).Says("30 December 12:00");
        Assert.Equal(new DateTimeOffset(2011, 12, 31, 12, 0, 0, TimeSpan.FromHours(14)), chat.Result);
    }

    [Fact]
    public void The_answer_is_stored_as_an_instant()
    {
        var chat = FlowTest.Of(Reviewed).Says("30/3 18:00");
        Assert.Equal("2026-03-30T17:00:00+00:00", chat.Conversation.Answers["closes"].GetString());
        chat.Offers(DialogPrompts.Edit(Closes.Label, new MomentValue(Utc(2026, 3, 30, 17, 0), "Europe/London")));
    }

    [Fact]
    public void An_answer_that_has_gone_by_meanwhile_is_asked_again() =>
        FlowTest.Of(Reviewed).Says("23/3 18:30").Asks("review").Waits(TimeSpan.FromMinutes(30)).Taps("review.confirm").Problem(DialogPrompts.Past).Asks(Closes);

    private static DateTimeOffset Utc(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, TimeSpan.Zero);

    private static async Flow<DateTimeOffset> Flow(Ask ask) => await ask.When(Closes);

    private static async Flow<DateTimeOffset> Reviewed(Ask ask)
    {
        var closes = await ask.When(Closes);
        await ask.Review(new Prompt("review"));
        return closes;
    }
}
