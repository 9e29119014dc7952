using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Methods;

/// <summary>Who alone sees a message, and the message it is shown in the place of.</summary>
internal sealed record EphemeralReader(long Person, int? Replaces);

/// <summary>
/// Ephemeral messages: in groups only; a bot that is no administrator may answer a press or an ephemeral message of that
/// person, within 15 seconds. Telegram's words for the refusals are not all known; the codes are.
/// </summary>
internal static class EphemeralRule
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(15);

    public static EphemeralReader? ReaderOf(World world, BotCall call, long chat)
    {
        var reply = (int?)call.Object("reply_parameters")?["ephemeral_message_id"];
        if (call.Object("ephemeral_message_parameters") is not { } wanted)
            return reply is null ? null : throw Refused.BadRequest("a reply to an ephemeral message must be an ephemeral message");

        if (chat > 0 || world.RoomOf(chat) is { IsChannel: true }) throw Refused.BadRequest("ephemeral messages can be sent only to groups and supergroups");
        if (world.Facts.Switches.Ephemeral == "refused") throw Refused.BadRequest("EPHEMERAL_MESSAGES_UNAVAILABLE");
        var person = (long?)wanted["receiver_user_id"] ?? 0;
        if (!world.IsIn(chat, person) || world.PersonOf(person) is not { IsBot: false }) throw Refused.BadRequest("USER_NOT_PARTICIPANT");

        var press = (string?)wanted["callback_query_id"] is { } query ? PressOf(world, query, person, chat) : null;
        if (reply is { } id) CheckReply(world, chat, id, person);
        if (press is null && reply is null && !world.BotIsAdmin(chat)) throw Refused.BadRequest("CHAT_ADMIN_REQUIRED");
        if ((bool?)wanted["replace_callback_query_message"] != true) return new(person, null);

        if (press is not { MessageId: > 0 }) throw Refused.BadRequest("MESSAGE_ID_INVALID");
        return new(person, press.MessageId);
    }

    private static Press PressOf(World world, string query, long person, long chat)
    {
        var press = world.Presses.Find(query);
        return press is not null && press.By == person && press.Chat == chat && world.Now - press.At <= Window
            ? press
            : throw Refused.BadRequest("query is too old and response timeout expired or query ID is invalid");
    }

    private static void CheckReply(World world, long chat, int id, long person)
    {
        var post = world.Posts.FindEphemeral(chat, id);
        if (post is null || post.From != person) throw Refused.BadRequest("message to be replied not found");
        if (world.Now - post.At > Window) throw Refused.BadRequest("MESSAGE_NOT_COMMAND");
    }
}
