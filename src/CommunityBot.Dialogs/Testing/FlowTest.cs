using System.Text.Json.Serialization.Metadata;

namespace CommunityBot.Dialogs;

/// <summary>
/// Talks to a flow in a test, so that the test reads like the chat:
/// <c>FlowTest.Of(CreatePoll.Flow).Says("Bins?", "Aye").Back().Restart().Says("No").Taps(DialogPrompts.Done)</c>. Prompts show as their
/// ids. What fails throws <see cref="FlowTestException"/> with the whole chat.
/// </summary>
public static class FlowTest
{
    public static FlowTest<T> Of<T>(Func<Ask, Flow<T>> flow) => new(FlowDefinition.Of("test", flow), null);

    public static FlowTest<T> Of<T, TFacts>(Func<Ask, TFacts, Flow<T>> flow, TFacts facts, JsonTypeInfo<TFacts> json) =>
        new(FlowDefinition.Of("test", flow, json), facts);

    public static FlowTest<T> Of<T>(FlowDefinition<T> flow, object? facts = null) => new(flow, facts);
}

/// <summary>What the test expected did not happen.</summary>
public sealed class FlowTestException(string problem, string transcript) : Exception($"{problem}\n\nThe chat:\n{transcript}");
