using CommunityBot.Neighbourhood;
using CommunityBot.Telegram;
using Telegram.Bot.Types;

namespace CommunityBot.Tests.Telegram;

/// <summary>Every row of telegram.md section 2 by its exact words, and what it means for us.</summary>
public sealed class ErrorTableTests
{
    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user", Refusal.Blocked)]
    [InlineData(403, "Forbidden: user is deactivated", Refusal.Deactivated)]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user", Refusal.NotStarted)]
    [InlineData(403, "Forbidden: the bot can't send messages to the bot", Refusal.Deactivated)]
    [InlineData(403, "Forbidden: bots can't send messages to bots", Refusal.Deactivated)]
    [InlineData(403, "Forbidden: bot was kicked from the group chat", Refusal.ChatGone)]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", Refusal.ChatGone)]
    [InlineData(403, "Forbidden: bot was kicked from the channel chat", Refusal.ChatGone)]
    [InlineData(403, "Forbidden: bot is not a member of the group chat", Refusal.ChatGone)]
    [InlineData(403, "Forbidden: bot is not a member of the supergroup chat", Refusal.ChatGone)]
    [InlineData(403, "Forbidden: bot is not a member of the channel chat", Refusal.ChatGone)]
    [InlineData(403, "Forbidden: the group chat was deleted", Refusal.ChatGone)]
    [InlineData(403, "Forbidden: something of the future", Refusal.MayNotWrite)]
    [InlineData(400, "Bad Request: chat not found", Refusal.ChatGone)]
    [InlineData(400, "Bad Request: private chat not found", Refusal.ChatGone)]
    [InlineData(400, "Bad Request: CHAT_WRITE_FORBIDDEN", Refusal.MayNotWrite)]
    [InlineData(400, "Bad Request: CHAT_SEND_POLLS_FORBIDDEN", Refusal.MayNotWrite)]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", Refusal.MayNotWrite)]
    [InlineData(400, "Bad Request: not enough rights to send polls to the chat", Refusal.MayNotWrite)]
    [InlineData(400, "Bad Request: have no rights to send a message", Refusal.MayNotWrite)]
    [InlineData(400, "Bad Request: message to edit not found", Refusal.MessageGone)]
    [InlineData(400, "Bad Request: message can't be edited", Refusal.MessageGone)]
    [InlineData(400, "Bad Request: message to be replied not found", Refusal.MessageGone)]
    [InlineData(400, "Bad Request: message thread not found", Refusal.TopicGone)]
    [InlineData(400, "Bad Request: TOPIC_CLOSED", Refusal.TopicGone)]
    [InlineData(400, "Bad Request: TOPIC_DELETED", Refusal.TopicGone)]
    [InlineData(400, "Bad Request: query is too old and response timeout expired or query ID is invalid", Refusal.TooLate)]
    [InlineData(400, "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 3", Refusal.Invalid)]
    [InlineData(400, "Bad Request: message text is empty", Refusal.Invalid)]
    [InlineData(400, "Bad Request: message is too long", Refusal.Invalid)]
    [InlineData(400, "Bad Request: message caption is too long", Refusal.Invalid)]
    [InlineData(400, "Bad Request: BUTTON_DATA_INVALID", Refusal.ButtonsRefused)]
    [InlineData(400, "Bad Request: reply markup is too long", Refusal.ButtonsRefused)]
    [InlineData(400, "Bad Request: inline keyboard button URL 'x' is invalid: Wrong HTTP URL", Refusal.ButtonsRefused)]
    [InlineData(400, "Bad Request: Wrong HTTP URL specified", Refusal.ButtonsRefused)]
    [InlineData(400, "Bad Request: poll question length must not exceed 300", Refusal.Invalid)]
    [InlineData(400, "Bad Request: poll has already been closed", Refusal.Invalid)]
    [InlineData(400, "Bad Request: poll can't be stopped", Refusal.Invalid)]
    [InlineData(400, "Bad Request: wrong file_id or the file is temporarily unavailable", Refusal.FileGone)]
    [InlineData(400, "Bad Request: file is too big", Refusal.FileGone)]
    [InlineData(400, "Bad Request: user is an administrator of the chat", Refusal.Invalid)]
    [InlineData(400, "Bad Request: method is available only for supergroups", Refusal.Invalid)]
    [InlineData(400, "Bad Request: EPHEMERAL_MESSAGES_UNAVAILABLE", Refusal.NoEphemeral)]
    [InlineData(400, "Bad Request: not enough rights to send ephemeral messages", Refusal.NoEphemeral)]
    [InlineData(400, "Bad Request: CHAT_ADMIN_REQUIRED", Refusal.NoEphemeral)]
    [InlineData(400, "Bad Request: MESSAGE_NOT_COMMAND", Refusal.TooLate)]
    [InlineData(400, "Bad Request: USER_NOT_PARTICIPANT", Refusal.TooLate)]
    [InlineData(400, "Bad Request: something of the future", Refusal.Invalid)]
    [InlineData(404, "Not Found: method not found", Refusal.Invalid)]
    [InlineData(400, "Bad Request: group chat was upgraded to a supergroup chat", Refusal.ChatGone)]
    public void Refused_for_good(int code, string description, Refusal reason) =>
        Assert.Equal(reason, Assert.IsType<No>(ErrorTable.Of(code, description, null)).Reason);

