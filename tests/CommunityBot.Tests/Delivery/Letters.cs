using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;

namespace CommunityBot.Tests.Delivery;

/// <summary>Envelopes for tests. Groups are negative.</summary>
internal static class Letters
{
    public const long Ana = 1002;
    public const long Bilal = 1003;
    public const long Neighbours = -2001;

    private static readonly Screen Screen = new(new Prompt("x"));

    public static Envelope Answer(long chat, string id, DateTimeOffset? expires = null) =>
        new(id, 0, 0, chat, new SendMessage(Screen), "en", null, expires);

    public static Envelope Reminder(long chat, string id) => Push(chat, id, Lane.Reminder);

    public static Envelope Broadcast(long chat, string id) => Push(chat, id, Lane.Broadcast);

    /// <summary>A new look of a card; the same message has the same id.</summary>
    public static Envelope Edit(long chat, string id, int revision = 0) =>
        new(id, revision, 0, chat, new EditMessage(1, Screen, "card"), null, null, null);

    public static Envelope Press(long chat, string id, bool ephemeral = false) =>
        new(id, 0, 0, chat, new AnswerPress(id, Ephemeral: ephemeral ? Screen : null), "en", null, null);

    public static Envelope Menu(long chat, string id) => new(id, 0, 0, chat, new SetMenu(["help"]), "en", null, null);

    private static Envelope Push(long chat, string id, Lane lane) =>
        new(id, 0, 0, chat, new SendMessage(Screen), null, new PushTerms(lane, null), null);
}
