using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace CommunityBot.Dialogs;

/// <summary>
/// A conversation as a script that reads top to bottom: <c>async Flow&lt;PollDraft&gt; Flow(Ask ask)</c>. It runs from the top at
/// every turn; an answered question returns its answer, the first unanswered one parks and the run ends there. Awaiting
/// anything but a question or another flow does not compile (CS0315), so a flow cannot do I/O. A <c>finally</c> around a
/// question never runs when the question parks: write none.
/// </summary>
[AsyncMethodBuilder(typeof(FlowBuilder<>))]
public sealed class Flow<T>
{
    private T? _result;
    private ExceptionDispatchInfo? _error;

    internal Flow()
    {
    }

    /// <summary>Whether the script has come to its end. False: it is parked at a question.</summary>
    internal bool HasEnded { get; private set; }

    public FlowAwaiter<T> GetAwaiter() => new(this);

    internal void Return(T result)
    {
        _result = result;
        HasEnded = true;
    }

    internal void Throw(Exception error)
    {
        _error = ExceptionDispatchInfo.Capture(error);
        HasEnded = true;
    }

    internal T Result()
    {
        _error?.Throw();
        return HasEnded ? _result! : throw new InvalidOperationException("The flow is parked at a question and has no result yet.");
    }
}

/// <summary>What <c>await</c> sees of a flow inside a flow.</summary>
public readonly struct FlowAwaiter<T> : IQuestion
{
    private readonly Flow<T> _flow;

    internal FlowAwaiter(Flow<T> flow) => _flow = flow;

    public bool IsCompleted => _flow.HasEnded;

    public T GetResult() => _flow.Result();

    void INotifyCompletion.OnCompleted(Action continuation) => throw Parked.NeverContinues();

    void IQuestion.OnlyFromThisAssembly()
    {
    }
}
