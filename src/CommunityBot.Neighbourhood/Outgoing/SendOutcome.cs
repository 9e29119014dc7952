namespace CommunityBot.Neighbourhood;

/// <summary>What became of a send, as far as Telegram told us.</summary>
public abstract record SendOutcome;

/// <summary>Accepted. <paramref name="MessageId"/>: null for acts that make no message.</summary>
public sealed record Sent(int? MessageId = null) : SendOutcome;

/// <summary>Telegram said no, for good.</summary>
/// <param name="Said">Telegram's words, without what they quote.</param>
public sealed record Refused(Refusal Reason, string? Said = null) : SendOutcome;

/// <summary>The group has a new id; the envelope goes there.</summary>
public sealed record Moved(long To) : SendOutcome;

/// <summary>The request was written and no answer came: it may have arrived.</summary>
public sealed record Unknown : SendOutcome;

/// <summary>The gate or the envelope's own expiry kept it back; it was never sent.</summary>
public sealed record Withheld(string Why) : SendOutcome;

/// <summary>Why Telegram refused; the table from its error texts to these stands in the worker's Telegram folder.</summary>
public enum Refusal
{
    /// <summary>The person blocked the bot: pushes off until they say yes again.</summary>
    Blocked,

    /// <summary>The person's account is gone.</summary>
    Deactivated,

    /// <summary>The person never pressed Start.</summary>
    NotStarted,

    /// <summary>The bot is no longer in the group, or the group is gone.</summary>
    ChatGone,

    /// <summary>The bot may not write in the group.</summary>
    MayNotWrite,

    /// <summary>The message to edit, delete or reply to is not there any more.</summary>
    MessageGone,

    /// <summary>Too late to answer a press or to send an ephemeral message, or the person is not there any more.</summary>
    TooLate,

    /// <summary>This group takes no messages that one person alone sees.</summary>
    NoEphemeral,

    /// <summary>The buttons can't be sent; the text can.</summary>
    ButtonsRefused,

    /// <summary>The topic is closed or deleted.</summary>
    TopicGone,

    /// <summary>The file can't be sent; the text can.</summary>
    FileGone,

    /// <summary>Anything else Telegram will refuse again: ours to mend.</summary>
    Invalid,
}
