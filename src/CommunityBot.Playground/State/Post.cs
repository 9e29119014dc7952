using System.Text.Json.Nodes;

namespace CommunityBot.Playground.State;

/// <summary>A message of a chat, ephemeral or not. Deleted ones stay as a mark, so that readers hear of it.</summary>
/// <param name="Id">The message id; 0 for ephemeral messages.</param>
/// <param name="Seq">Grows with each change of any message.</param>
/// <param name="From">Who really sent it, also where an anonymous administrator did.</param>
/// <param name="Body">The Bot API's Message, without reply_to_message. Never changed in place.</param>
/// <param name="Markup">reply_markup as the bot sent it; the Message itself carries inline keyboards only.</param>
/// <param name="VisibleTo">The one person who sees it, or null: everybody in the chat.</param>
/// <param name="Replaces">An ephemeral message shown to its reader in the place of this message.</param>
/// <param name="Withheld">Accepted, but never shown to the person.</param>
internal sealed record Post(
    long Chat,
    int Id,
    int Ephemeral,
    long Seq,
    long From,
    DateTimeOffset At,
    JsonObject Body,
    JsonObject? Markup = null,
    long? VisibleTo = null,
    int? ReplyTo = null,
    int? ReplyToEphemeral = null,
    int? Replaces = null,
    bool Withheld = false,
    bool Deleted = false)
{
    public string Key => Ephemeral == 0 ? KeyOf(Chat, Id) : EphemeralKey(Chat, Ephemeral);

    public bool IsService => Body.Any(one => ServiceFields.Contains(one.Key));

    public int Thread => (int?)Body["message_thread_id"] ?? 0;

    public string? Text => (string?)Body["text"];

    public static string KeyOf(long chat, int id) => $"{chat}/{id}";

    public static string EphemeralKey(long chat, int ephemeral) => $"{chat}/e{ephemeral}";

    /// <summary>The same message with some fields of its body set (null removes one).</summary>
    public Post With(params (string Name, JsonNode? Value)[] fields)
    {
        var body = (JsonObject)Body.DeepClone();
        foreach (var (name, value) in fields)
        {
            if (value is null) body.Remove(name);
            else body[name] = value;
        }
        return this with { Body = body };
    }

    private static readonly HashSet<string> ServiceFields =
    [
        "new_chat_members", "left_chat_member", "group_chat_created", "supergroup_chat_created", "migrate_to_chat_id",
        "migrate_from_chat_id", "pinned_message", "forum_topic_created", "forum_topic_closed", "forum_topic_reopened",
    ];
}
