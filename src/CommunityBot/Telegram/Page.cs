using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Prompts;
using CommunityBot.Writing;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace CommunityBot.Telegram;

/// <summary>One reader's view of an act: the request with all words rendered and every button marked with its area.</summary>
public sealed class Page(PromptBook prompts, BotIdentity bot, Area area, string locale, DateTimeOffset now)
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    public DateTimeOffset Now => now;

    public SendMessageRequest Message(long chatId, SendMessage act)
    {
        var (text, entities, keyboard) = Render(act.Screen);
        return new SendMessageRequest
        {
            ChatId = chatId,
            Text = text,
            Entities = entities,
            ReplyMarkup = keyboard,
            MessageThreadId = act.Topic,
            LinkPreviewOptions = NoPreview,
            ReplyParameters = act.ReplyTo is { } replyTo ? new ReplyParameters { MessageId = replyTo, AllowSendingWithoutReply = true } : null,
        };
    }

    /// <summary>A file that Telegram has already, with words under it.</summary>
    public RequestBase<Message> Message(long chatId, SendMessage act, Media media)
    {
        var (text, entities, keyboard) = Render(act.Screen);
        var file = InputFile.FromFileId(media.FileId);
        var reply = act.ReplyTo is { } replyTo ? new ReplyParameters { MessageId = replyTo, AllowSendingWithoutReply = true } : null;
        return media.Kind switch
        {
            MediaKind.Photo => new SendPhotoRequest { ChatId = chatId, Photo = file, Caption = text, CaptionEntities = entities, ReplyMarkup = keyboard, ReplyParameters = reply },
            MediaKind.File => new SendDocumentRequest { ChatId = chatId, Document = file, Caption = text, CaptionEntities = entities, ReplyMarkup = keyboard, ReplyParameters = reply },
            MediaKind.Voice => new SendVoiceRequest { ChatId = chatId, Voice = file, Caption = text, CaptionEntities = entities, ReplyMarkup = keyboard, ReplyParameters = reply },
            _ => throw new ArgumentOutOfRangeException(nameof(media)),
        };
    }

    public EditMessageCaptionRequest EditCaption(long chatId, EditMessage act)
    {
        var (text, entities, keyboard) = Render(act.Screen);
        return new EditMessageCaptionRequest { ChatId = chatId, MessageId = act.MessageId, Caption = text, CaptionEntities = entities, ReplyMarkup = keyboard };
    }

    public EditMessageTextRequest Edit(long chatId, EditMessage act)
    {
        var (text, entities, keyboard) = Render(act.Screen);
        return new EditMessageTextRequest
        {
            ChatId = chatId,
            MessageId = act.MessageId,
            Text = text,
            Entities = entities,
            ReplyMarkup = keyboard,
            LinkPreviewOptions = NoPreview,
        };
    }

    public EditEphemeralMessageTextRequest Edit(long chatId, EditEphemeral act)
    {
        var (text, entities, keyboard) = Render(act.Screen);
        return new EditEphemeralMessageTextRequest
        {
            ChatId = chatId,
            ReceiverUserId = act.ReceiverId,
            EphemeralMessageId = act.EphemeralId,
            Text = text,
            Entities = entities,
            ReplyMarkup = keyboard,
            LinkPreviewOptions = NoPreview,
        };
    }

    public SendMessageRequest Ephemeral(long chatId, SendEphemeral act)
    {
        var request = Message(chatId, new SendMessage(act.Screen));
        request.EphemeralMessageParameters = new EphemeralMessageParameters { ReceiverUserId = act.ReceiverId };
        request.ReplyParameters = new ReplyParameters { EphemeralMessageId = act.ReplyTo };
        return request;
    }

    public SendMessageRequest Ephemeral(long chatId, long receiverId, string queryId, Screen screen)
    {
        var request = Message(chatId, new SendMessage(screen));
        request.EphemeralMessageParameters = new EphemeralMessageParameters { ReceiverUserId = receiverId, CallbackQueryId = queryId };
        return request;
    }

    public SendDocumentRequest Document(long chatId, SendFile act, InputFile file)
    {
        var (text, entities, _) = Render(act.Caption);
        return new SendDocumentRequest { ChatId = chatId, Document = file, Caption = text, CaptionEntities = entities };
    }

    public SetMyCommandsRequest Menu(long chatId, SetMenu act) => new()
    {
        Commands = [.. act.Commands.Select(name => new BotCommand { Command = name, Description = Words(CommandPrompts.Describe(name)) })],
        Scope = BotCommandScope.Chat(chatId),
    };

    /// <summary>A prompt as plain text.</summary>
    public string Words(Prompt prompt) => prompts.Render(prompt, locale, now).Text.Plain;

    public string StartLink(string payload) => $"https://t.me/{bot.Username}?start={payload}";

    private (string Text, MessageEntity[] Entities, InlineKeyboardMarkup? Keyboard) Render(Screen screen)
    {
        var rendered = prompts.Render(screen, locale, now);
        var (text, entities) = rendered.Text.ToTelegram();
        var rows = rendered.Buttons.Select(row => row.Select(Key)).ToList();
        return (text, entities, rows.Count == 0 ? null : new InlineKeyboardMarkup(rows));
    }

    private InlineKeyboardButton Key(RenderedButton button) => button.Button switch
    {
        Press press => InlineKeyboardButton.WithCallbackData(button.Label, AreaMark.Put(area.Id, press.Data)),
        OpenLink link => InlineKeyboardButton.WithUrl(button.Label, link.Url),
        OpenBot { InGroup: true } open => InlineKeyboardButton.WithUrl(button.Label, $"https://t.me/{bot.Username}?startgroup={open.Payload}"),
        OpenBot open => InlineKeyboardButton.WithUrl(button.Label, StartLink(open.Payload)),
        _ => throw new InvalidOperationException($"No key for {button.Button.GetType().Name}."),
    };
}
