using CommunityBot.Neighbourhood;

namespace CommunityBot.Delivery;

/// <summary>How one try to send ended.</summary>
public abstract record Attempt
{
    /// <summary>What of the act is still to be done when it is tried again; null: all of it.</summary>
    public Act? Left { get; init; }
}

/// <summary>It is over: the outcome goes back to the neighbourhood's writer.</summary>
/// <param name="Pause">Telegram asked on the way to leave this chat and all pushes alone for so long.</param>
public sealed record Settled(SendOutcome Outcome, TimeSpan Pause = default) : Attempt;

/// <summary>Telegram asked us to wait (429): this chat and all pushes do.</summary>
public sealed record Later(TimeSpan After) : Attempt;

/// <summary>Nothing left this machine: everything waits a little.</summary>
public sealed record NoConnection : Attempt;
