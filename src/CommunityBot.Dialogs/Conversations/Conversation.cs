using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs;

/// <summary>
/// A flow in flight with one person: the answers by key, and what is on the screen. It serialises with <see cref="DialogsJson"/>
/// and is all that has to be stored; where the person is follows from running the flow again.
/// </summary>
/// <param name="Id">1 to 20 of A-Z a-z 0-9 _ -; part of every button, given by whoever starts it.</param>
/// <param name="Flow">The name of the <see cref="FlowDefinition"/>.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="LastAt">When the person last did something; it expires <see cref="Engine.Lifetime"/> later.</param>
public sealed record Conversation(string Id, string Flow, DateTimeOffset StartedAt, DateTimeOffset LastAt)
{
    /// <summary>The language it is in; null for the reader's own.</summary>
    public string? Locale { get; init; }

    /// <summary>The meaning of each answer (an instant, a file id), by <see cref="AnswerKey"/>. Answers off today's path stay.</summary>
    public IReadOnlyDictionary<string, JsonElement> Answers { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>What the flow was told at its start, if it takes facts.</summary>
    public JsonElement? Facts { get; init; }

    /// <summary>The key of the question on the screen. A message that was meant for another question answers none.</summary>
    public string? Asked { get; init; }

    /// <summary>The answered question that is asked again.</summary>
    public Reopening? Reopened { get; init; }

    /// <summary>Where the person is in a question of several looks.</summary>
    public View? View { get; init; }

    /// <summary>Whether it has waited for its person longer than <see cref="Engine.Lifetime"/>.</summary>
    public bool IsOver(DateTimeOffset now) => now - LastAt > Engine.Lifetime;

    /// <summary>The same without anything the person said.</summary>
    public Conversation Emptied() => new(Id, Flow, StartedAt, LastAt) { Locale = Locale };

    internal Conversation Answer(string key, JsonElement answer) =>
        this with { Answers = new Dictionary<string, JsonElement>(Answers) { [key] = answer }, Reopened = null, View = null };

    internal Conversation Forget(string key)
    {
        var answers = new Dictionary<string, JsonElement>(Answers);
        answers.Remove(key);
        return this with { Answers = answers, Reopened = null, View = null };
    }
}

/// <summary>An answered question that is asked again.</summary>
public sealed record Reopening(string Key, ReopenedBy By);

[JsonConverter(typeof(JsonStringEnumConverter<ReopenedBy>))]
public enum ReopenedBy
{
    /// <summary>Going back question by question.</summary>
    Back,

    /// <summary>A button of the review, to which Back then returns.</summary>
    Edit,
}

/// <summary>What a question shows of itself: a calendar's month, the ticks set so far. Only that question reads <paramref name="State"/>.</summary>
public sealed record View(string Key, string State);
