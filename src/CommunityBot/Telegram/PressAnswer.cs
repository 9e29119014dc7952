using CommunityBot.Delivery;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using Telegram.Bot.Requests;

namespace CommunityBot.Telegram;

/// <summary>
/// The one answer to a press. A short text is the answer itself. In a group, what needs more goes first as a message only the
/// pressing person sees; if that can't be, the answer opens the private chat.
/// </summary>
internal sealed class PressAnswer(TelegramCalls calls, Page page, long chatId, AnswerPress act)
{
    /// <summary>Bot API, answerCallbackQuery.text.</summary>
    private const int LongestToast = 200;

    /// <summary>A person looks at a turning wheel for so long at most.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<Attempt> Send(bool mayUseGroup, CancellationToken cancel)
    {
        var toast = act.Toast is null ? null : page.Words(act.Toast);
        if (toast?.EnumerateRunes().Count() <= LongestToast)
        {
            return await Answer(toast, null, cancel);
        }

        var screen = act.Ephemeral ?? (act.Toast is null ? null : new Screen(act.Toast));
        if (screen is not null && chatId > 0)
        {
            var (message, verdict) = await calls.Call(page.Message(chatId, new SendMessage(screen)), cancel);
            await Answer(null, null, cancel);
            return verdict?.ToAttempt() ?? new Settled(new Sent(message!.Id));
        }

        if (screen is null || !mayUseGroup || act.EphemeralBy < page.Now)
        {
            return await Answer(null, act.StartPayload, cancel);
        }

        return await Ephemerally(screen, cancel);
    }

    private async Task<Attempt> Ephemerally(Screen screen, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        Verdict? verdict;
        try
        {
            (_, verdict) = await calls.Call(page.Ephemeral(chatId, act.ReceiverId, act.QueryId, screen), patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            verdict = new MayHaveArrived();
        }

        if (verdict is null or MayHaveArrived)
        {
            return await Answer(page.Words(SharedPrompts.OnlyYouSee), null, cancel);
        }

        var answered = await Answer(null, act.StartPayload, cancel);
        return verdict is No ? new Settled(new Refused(Refusal.TooLate)) : answered;
    }

    private async Task<Attempt> Answer(string? text, string? startPayload, CancellationToken cancel)
    {
        var (_, verdict) = await calls.Call(
            new AnswerCallbackQueryRequest
            {
                CallbackQueryId = act.QueryId,
                Text = text,
                Url = startPayload is null ? null : page.StartLink(startPayload),
            },
            cancel);
        return verdict?.ToAttempt() ?? new Settled(new Sent());
    }
}
