using System.Text.Json;

namespace CommunityBot.Dialogs;

/// <summary>What a flow asks, whatever the type of the answer. Made by <see cref="Ask"/>.</summary>
public abstract class Question
{
    private protected Question(Replay replay, string key, Prompt prompt)
    {
        Replay = replay;
        Key = key;
        Prompt = prompt;
        Mark = Dialogs.Mark.Of(key);
    }

    internal string Key { get; }

    internal Prompt Prompt { get; }

    /// <summary>The key as buttons carry it.</summary>
    internal string Mark { get; }

    /// <summary>Whether it is answered by buttons only, so that typing a button's label presses it.</summary>
    internal virtual bool ByButtons => false;

    private protected Replay Replay { get; }

    private protected Circumstances Circumstances => Replay.Circumstances;

    /// <summary>Where the person is in a question of several looks: a calendar's month, the ticks set so far.</summary>
    private protected string? View => Replay.Conversation.View is { } view && view.Key == Key ? view.State : null;

    /// <summary>A message. Presses come to <see cref="Press"/>.</summary>
    internal abstract Heard Hear(ConversationInput input);

    /// <summary>A button of this question, by the value it carried.</summary>
    internal virtual Heard Press(string value) => new Heard.Stale();

    internal virtual IReadOnlyList<IReadOnlyList<Button>> Buttons() => [];

    /// <summary>The value of the button that changes a two-valued setting to the other one; null for all else.</summary>
    internal virtual string? Flip(JsonElement? answer) => null;

    private protected Press Button(Value label, string value) => new(label, new ConversationData(Replay.Conversation.Id, Mark, value).ToString());
}
