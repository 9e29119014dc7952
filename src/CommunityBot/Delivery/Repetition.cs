using CommunityBot.Neighbourhood;

namespace CommunityBot.Delivery;

/// <summary>When an envelope that may already have arrived goes again.</summary>
internal static class Repetition
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>A double post is seen by all, so a group's waits until Telegram is known to answer again.</summary>
    public static bool WaitsForConfirmation(Envelope envelope) => envelope is { ChatId: < 0, Push: not null, Act: SendMessage or SendCard };

    /// <summary>One second, doubling with every attempt.</summary>
    public static TimeSpan PauseOf(Envelope envelope) =>
        Moments.Earlier(TimeSpan.FromSeconds(Math.Pow(2, Math.Min(envelope.Attempt - 1, 16))), Longest);
}
