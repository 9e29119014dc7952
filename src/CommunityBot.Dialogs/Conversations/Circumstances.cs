namespace CommunityBot.Dialogs;

/// <summary>What is true at the moment of a turn.</summary>
/// <param name="Now">The instant of the turn.</param>
/// <param name="Zone">The area's time zone.</param>
/// <param name="Words">How the person's language names days and months.</param>
/// <param name="Shown">What the flow only shows, read by <see cref="Ask.Shown{T}"/>; not stored.</param>
public sealed record Circumstances(DateTimeOffset Now, TimeZoneInfo Zone, DateWords Words, object? Shown = null)
{
    /// <summary>
    /// How a label reads in a language (null: the person's own), so that typing a button's label presses it. Without it only
    /// labels that are a person's words or a number can be typed.
    /// </summary>
    public Func<Value, string?, string>? Reading { get; init; }
}
