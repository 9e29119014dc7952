namespace CommunityBot.Playground.State;

/// <summary>The playground's time: a real clock plus an offset that people and tests can change.</summary>
internal sealed class PlaygroundClock(TimeProvider real)
{
    /// <summary>The real clock, for what happens on the wire: long polls, repeated requests.</summary>
    public TimeProvider Real { get; } = real;

    public TimeSpan Offset { get; set; }

    public DateTimeOffset Now => Real.GetUtcNow() + Offset;

    /// <summary>What makes this clock say 10:00 in London on the day it is there now.</summary>
    public TimeSpan OffsetOfTenInLondon()
    {
        var now = Real.GetUtcNow();
        var there = TimeZoneInfo.ConvertTime(now, London);
        var ten = there.Date.AddHours(10);
        return new DateTimeOffset(ten, London.GetUtcOffset(ten)) - now;
    }

    public const string TimeZone = "Europe/London";

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
