using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CommunityBot.Dialogs;

/// <summary>
/// What the compiler makes of <c>async Flow&lt;T&gt;</c>. Parking keeps nothing: the state machine is dropped, and the next turn runs
/// the method again. The constraint on the awaiters is what keeps everything but questions out of a flow.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FlowBuilder<T>
{
    private FlowBuilder(Flow<T> flow) => Task = flow;

    public Flow<T> Task { get; }

    public static FlowBuilder<T> Create() => new(new Flow<T>());

    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine =>
        stateMachine.MoveNext();

    public void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    public void SetResult(T result) => Task.Return(result);

    public void SetException(Exception exception) => Task.Throw(exception);

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : IQuestion
        where TStateMachine : IAsyncStateMachine
    {
    }

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : IQuestion
        where TStateMachine : IAsyncStateMachine
    {
    }
}
