using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>A flow as a feature registered it, whatever it returns.</summary>
internal abstract class FlowEntry(FlowDefinition definition, Func<Turn, object>? facts)
{
    public FlowDefinition Definition => definition;

    public object? FactsFor(Turn turn) => facts?.Invoke(turn);

    public abstract void Handle(Done done, Turn turn);
}

/// <inheritdoc/>
internal sealed class FlowEntry<T>(FlowDefinition<T> definition, Action<T, Turn> handle, Func<Turn, object>? facts)
    : FlowEntry(definition, facts)
{
    public override void Handle(Done done, Turn turn) => handle(((Done<T>)done).Value, turn);
}
