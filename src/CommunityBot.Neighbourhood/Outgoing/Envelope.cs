using System.Text.Json.Serialization;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>
/// One thing to be sent, stored in the commit of the turn that wanted it and deleted in the one that learns its outcome.
/// Words are prompts; they are rendered when it leaves.
/// </summary>
/// <param name="Id">Unique in the area; edits of one message share theirs, so that only the newest is sent.</param>
/// <param name="Revision">Grows when the envelope is replaced.</param>
/// <param name="Order">Position among the area's envelopes: to one chat they leave in this order.</param>
/// <param name="ChatId">The chat; a private one has its person's id.</param>
/// <param name="Locale">Null: the language of whoever reads it when it is sent.</param>
/// <param name="Push">Null for an answer, else what the gate must know.</param>
/// <param name="Expires">After this it is not sent any more.</param>
/// <param name="Attempt">How often it may already have arrived.</param>
/// <param name="Unhurried">An edit or a menu nobody waits for: it lets answers pass.</param>
/// <param name="About">A person it names to another one: it does not leave once they are forgotten.</param>
public sealed record Envelope(
    string Id,
    int Revision,
    long Order,
    long ChatId,
    Act Act,
    string? Locale,
    PushTerms? Push,
    DateTimeOffset? Expires,
    int Attempt = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Unhurried = false,
    long? About = null) : IDocument
{
    private const string Private = "answer";

    /// <summary>How its card was drawn, from then until its outcome is told.</summary>
    [JsonIgnore]
    public string? Note { get; init; }

    /// <summary>The id of an answer with a person's own text.</summary>
    public static string PrivateId(long order) => Secret.Id(Private, FormattableString.Invariant($"e{order}"));

    [JsonIgnore]
    public bool IsPrivate => Secret.IsOf(Private, Id);

    public Lane Lane => Push?.Lane ?? (Unhurried ? Lane.Broadcast : Lane.Answer);
}

/// <summary>What a push must satisfy at the moment of sending.</summary>
/// <param name="Consent">To a person: the choice that allows it; null for what the person asked for by name (a promise to one person).</param>
/// <param name="Urgent">Passes quiet hours.</param>
public sealed record PushTerms(Lane Lane, Consent? Consent, bool Urgent = false);

/// <summary>Which envelopes go first.</summary>
public enum Lane
{
    Answer,
    Reminder,
    Broadcast,
}

/// <summary>What people can choose to receive; all off until they say yes.</summary>
public enum Consent
{
    Announcements,
    Reminders,
    Polls,
}
