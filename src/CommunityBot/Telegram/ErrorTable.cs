using System.Text.RegularExpressions;
using CommunityBot.Neighbourhood;
using Telegram.Bot.Types;

namespace CommunityBot.Telegram;

/// <summary>
/// Telegram's refusals and what each means. A refusal is known by code and description together, since a 403 in capitals
/// comes as 400 (tdlib/telegram-bot-api Client.cpp). First match wins; a row matches where the description contains its text.
/// What no row knows may have been carried out.
/// </summary>
public static partial class ErrorTable
{
    private static readonly (int Code, string Text, Verdict Verdict)[] Rows =
    [
        (429, "", new WaitFor(TimeSpan.FromSeconds(5))),
        (400, "upgraded to a supergroup", new NewChatId(0)),
        (400, "message is not modified", new AlreadyDone()),
        (400, "message to delete not found", new AlreadyDone()),
        (400, "message can't be deleted", new AlreadyDone()),
        (400, "not enough rights to manage pinned", new AlreadyDone()),
        (400, "message identifier is not specified", new No(Refusal.MessageGone)),
        (400, "message to edit not found", new No(Refusal.MessageGone)),
        (400, "message can't be edited", new No(Refusal.MessageGone)),
        (400, "MESSAGE_ID_INVALID", new No(Refusal.MessageGone)),
        (400, "message to be replied not found", new No(Refusal.MessageGone)),
        (400, "query is too old", new No(Refusal.TooLate)),
        (400, "MESSAGE_NOT_COMMAND", new No(Refusal.TooLate)),
        (400, "USER_NOT_PARTICIPANT", new No(Refusal.TooLate)),
        (400, "ephemeral", new No(Refusal.NoEphemeral)),
        (400, "CHAT_ADMIN_REQUIRED", new No(Refusal.NoEphemeral)),
        (400, "message thread not found", new No(Refusal.TopicGone)),
        (400, "TOPIC_CLOSED", new No(Refusal.TopicGone)),
        (400, "TOPIC_DELETED", new No(Refusal.TopicGone)),
        (400, "CHAT_WRITE_FORBIDDEN", new No(Refusal.MayNotWrite)),
        (400, "CHAT_SEND_", new No(Refusal.MayNotWrite)),
        (400, "CHAT_RESTRICTED", new No(Refusal.MayNotWrite)),
        (400, "not enough rights to send", new No(Refusal.MayNotWrite)),
        (400, "have no rights to send", new No(Refusal.MayNotWrite)),
        (400, "chat not found", new No(Refusal.ChatGone)),
        (400, "PEER_ID_INVALID", new No(Refusal.ChatGone)),
        (400, "USER_IS_BLOCKED", new No(Refusal.Blocked)),
        (400, "INPUT_USER_DEACTIVATED", new No(Refusal.Deactivated)),
        (400, "BUTTON_DATA_INVALID", new No(Refusal.ButtonsRefused)),
        (400, "BUTTON_URL_INVALID", new No(Refusal.ButtonsRefused)),
        (400, "reply markup is too long", new No(Refusal.ButtonsRefused)),
        (400, "inline keyboard", new No(Refusal.ButtonsRefused)),
        (400, "Wrong HTTP URL", new No(Refusal.ButtonsRefused)),
        (400, "wrong file_id", new No(Refusal.FileGone)),
        (400, "wrong file identifier", new No(Refusal.FileGone)),
        (400, "file is too big", new No(Refusal.FileGone)),
        (403, "bot was blocked by the user", new No(Refusal.Blocked)),
        (403, "user is deactivated", new No(Refusal.Deactivated)),
        (403, "bot can't initiate conversation", new No(Refusal.NotStarted)),
        (403, "send messages to bots", new No(Refusal.Deactivated)),
        (403, "send messages to the bot", new No(Refusal.Deactivated)),
        (403, "bot was kicked", new No(Refusal.ChatGone)),
        (403, "bot is not a member", new No(Refusal.ChatGone)),
        (403, "group chat was deleted", new No(Refusal.ChatGone)),
        (403, "", new No(Refusal.MayNotWrite)),
        (400, "", new No(Refusal.Invalid)),
        (413, "", new No(Refusal.Invalid)),
        (404, "method not found", new No(Refusal.Invalid)),
        (401, "", new Fatal()),
        (404, "", new Fatal()),
        (421, "", new Fatal()),
        (409, "", new OtherPoller()),
    ];

    /// <param name="code">The answer's error_code.</param>
    /// <param name="description">Its words.</param>
    /// <param name="parameters">Its parameters, if any: <c>retry_after</c> in seconds, <c>migrate_to_chat_id</c>.</param>
    public static Verdict Of(int code, string description, ResponseParameters? parameters)
    {
        var row = Rows.FirstOrDefault(row => row.Code == code && description.Contains(row.Text, StringComparison.OrdinalIgnoreCase));
        return row.Verdict switch
        {
            NewChatId => parameters?.MigrateToChatId is { } to ? new NewChatId(to) : new No(Refusal.ChatGone),
            WaitFor when parameters?.RetryAfter is { } seconds => new WaitFor(TimeSpan.FromSeconds(Math.Max(1, seconds))),
            No no => no with { Said = Quoted().Replace(description, "…") },
            null => new MayHaveArrived(),
            var verdict => verdict,
        };
    }

    /// <summary>Telegram quotes addresses and tags people wrote.</summary>
    [GeneratedRegex("(?<!\\w)'[^']*'|\"[^\"]*\"")]
    private static partial Regex Quoted();
}
