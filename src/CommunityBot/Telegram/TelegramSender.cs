using System.Text;
using CommunityBot.Delivery;
using CommunityBot.Neighbourhood;
using CommunityBot.Prompts;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace CommunityBot.Telegram;

/// <summary>Carries out envelopes at Telegram: renders the words in the reader's language, calls, and says what came of it.</summary>
public sealed class TelegramSender(TelegramCalls calls, PromptBook prompts, BotIdentity bot, TimeProvider time) : ISender
{
    public Task<Attempt> Send(Area area, Envelope envelope, string locale, bool mayUseGroup, CancellationToken cancel)
    {
        var page = new Page(prompts, bot, area, locale, time.GetUtcNow());
        return envelope.Act switch
        {
            SendMessage { Media: { } media } act => Arrival(page.Message(envelope.ChatId, act, media), cancel),
            SendMessage act => Arrival(page.Message(envelope.ChatId, act), cancel),
            EditMessage { Caption: true } act => Settle(page.EditCaption(envelope.ChatId, act), cancel),
            EditMessage act => Settle(page.Edit(envelope.ChatId, act), cancel),
            DeleteMessage act => Settle(new DeleteMessageRequest { ChatId = envelope.ChatId, MessageId = act.MessageId }, cancel),
            SendFile act => File(page, envelope.ChatId, act, cancel),
            AnswerPress act => new PressAnswer(calls, page, time, envelope.ChatId, act).Send(mayUseGroup, cancel),
            SendEphemeral act => Settle(page.Ephemeral(envelope.ChatId, act), cancel),
            EditEphemeral act => Settle(page.Edit(envelope.ChatId, act), cancel),
            SetMenu act => Settle(page.Menu(envelope.ChatId, act), cancel),
            _ => throw new InvalidOperationException($"Nothing at Telegram corresponds to {envelope.Act.GetType().Name}."),
        };
    }

    private async Task<Attempt> Arrival(RequestBase<Message> request, CancellationToken cancel)
    {
        var (message, verdict) = await calls.Call(request, cancel);
        return verdict?.ToAttempt() ?? Arrived(message);
    }

    private async Task<Attempt> File(Page page, long chatId, SendFile act, CancellationToken cancel)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(act.Content));
        var (message, verdict) = await calls.Call(page.Document(chatId, act, InputFile.FromStream(content, act.Name)), cancel);
        return verdict?.ToAttempt() ?? Arrived(message);
    }

    /// <summary>An accepted message may have the id 0 (Bot API, Message.message_id); it names nothing.</summary>
    internal static Settled Arrived(Message? message) => new(new Sent(message is { Id: > 0 } known ? known.Id : null));

    private async Task<Attempt> Settle<T>(RequestBase<T> request, CancellationToken cancel)
    {
        var (_, verdict) = await calls.Call(request, cancel);
        return verdict?.ToAttempt() ?? new Settled(new Sent());
    }
}
