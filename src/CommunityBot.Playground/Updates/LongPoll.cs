namespace CommunityBot.Playground.Updates;

/// <summary>A getUpdates that waits. It is woken to look again, to end, or because another one took its place.</summary>
internal sealed class LongPoll
{
    private volatile TaskCompletionSource _woken = New();

    public bool Ended { get; private set; }

    public string? ConflictText { get; private set; }

    public Task Woken => _woken.Task;

    public void Look() => _woken.TrySetResult();

    /// <summary>Ready to be woken again.</summary>
    public void Rest() => _woken = New();

    public void End()
    {
        Ended = true;
        Look();
    }

    public void Conflict(string description)
    {
        ConflictText = description;
        Look();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
