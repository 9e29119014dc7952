using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommunityBot.Dialogs;

/// <summary>A flow by its name, whatever it returns, so that a registry can hold all of them.</summary>
public abstract class FlowDefinition
{
    private protected FlowDefinition(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>Such as <c>poll.create</c>. Append-only: conversations in flight carry it.</summary>
    public string Name { get; }

    /// <summary>A flow that needs nothing but answers.</summary>
    public static FlowDefinition<T> Of<T>(string name, Func<Ask, Flow<T>> flow) =>
        new(name, (ask, _) => flow(ask), facts => facts is null ? null : throw new ArgumentException($"The flow {name} takes no facts.", nameof(facts)));

    /// <summary>
    /// A flow whose path depends on facts that its caller looked up. They are stored once, as JSON, with the conversation; when
    /// they no longer parse (a redeploy changed their shape), the conversation ends as <see cref="Expired"/>.
    /// </summary>
    public static FlowDefinition<T> Of<T, TFacts>(string name, Func<Ask, TFacts, Flow<T>> flow, JsonTypeInfo<TFacts> json) =>
        new(
            name,
            (ask, stored) => flow(ask, Thaw(stored, json)),
            facts => facts is TFacts fitting
                ? JsonSerializer.SerializeToElement(fitting, json)
                : throw new ArgumentException($"The flow {name} needs facts of type {typeof(TFacts).Name}.", nameof(facts)));

    internal abstract JsonElement? Freeze(object? facts);

    internal abstract Replay Replay(Conversation conversation, Circumstances circumstances);

    private static TFacts Thaw<TFacts>(JsonElement? stored, JsonTypeInfo<TFacts> json)
    {
        try
        {
            return stored is { } element && element.Deserialize(json) is { } facts ? facts : throw new FactsUnreadable();
        }
        catch (JsonException unreadable)
        {
            throw new FactsUnreadable(unreadable);
        }
    }
}

/// <summary>A flow by its name that returns <typeparamref name="T"/>.</summary>
public sealed class FlowDefinition<T> : FlowDefinition
{
    private readonly Func<Ask, JsonElement?, Flow<T>> _flow;
    private readonly Func<object?, JsonElement?> _freeze;

    internal FlowDefinition(string name, Func<Ask, JsonElement?, Flow<T>> flow, Func<object?, JsonElement?> freeze)
        : base(name)
    {
        _flow = flow;
        _freeze = freeze;
    }

    internal override JsonElement? Freeze(object? facts) => _freeze(facts);

    internal override Replay Replay(Conversation conversation, Circumstances circumstances)
    {
        var replay = new Replay(conversation, circumstances);
        var flow = _flow(new Ask(replay), conversation.Facts);
        if (replay.Parked is null || flow.HasEnded)
        {
            var result = flow.Result();
            replay.Done = at => new Done<T>(at, result, at.Locale);
        }

        return replay;
    }
}

/// <summary>The facts stored with a conversation are of another shape than the flow's; inside the engine it means "expired".</summary>
internal sealed class FactsUnreadable(Exception? inner = null) : Exception("The facts stored with the conversation no longer parse.", inner);
