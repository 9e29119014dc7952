using CommunityBot.Neighbourhood;

namespace CommunityBot.Delivery;

/// <summary>How one try to send ended.</summary>
public abstract record Attempt;

/// <summary>It is over: the outcome goes back to the neighbourhood's writer.</summary>
public sealed record Settled(SendOutcome Outcome) : Attempt;

/// <summary>Telegram asked us to wait (429): this chat and all pushes do.</summary>
public sealed record Later(TimeSpan After) : Attempt;

/// <summary>Nothing left this machine: everything waits a little.</summary>
public sealed record NoConnection : Attempt;
