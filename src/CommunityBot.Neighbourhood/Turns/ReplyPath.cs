namespace CommunityBot.Neighbourhood;

/// <summary>How an answer reaches the person who acted, and nobody else.</summary>
public abstract record ReplyPath
{
    /// <summary>How long Telegram takes a message for one person in answer to what they did (Bot API, EphemeralMessageParameters).</summary>
    public static readonly TimeSpan EphemeralWindow = TimeSpan.FromSeconds(15);

    /// <summary>How long an answer to a press is worth giving: as long as Telegram holds the press itself.</summary>
    public static readonly TimeSpan PressWindow = TimeSpan.FromSeconds(150);

    public virtual ButtonPressed? Pressed => null;
}

/// <summary>The private chat, in answer to a message or to a press there.</summary>
internal sealed record PrivateChat(long ChatId, ButtonPressed? Press = null) : ReplyPath
{
    public override ButtonPressed? Pressed => Press;
}

/// <summary>A press in a group, on a message all see or on one that only this person sees.</summary>
internal sealed record GroupPress(ButtonPressed Press) : ReplyPath
{
    public override ButtonPressed Pressed => Press;
}

/// <summary>A command in a group that only its sender and the bot saw.</summary>
internal sealed record EphemeralCommand(long ChatId, long PersonId, int EphemeralId) : ReplyPath;
