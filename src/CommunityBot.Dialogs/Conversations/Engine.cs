using System.Text.Json;

namespace CommunityBot.Dialogs;

/// <summary>
/// Takes a conversation one turn further. Pure: the same conversation, input and circumstances give the same step. An exception
/// thrown by a flow comes out as it is, and the conversation is as it was.
/// </summary>
public static class Engine
{
    /// <summary>How long a conversation waits for its person.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>Begins a conversation.</summary>
    /// <param name="flow">What to talk about.</param>
    /// <param name="id">1 to 20 of A-Z a-z 0-9 _ -, not used for another conversation of this person.</param>
    /// <param name="circumstances">What is true now.</param>
    /// <param name="locale">The language to start in; null for the reader's own.</param>
    /// <param name="prefill">Answers known already.</param>
    /// <param name="facts">What the flow takes beside <see cref="Ask"/>, if it does.</param>
    /// <exception cref="ArgumentException">The id is no id, or the facts are not of the flow's type.</exception>
    public static Step Start(
        FlowDefinition flow, string id, Circumstances circumstances, string? locale = null, Prefill? prefill = null, object? facts = null)
    {
        if (!ConversationData.IsId(id))
        {
            throw new ArgumentException($"\"{id}\" cannot be the id of a conversation.", nameof(id));
        }

        var conversation = new Conversation(id, flow.Name, circumstances.Now, circumstances.Now)
        {
            Locale = locale,
            Answers = (prefill ?? Prefill.None).Answers,
            Facts = flow.Freeze(facts),
        };
        return Present(flow, conversation, circumstances);
    }

    /// <summary>One thing the person did.</summary>
    /// <exception cref="ArgumentException">The conversation is of another flow.</exception>
    public static Step Advance(FlowDefinition flow, Conversation conversation, ConversationInput input, Circumstances circumstances)
    {
        if (conversation.Flow != flow.Name)
        {
            throw new ArgumentException($"The conversation is of {conversation.Flow}, not of {flow.Name}.", nameof(conversation));
        }

        if (conversation.IsOver(circumstances.Now))
        {
            return new Expired(conversation.Locale);
        }

        if (input is ConversationInput.Cancel)
        {
            return new Cancelled(conversation.Locale);
        }

        try
        {
            return new Hearing(flow, conversation, circumstances).Of(input);
        }
        catch (FactsUnreadable)
        {
            return new Expired(conversation.Locale);
        }
    }

    /// <summary>Runs the flow over the answers and shows where that leads.</summary>
    internal static Step Present(FlowDefinition flow, Conversation conversation, Circumstances circumstances, Prompt? problem = null)
    {
        var replay = flow.Replay(conversation, circumstances);
        var at = conversation with { LastAt = circumstances.Now, Locale = replay.Locale };
        if (replay.Parked is not { } question)
        {
            return replay.Done!(at with { Asked = null, Reopened = null, View = null });
        }

        at = at with
        {
            Asked = question.Key,
            Reopened = at.Reopened?.Key == question.Key ? at.Reopened : null,
            View = at.View?.Key == question.Key ? at.View : null,
        };
        var top = problem ?? replay.Objection;
        return new Asks(at, Face.Of(replay, top), replay.Locale, top is not null);
    }
}
