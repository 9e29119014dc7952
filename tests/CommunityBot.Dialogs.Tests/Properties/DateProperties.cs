using System.Globalization;
using CsCheck;

namespace CommunityBot.Dialogs.Tests;

public class DateProperties
{
    private static readonly DateTimeOffset Now = new(2026, 3, 23, 18, 0, 0, TimeSpan.Zero);

    private static readonly TimeZoneInfo[] Zones =
        [.. new[] { "Europe/London", "Europe/Warsaw", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca" }.Select(TimeZoneInfo.FindSystemTimeZoneById)];

    private static readonly string[] Formats =
    [
        "d.M.yyyy HH:mm", "d.M.yyyy. H.mm", "dd/MM/yyyy HH:mm", "d-M-yy H:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy/M/d h:mm tt", "d MMMM yyyy HH:mm",
        "MMM d, yyyy, h:mmtt", "HH:mm d MMMM yyyy", "dddd d MMMM yyyy 'at' H'h'mm", "h:mm tt, d/M/yyyy",
    ];

    private static readonly Gen<DateTime> Local = Gen.Int[1, 4 * 365 * 24 * 60].Select(minutes => new DateTime(2026, 3, 24, 12, 0, 0).AddMinutes(minutes));

    [Fact]
    public void A_moment_written_in_any_form_is_read_back() =>
        Gen.Select(Local, Any.Of(Formats), Any.Of(Zones)).Sample(
            (local, format, zone) => Read(local.ToString(format, CultureInfo.InvariantCulture), zone) is Done<DateTimeOffset> done
                && TimeZoneInfo.ConvertTime(done.Value, zone) is var read
                && (read.DateTime == local || !Instants(local, zone).Any()),
            iter: 5000);

    [Fact]
    public void The_first_of_two_and_no_earlier_than_a_gap_is_meant() =>
        Gen.Select(Any.Of(Zones), Gen.Int[-180, 180], Gen.Int[0, 20]).Sample(
            (zone, minutes, nth) =>
            {
                var change = Changes(zone).Skip(nth).Select(instant => (DateTimeOffset?)instant).FirstOrDefault();
                if (change is not { } at)
                {
                    return;
                }

                var before = zone.GetUtcOffset(at.AddMinutes(-1));
                var local = new DateTime(at.UtcTicks + before.Ticks).AddMinutes(minutes);
                var read = ((Done<DateTimeOffset>)Read(local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), zone)).Value;
                Assert.Equal(Instants(local, zone).DefaultIfEmpty(new DateTimeOffset(local, TimeSpan.Zero) - before).Min(), read);
            },
            iter: 2000);

    [Fact]
    public void A_day_that_does_not_exist_is_never_accepted() =>
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[2026, 2032], Gen.Int[0, 3]).Sample(
            (day, month, year, form) =>
            {
                var typed = form switch
                {
                    0 => $"{day}/{month}/{year} 18:00",
                    1 => $"{day}.{month}.{year % 100:00} 18:00",
                    2 => $"{year}-{month}-{day} 18:00",
                    _ => $"{day}.{month}. 18:00",
                };
                var exists = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(form == 3 ? 2028 : year, month);
                var step = Read(typed, Zones[0]);
                Assert.Equal(exists, step is Done<DateTimeOffset> || Problem(step) == "dialog.problem.past");
                Assert.True(exists || Problem(step) == "dialog.problem.noday", typed);
            },
            iter: 5000);

    [Fact]
    public void Rubbish_never_throws_and_what_is_read_lies_ahead() =>
        Gen.String[Gen.Char["0123456789 ./-:,apmthMarchy\u0660\u06F3\u200F\u00BD\n"], 0, 30].Sample(
            typed => Read(typed, Zones[0]) is not Done<DateTimeOffset> done || done.Value > Now,
            iter: 5000);

    private static Step Read(string typed, TimeZoneInfo zone)
    {
        var now = new Circumstances(Now, zone, English.Words);
        var start = (Asks)Engine.Start(Flow, "c", now);
        return Engine.Advance(Flow, start.Next, new ConversationInput.Said(typed), now);
    }

    private static readonly FlowDefinition<DateTimeOffset> Flow = FlowDefinition.Of("when", async ask => await ask.When(new Prompt("when")));

    private static string? Problem(Step step) => step is Asks { Problem: true, Screen.Text: [{ Words: PromptValue prompt }, ..] } ? prompt.Prompt.Id : null;

    /// <summary>All instants at which the clock on the wall shows this, found by trying.</summary>
    private static IEnumerable<DateTimeOffset> Instants(DateTime local, TimeZoneInfo zone) =>
        Enumerable.Range(-15 * 4, 30 * 4).Select(quarter => new DateTimeOffset(local, TimeSpan.Zero).AddMinutes(15 * quarter))
            .Where(instant => TimeZoneInfo.ConvertTime(instant, zone).DateTime == local);

    /// <summary>The instants within five years at which the offset changes, to the minute.</summary>
    private static IEnumerable<DateTimeOffset> Changes(TimeZoneInfo zone)
    {
        for (var day = Now.AddDays(2); day < Now.AddYears(5); day = day.AddDays(1))
        {
            if (zone.GetUtcOffset(day) != zone.GetUtcOffset(day.AddDays(1)))
            {
                yield return Enumerable.Range(1, 24 * 60).Select(minute => day.AddMinutes(minute)).First(minute => zone.GetUtcOffset(minute) != zone.GetUtcOffset(day));
            }
        }
    }
}
