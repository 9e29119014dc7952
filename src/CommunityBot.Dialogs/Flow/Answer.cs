using System.Runtime.CompilerServices;

namespace CommunityBot.Dialogs;

/// <summary>What <c>await</c> sees of a question: its answer, or that there is none yet.</summary>
public readonly struct Answer<T> : IQuestion
{
    private readonly T? _value;

    internal Answer(T value)
    {
        _value = value;
        IsCompleted = true;
    }

    public bool IsCompleted { get; }

    public T GetResult() => IsCompleted ? _value! : throw Parked.NeverContinues();

    void INotifyCompletion.OnCompleted(Action continuation) => throw Parked.NeverContinues();

    void IQuestion.OnlyFromThisAssembly()
    {
    }
}
