namespace CommunityBot.Dialogs;

/// <summary>What a turn of a conversation comes to.</summary>
public abstract record Step
{
    private protected Step()
    {
    }
}

/// <summary>The next question, or the same one again with a problem on top.</summary>
/// <param name="Next">To be stored.</param>
/// <param name="Screen">To be shown.</param>
/// <param name="Locale">The language to show it in; null for the reader's own.</param>
/// <param name="Problem">Whether the first paragraph says what was wrong.</param>
public sealed record Asks(Conversation Next, Screen Screen, string? Locale, bool Problem) : Step;

/// <summary>The flow returned. The conversation is over and can be deleted.</summary>
public abstract record Done : Step
{
    private protected Done(Conversation conversation, string? locale)
    {
        Conversation = conversation;
        Locale = locale;
    }

    public Conversation Conversation { get; }

    public string? Locale { get; }
}

/// <inheritdoc cref="Done"/>
public sealed record Done<T>(Conversation Conversation, T Value, string? Locale) : Done(Conversation, Locale);

/// <summary>The person left. The conversation can be deleted.</summary>
public sealed record Cancelled(string? Locale) : Step;

/// <summary>Nothing happened for <see cref="Engine.Lifetime"/>, or the stored facts no longer parse. The conversation can be deleted.</summary>
public sealed record Expired(string? Locale) : Step;

/// <summary>A button of a question that is not the current one, or of another conversation. Nothing changed.</summary>
public sealed record AlreadyAnswered : Step;
