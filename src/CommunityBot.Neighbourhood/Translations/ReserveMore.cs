namespace CommunityBot.Neighbourhood;

/// <summary>
/// A job that is under way needs more than was thought, since a machine damaged what it was given. The job tells afterwards
/// what it got: all of it, or nothing.
/// </summary>
/// <param name="Characters">What is to be reserved for the job in all.</param>
public sealed record ReserveMore(string JobId, long Characters) : Input;
