using CommunityBot.Neighbourhood;
using CommunityBot.Operations;

namespace CommunityBot.Delivery;

/// <summary>What Telegram allows in one chat (core.telegram.org/bots/faq): a group takes 20 messages a minute, a private chat one a second.</summary>
internal sealed class ChatLimits(long chatId, TelegramSettings settings)
{
    /// <summary>A private chat takes short bursts; this many seconds' worth at once.</summary>
    private const int Burst = 3;

    private readonly RateWindow messages = chatId < 0
        ? PerMinute(settings.GroupMessagesPerMinute)
        : new RateWindow(settings.PrivateMessagesPerSecond * Burst, TimeSpan.FromSeconds(Burst));

    /// <summary>In a group, edits have half of the room.</summary>
    private readonly RateWindow? edits = chatId < 0 ? PerMinute(Math.Max(1, settings.GroupMessagesPerMinute / 2)) : null;

    private TimeSpan notBefore;

    public long ChatId => chatId;

    /// <summary>Whether edits have a share of their own.</summary>
    public bool SharesOutEdits => edits is not null;

    /// <summary>How many lines use it.</summary>
    public int Lines { get; set; }

    /// <summary>When nothing of what it remembers matters any more.</summary>
    public TimeSpan UnusedFrom => Moments.Later(notBefore, Moments.Later(messages.UnusedFrom, edits?.UnusedFrom ?? default));

    public TimeSpan FreeForMessage(TimeSpan now) => Moments.Later(notBefore, messages.FreeAt(now));

    public TimeSpan FreeForEdit(TimeSpan now) => Moments.Later(FreeForMessage(now), edits?.FreeAt(now) ?? default);

    /// <summary>Telegram asked to wait.</summary>
    public void Pause(TimeSpan until) => notBefore = Moments.Later(notBefore, until);

    public void Take(Act act, TimeSpan now)
    {
        // The menu is a setting and no message.
        if (act is not SetMenu)
        {
            messages.Take(now);
        }

        if (act is EditMessage or EditEphemeral)
        {
            edits?.Take(now);
        }
    }

    private static RateWindow PerMinute(int most) => new(most, TimeSpan.FromMinutes(1));
}
