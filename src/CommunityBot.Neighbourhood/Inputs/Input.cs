using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>Anything that can change a neighbourhood's state. Its writer takes inputs one after the other; nothing else writes.</summary>
public abstract record Input;

/// <summary>Something Telegram told us. <paramref name="UpdateId"/>: Telegram repeats an update until it is confirmed; the id makes it count once.</summary>
public abstract record Update(int UpdateId) : Input;

/// <summary>A message of a person.</summary>
/// <param name="From">Null for an anonymous administrator, whose message says only which group it is from.</param>
/// <param name="Content">What was sent, as a conversation takes it.</param>
/// <param name="Command">Set when the text begins with a command for this bot.</param>
/// <param name="EphemeralId">Set for a message only its sender and the bot can see.</param>
/// <param name="Album">media_group_id: several updates, one act.</param>
/// <param name="Edited">A new version of an earlier message.</param>
public sealed record MessageReceived(
    int UpdateId,
    Chat Chat,
    Person? From,
    int MessageId,
    DateTimeOffset SentAt,
    ConversationInput Content,
    Command? Command = null,
    int? EphemeralId = null,
    string? Album = null,
    bool Edited = false) : Update(UpdateId);

/// <summary>A command for this bot: <c>/name@bot arguments</c>; the name in small letters, without slash.</summary>
public sealed record Command(string Name, string Arguments);

/// <summary>A press on an inline button. Telegram holds it 150 s; it wants exactly one answer.</summary>
/// <param name="MessageId">Null where the message is ephemeral.</param>
/// <param name="Data">The button's data behind the area's mark. May be forged.</param>
public sealed record ButtonPressed(
    int UpdateId,
    string QueryId,
    Chat Chat,
    Person From,
    int? MessageId,
    int? EphemeralId,
    string Data) : Update(UpdateId);

/// <summary>The bot was added to or removed from a group, or a person blocked or unblocked it (my_chat_member).</summary>
public sealed record BotMembershipChanged(int UpdateId, Chat Chat, Person By, bool IsMember) : Update(UpdateId);

/// <summary>A group became a supergroup and has a new id; told by either of two service messages, or by a refused send.</summary>
public sealed record ChatMigrated(int UpdateId, long From, long To) : Update(UpdateId);

/// <summary>The time of stored due items has come: each with <c>At &lt;= now</c> is handled.</summary>
public sealed record ClockTicked : Input;

/// <summary>What became of an envelope.</summary>
/// <param name="Revision">The version that was sent; a newer one in the outbox stays there.</param>
/// <param name="Note">How its card was drawn, if it was.</param>
public sealed record SendReported(string EnvelopeId, int Revision, SendOutcome Outcome, string? Note = null) : Input;

/// <summary>The file is loaded and the area begins to work.</summary>
public sealed record Started : Input;

/// <summary>Between these instants nothing came from Telegram, for longer than it holds a press (150 s): presses may be lost.</summary>
public sealed record Outage(DateTimeOffset From, DateTimeOffset To) : Input;

/// <summary>To the lobby: Telegram answered just now. Kept, so that the next process knows for how long nobody listened.</summary>
public sealed record Heard(DateTimeOffset At) : Input;

/// <summary>A person said in another of their areas that nothing is to be sent to them any more.</summary>
public sealed record StoppedElsewhere(long UserId) : Input;

/// <summary>A person asked in another of their areas to be forgotten.</summary>
public sealed record ForgottenElsewhere(long UserId) : Input;

/// <summary>An update that could not be read at all.</summary>
/// <param name="Raw">As Telegram sent it.</param>
/// <param name="Error">The kind of error.</param>
public sealed record Unreadable(int UpdateId, string Raw, string Error) : Update(UpdateId);

/// <summary>To the lobby: keep an update for an area that can't commit now.</summary>
public sealed record Park(ParkedUpdate Update) : Input;

/// <summary>To the lobby: the area has it.</summary>
public sealed record Unpark(string Id) : Input;
