using System.Runtime.CompilerServices;

namespace CommunityBot.Dialogs;

/// <summary>What a flow may await: a question, or another flow. Only this assembly can implement it.</summary>
public interface IQuestion : INotifyCompletion
{
    internal void OnlyFromThisAssembly();
}

internal static class Parked
{
    public static InvalidOperationException NeverContinues() =>
        new("A parked flow is not continued: it runs again from the top. Await questions only in methods that return Flow<T>.");
}