    [Theory]
    [InlineData("Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message")]
    [InlineData("Bad Request: message to delete not found")]
    [InlineData("Bad Request: message can't be deleted")]
    [InlineData("Bad Request: message can't be deleted for everyone")]
    [InlineData("Bad Request: not enough rights to manage pinned messages in the chat")]
    public void As_good_as_done(string description) => Assert.IsType<AlreadyDone>(ErrorTable.Of(400, description, null));

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(86400)]
    public void To_be_waited_for(int seconds) => Assert.Equal(
        new WaitFor(TimeSpan.FromSeconds(seconds)),
        ErrorTable.Of(429, $"Too Many Requests: retry after {seconds}", new ResponseParameters { RetryAfter = seconds }));

    [Fact]
    public void To_be_waited_for_without_saying_how_long() => Assert.IsType<WaitFor>(ErrorTable.Of(429, "Too Many Requests", null));

    [Fact]
    public void A_new_chat_id() => Assert.Equal(
        new NewChatId(-1002001),
        ErrorTable.Of(400, "Bad Request: group chat was upgraded to a supergroup chat", new ResponseParameters { MigrateToChatId = -1002001 }));

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(401, "Unauthorized: invalid token specified")]
    [InlineData(404, "Not Found")]
    [InlineData(421, "Misdirected Request: unallowed token specified")]
    public void The_end(int code, string description) => Assert.IsType<Fatal>(ErrorTable.Of(code, description, null));

    [Theory]
    [InlineData("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running")]
    [InlineData("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first")]
    [InlineData("Conflict: terminated by setWebhook request")]
    public void Another_poller(string description) => Assert.IsType<OtherPoller>(ErrorTable.Of(409, description, null));

    [Theory]
    [InlineData(500, "Internal Server Error: restart")]
    [InlineData(500, "Internal Server Error: sent message was immediately deleted and can't be returned")]
    [InlineData(502, "Bad Gateway")]
    [InlineData(504, "Gateway Timeout")]
    [InlineData(418, "I'm a teapot")]
    public void Perhaps_done(int code, string description) => Assert.IsType<MayHaveArrived>(ErrorTable.Of(code, description, null));

    [Fact]
    public void What_Telegram_quotes_of_people_is_not_kept()
    {
        var no = Assert.IsType<No>(ErrorTable.Of(400, "Bad Request: can't parse entities: tag \"Ana's\", URL 'http://ana' isn't valid", null));

        Assert.Equal("Bad Request: can't parse entities: tag …, URL … isn't valid", no.Said);
    }
}
