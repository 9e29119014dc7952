using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Limits;

/// <summary>
/// 30 messages a second over all, one a second to a person (five at once are let through), twenty a minute to a group, edits
/// in groups included. Answers to presses, deletions and reading are free.
/// </summary>
internal sealed class FloodLimits(World world)
{
    private const double PrivateBurst = 5;

    private TokenBucket _all = new();
    private readonly Dictionary<long, TokenBucket> _chats = [];

    /// <exception cref="Refused">429 with the seconds to wait.</exception>
    public void CountSend(long chat, int messages = 1) => Count(chat, OwnBucket(chat), messages);

    /// <exception cref="Refused">429 with the seconds to wait.</exception>
    public void CountEdit(long chat) => Count(chat, chat > 0 ? null : OwnBucket(chat), 1);

    private void Count(long chat, TokenBucket? own, int messages)
    {
        var limits = world.Facts.Limits;
        if (!limits.On) return;

        var now = world.Now;
        var scale = limits.Scale;
        var wait = _all.Wait(limits.MessagesPerSecond * scale, limits.MessagesPerSecond * scale, now);
        var ownWait = chat > 0
            ? own?.Wait(PrivateBurst * scale, limits.PrivatePerSecond * scale, now)
            : own?.Wait(limits.GroupPerMinute * scale, limits.GroupPerMinute * scale / 60, now);
        if (ownWait > wait) wait = ownWait.Value;
        if (wait > TimeSpan.Zero) throw Refused.TooMany((int)Math.Ceiling(wait.TotalSeconds));
        _all.Take(messages);
        own?.Take(messages);
    }

    /// <summary>Begins anew with full buckets.</summary>
    public void Forget()
    {
        _all = new();
        _chats.Clear();
    }

    private TokenBucket OwnBucket(long chat)
    {
        if (!_chats.TryGetValue(chat, out var bucket)) _chats[chat] = bucket = new();
        return bucket;
    }
}
