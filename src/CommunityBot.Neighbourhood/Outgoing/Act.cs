using System.Text.Json.Serialization;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>What an envelope does at Telegram.</summary>
[JsonDerivedType(typeof(SendMessage), "send")]
[JsonDerivedType(typeof(EditMessage), "edit")]
[JsonDerivedType(typeof(SendCard), "card")]
[JsonDerivedType(typeof(EditCard), "editCard")]
[JsonDerivedType(typeof(DeleteMessage), "delete")]
[JsonDerivedType(typeof(SendFile), "file")]
[JsonDerivedType(typeof(AnswerPress), "answer")]
[JsonDerivedType(typeof(SendEphemeral), "ephemeral")]
[JsonDerivedType(typeof(EditEphemeral), "editEphemeral")]
[JsonDerivedType(typeof(SetMenu), "menu")]
public abstract record Act;

/// <summary>A new message. <paramref name="Card"/>: the card it is a copy of, whose place is remembered when it has arrived.</summary>
public sealed record SendMessage(Screen Screen, string? Card = null, int? Topic = null, int? ReplyTo = null, Media? Media = null) : Act;

/// <summary>Puts a new screen into a message already there. <paramref name="Caption"/>: the message is a photo or a file, and the screen is what stands under it.</summary>
public sealed record EditMessage(int MessageId, Screen Screen, string? Card = null, bool Caption = false) : Act;

/// <summary>A new copy of a card that its feature draws when it leaves (<see cref="FeatureBook.Draws"/>): by then its reader may have another language, and the card another text.</summary>
public sealed record SendCard(string Card) : Act;

/// <summary>Draws a copy of a card anew where it stands.</summary>
public sealed record EditCard(int MessageId, string Card) : Act;

public sealed record DeleteMessage(int MessageId) : Act;

/// <summary>A text file, such as what the bot stores about a person.</summary>
public sealed record SendFile(string Name, string Content, Prompt Caption) : Act;

/// <summary>
/// The one answer to a press. <paramref name="Toast"/> is shown if it fits in 200 characters, else it goes as an ephemeral
/// message. <paramref name="Ephemeral"/>, where given, goes first (Bot API, EphemeralMessageParameters) and the answer waits for
/// its outcome: refused or too late, the answer opens the private chat with <paramref name="StartPayload"/> instead.
/// </summary>
/// <param name="EphemeralBy">Telegram takes the ephemeral message until then.</param>
public sealed record AnswerPress(
    string QueryId,
    Prompt? Toast = null,
    Screen? Ephemeral = null,
    string? StartPayload = null,
    long ReceiverId = 0,
    DateTimeOffset? EphemeralBy = null) : Act;

/// <summary>A reply to a person's own ephemeral message, seen by that person alone; 15 s.</summary>
public sealed record SendEphemeral(long ReceiverId, int ReplyTo, Screen Screen) : Act;

public sealed record EditEphemeral(long ReceiverId, int EphemeralId, Screen Screen) : Act;

/// <summary>The command menu of one private chat: names, described by the prompts <c>command.NAME</c>.</summary>
public sealed record SetMenu(IReadOnlyList<string> Commands) : Act;
