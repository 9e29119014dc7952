using System.Text.Json;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using Telegram.Bot;
using Telegram.Bot.Types.Enums;
using Api = Telegram.Bot.Types;

namespace CommunityBot.Telegram;

/// <summary>From one raw update to an input. What concerns nobody here (channels, other bots, kinds of update of the future) is null.</summary>
public sealed class UpdateReader(string botUsername)
{
    /// <summary>Who Telegram puts as sender where a group speaks for itself (python-telegram-bot, FakeUser ids).</summary>
    private const long AnonymousAdministrator = 1087968824;

    private const long LinkedChannel = 777000;

    /// <exception cref="JsonException">The update has a value this client does not know; it is set aside, its neighbours live on.</exception>
    public Update? Read(JsonElement raw)
    {
        var update = raw.Deserialize<Api.Update>(JsonBotAPI.Options)!;
        return update switch
        {
            { Message: { } message } => Read(update.Id, message, edited: false),
            { EditedMessage: { } message } => Read(update.Id, message, edited: true),
            { CallbackQuery: { } press } => Read(update.Id, press),
            { MyChatMember: { } change } => Read(update.Id, change),
            _ => null,
        };
    }

    private Update? Read(int id, Api.Message message, bool edited)
    {
        if (message.MigrateToChatId is { } to)
        {
            return new ChatMigrated(id, message.Chat.Id, to);
        }

        if (message.MigrateFromChatId is { } from)
        {
            return new ChatMigrated(id, from, message.Chat.Id);
        }

        var anonymous = message.From?.Id == AnonymousAdministrator && message.SenderChat?.Id == message.Chat.Id;
        var fromSomeoneElse = message.From is { IsBot: true } && !anonymous || message.From?.Id == LinkedChannel || message.IsAutomaticForward
            || (message.SenderChat is not null && !anonymous);
        if (message.From is null || fromSomeoneElse || IsService(message))
        {
            return null;
        }

        var (command, forOther) = CommandOf(message);
        return forOther
            ? null
            : new MessageReceived(
                id,
                ChatOf(message.Chat, message.IsTopicMessage ? message.MessageThreadId : null),
                anonymous ? null : PersonOf(message.From),
                message.Id,
                new DateTimeOffset(DateTime.SpecifyKind(message.Date, DateTimeKind.Utc)),
                MessageContent.Of(message),
                command,
                message.EphemeralMessageId,
                message.MediaGroupId,
                edited);
    }

    /// <summary>A press without a message (under what someone shared through a bot) or without data is none of ours, and wants its answer.</summary>
    private static ButtonPressed Read(int id, Api.CallbackQuery press) => press.Message is { } message
        ? new ButtonPressed(
            id,
            press.Id,
            ChatOf(message.Chat, message.IsTopicMessage ? message.MessageThreadId : null),
            PersonOf(press.From),
            message.EphemeralMessageId is null ? message.Id : null,
            message.EphemeralMessageId,
            press.Data ?? "")
        : new ButtonPressed(id, press.Id, new Chat(press.From.Id, ChatKind.Private), PersonOf(press.From), null, null, "");

    private static BotMembershipChanged Read(int id, Api.ChatMemberUpdated change) =>
        new(id, ChatOf(change.Chat, null), PersonOf(change.From), change.NewChatMember.IsInChat && change.NewChatMember.Status != ChatMemberStatus.Kicked);

    /// <summary>
    /// The command a text begins with, and whether it is addressed to another bot. A command in a caption is none. Where nobody
    /// else can answer, in private chat, a command for another bot is one that is not known.
    /// </summary>
    private (Command? Command, bool ForOther) CommandOf(Api.Message message)
    {
        if (message.Text is not { } text || message.Entities?.FirstOrDefault() is not { Type: MessageEntityType.BotCommand, Offset: 0 } entity)
        {
            return (null, false);
        }

        var parts = text[1..entity.Length].Split('@', 2);
        var forOther = parts.Length == 2 && !parts[1].Equals(botUsername, StringComparison.OrdinalIgnoreCase);
        var name = forOther ? text[1..entity.Length] : parts[0];
        return (new Command(name.ToLowerInvariant(), text[entity.Length..].Trim()), forOther && message.Chat.Type != ChatType.Private);
    }

    private static Chat ChatOf(Api.Chat chat, int? topic) => new(
        chat.Id,
        chat.Type switch
        {
            ChatType.Private => ChatKind.Private,
            ChatType.Group => ChatKind.Group,
            ChatType.Channel => ChatKind.Channel,
            _ => ChatKind.Supergroup,
        },
        chat.Title,
        topic);

    private static Person PersonOf(Api.User user) => new(user.Id, user.FirstName, user.LanguageCode);

    /// <summary>What tells of the chat itself, and what this client does not know yet.</summary>
    private static bool IsService(Api.Message message) => message.Type is not
        (MessageType.Text or MessageType.Photo or MessageType.Audio or MessageType.Video or MessageType.Voice or MessageType.Document
        or MessageType.Sticker or MessageType.Location or MessageType.Contact or MessageType.Venue or MessageType.Game
        or MessageType.VideoNote or MessageType.Poll or MessageType.Dice or MessageType.Animation or MessageType.Story
        or MessageType.PaidMedia or MessageType.Checklist or MessageType.LivePhoto or MessageType.RichMessage);
}
