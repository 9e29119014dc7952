using System.Globalization;
using CommunityBot.Dialogs;
using CommunityBot.Prompts;

namespace CommunityBot.Tests.Prompts;

public class DateTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly PromptBook Book = PromptBook.Load(PromptFolder.Real).Book!;

    [Theory]
    [InlineData("en", "Friday 12 June at 6:30pm")]
    [InlineData("cy", "dydd Gwener 12 Mehefin am 6:30 yr hwyr")]
    [InlineData("pl", "piątek, 12 czerwca, godz. 18:30")]
    [InlineData("ro", "vineri, 12 iunie, ora 18:30")]
    [InlineData("ur", "جمعہ، 12 جون، شام 6:30 بجے")]
    [InlineData("ar", "الجمعة 12 يونيو، الساعة 6:30 مساءً")]
    public void A_moment_shows_weekday_full_month_and_wall_clock_time(string locale, string expected) =>
        Assert.Equal(expected, Book.Label(Moment("2026-06-12T17:30:00Z"), locale, Now));

    [Theory]
    [InlineData("en", "Wednesday 3 March 2027")]
    [InlineData("cy", "dydd Mercher 3 Mawrth 2027")]
    [InlineData("pl", "środa, 3 marca 2027")]
    [InlineData("ro", "miercuri, 3 martie 2027")]
    [InlineData("ur", "بدھ، 3 مارچ 2027")]
    [InlineData("ar", "الأربعاء 3 مارس 2027")]
    public void The_year_shows_when_it_is_not_this_one(string locale, string expected) =>
        Assert.Equal(expected, Book.Label(Moment("2027-03-03T12:00:00Z", MomentStyle.Day), locale, Now));

    [Theory]
    [InlineData("en", "June 2026")]
    [InlineData("pl", "czerwiec 2026")]
    [InlineData("ar", "يونيو 2026")]
    public void The_head_of_a_calendar_names_the_month_alone(string locale, string expected) =>
        Assert.Equal(expected, Book.Label(Moment("2026-06-12T12:00:00Z", MomentStyle.Month), locale, Now));

    [Theory]
    [InlineData("en", "12 midnight 1am 9:05am 12 noon 12:30pm 6pm")]
    [InlineData("cy", "hanner nos 1 y bore 9:05 y bore hanner dydd 12:30 y prynhawn 6 yr hwyr")]
    [InlineData("pl", "00:00 01:00 09:05 12:00 12:30 18:00")]
    [InlineData("ro", "00:00 01:00 09:05 12:00 12:30 18:00")]
    [InlineData("ur", "رات 12 بجے رات 1 بجے صبح 9:05 بجے دوپہر 12 بجے دوپہر 12:30 بجے شام 6 بجے")]
    [InlineData("ar", "12 ليلًا 1 ليلًا 9:05 صباحًا 12 ظهرًا 12:30 ظهرًا 6 مساءً")]
    public void A_time_is_said_as_the_language_has_it(string locale, string expected)
    {
        var times = new TimeOnly[] { new(0, 0), new(1, 0), new(9, 5), new(12, 0), new(12, 30), new(18, 0) };

        Assert.Equal(expected, string.Join(' ', times.Select(time => Book.Label(time, locale, Now))));
    }

    [Fact]
    public void New_year_is_decided_in_the_place_where_it_happens()
    {
        var newYearInLondonStill2026InNewYork = DateTimeOffset.Parse("2027-01-01T02:00:00Z");

        Assert.Equal("Thursday 31 December", Book.Label(new MomentValue(newYearInLondonStill2026InNewYork, "America/New_York", MomentStyle.Day), "en", Now));
    }

    [Theory]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Calendar_and_digits_do_not_depend_on_the_machine(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal("الأربعاء 3 مارس 2027، الساعة 12 ظهرًا", Book.Label(Moment("2027-03-03T12:00:00Z"), "ar", Now));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Typed_words_know_every_form_of_a_month_and_a_weekday()
    {
        var words = Book.Words("pl");

        Assert.Equal(["marca", "marzec", "mar"], words.Months[2]);
        Assert.Equal(["środa", "śr", "środę"], words.Weekdays[2]);
        Assert.Contains("حزيران", Book.Words("ar").Months[5]);
    }

    [Theory]
    [InlineData("date.weekdays.short.1", "ur", "پیر")]
    [InlineData("date.weekdays.short.7", "en", "Sun")]
    [InlineData("date.months.alone.3", "pl", "marzec")]
    [InlineData("date.months.alone.3", "en", "March")]
    public void Names_of_days_and_months_can_be_labels(string id, string locale, string expected) =>
        Assert.Equal(expected, Book.Label(new Prompt(id), locale, Now));

    private static MomentValue Moment(string at, MomentStyle style = MomentStyle.DayAndTime) => new(DateTimeOffset.Parse(at), "Europe/London", style);
}
