using CommunityBot.Playground.Limits;

namespace CommunityBot.Playground.State;

/// <summary>What there is one of.</summary>
/// <param name="AllowedUpdates">null: the default set.</param>
internal sealed record Facts(
    string Epoch,
    TimeSpan ClockOffset,
    string[]? AllowedUpdates = null,
    string Webhook = "")
{
    public const string TheKey = "facts";

    public Switches Switches { get; init; } = new();

    public LimitSettings Limits { get; init; } = new();

    public string Key => TheKey;
}

/// <summary>Telegram's habits that a test may change.</summary>
/// <param name="Ephemeral">works, refused (as an old chat or server would) or never_shown (accepted and lost).</param>
/// <param name="Strict">A request that breaks the schema is answered 400, not only recorded.</param>
internal sealed record Switches(
    bool PrivacyMode = true,
    bool DropReplyToMessage = false,
    string Ephemeral = "works",
    bool Strict = false);

/// <summary>A number that only grows.</summary>
internal sealed record Counter(string Name, long Value)
{
    public string Key => Name;
}

/// <summary>A request of the bot that Telegram's documentation does not allow.</summary>
internal sealed record Violation(long N, string Method, string? Field, string Problem)
{
    public string Key => N.ToString();
}
