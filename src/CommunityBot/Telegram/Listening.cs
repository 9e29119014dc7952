using CommunityBot.Neighbourhood;
using CommunityBot.Writing;

namespace CommunityBot.Telegram;

/// <summary>
/// Notices when nobody listened to Telegram for longer than it holds a press (150 s; tdlib/telegram-bot-api Client.cpp), in this
/// process or before it, and says so to the neighbourhoods.
/// </summary>
internal sealed class Listening(Neighbourhoods neighbourhoods, TimeProvider time)
{
    /// <summary>So often it is noted that Telegram answers.</summary>
    private static readonly TimeSpan NotedEvery = TimeSpan.FromSeconds(20);

    private long? lastAnswer;
    private long? lastNote;

    /// <summary>Telegram answered just now; what it sent is not handled yet. What is said of it is queued before that, and not waited for.</summary>
    public void Answered()
    {
        var now = time.GetUtcNow();
        var before = lastAnswer is { } answer ? now - time.GetElapsedTime(answer) : neighbourhoods.LastHeard;
        if (before is { } from && now - from > ReplyPath.PressWindow)
        {
            neighbourhoods.Tell(new Outage(from, now));
        }

        lastAnswer = time.GetTimestamp();
        if (lastNote is not { } note || time.GetElapsedTime(note) >= NotedEvery)
        {
            lastNote = lastAnswer;
            neighbourhoods.Hear(now);
        }
    }
}
