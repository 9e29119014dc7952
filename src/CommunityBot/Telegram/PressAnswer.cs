using CommunityBot.Delivery;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace CommunityBot.Telegram;

/// <summary>
/// The one answer to a press. A short text is the answer itself. In a group, what needs more goes first as a message only the
/// pressing person sees; if that can't be, the answer opens the private chat.
/// </summary>
internal sealed class PressAnswer(TelegramCalls calls, Page page, TimeProvider time, long chatId, AnswerPress act)
{
    /// <summary>Bot API, answerCallbackQuery.text.</summary>
    private const int LongestToast = 200;

    /// <summary>A person looks at a turning wheel for so long at most.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <param name="mayUseGroup">Whether the group's limit has room for a message.</param>
    public Task<Attempt> Send(bool mayUseGroup, CancellationToken cancel)
    {
        var toast = act.Toast is null ? null : page.Words(act.Toast);
        if (toast?.EnumerateRunes().Count() <= LongestToast)
        {
            return Answer(toast, null, cancel);
        }

        return (act.Ephemeral ?? (act.Toast is null ? null : new Screen(act.Toast))) switch
        {
            { } screen when chatId > 0 => Privately(screen, cancel),
            { } screen when mayUseGroup && !(act.EphemeralBy <= page.Now) => Ephemerally(screen, cancel),
            _ => Answer(null, act.StartPayload, cancel),
        };
    }

    private async Task<Attempt> Privately(Screen screen, CancellationToken cancel)
    {
        var message = new SendMessage(screen);
        var (sent, verdict) = await calls.Call(page.Message(chatId, message), cancel);
        await Answer(null, null, cancel);
        return verdict is null ? TelegramSender.Arrived(sent) : Rest(verdict.ToAttempt(), message);
    }

    private async Task<Attempt> Ephemerally(Screen screen, CancellationToken cancel)
    {
        var (_, verdict) = await WithPatience(page.Ephemeral(chatId, act.ReceiverId, act.QueryId, screen), cancel);
        switch (verdict)
        {
            case NeverLeft or OtherPoller or Fatal:
                return verdict.ToAttempt();
            case null or AlreadyDone or MayHaveArrived:
                var hint = act with { Ephemeral = null, Toast = SharedPrompts.OnlyYouSee, StartPayload = null };
                var told = Rest(await Answer(page.Words(SharedPrompts.OnlyYouSee), null, cancel), hint);
                return verdict is MayHaveArrived && told is Settled ? new Settled(new Unknown()) : told;
            default:
                var opened = Rest(await Answer(null, act.StartPayload, cancel), act with { Ephemeral = null, Toast = null });
                return opened is Settled ? Refused(verdict) : opened;
        }
    }

    /// <summary>What Telegram says after that is as good as unknown.</summary>
    private async Task<(Message? Sent, Verdict? Verdict)> WithPatience(SendMessageRequest request, CancellationToken cancel)
    {
        using var over = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, over.Token);
        try
        {
            return await calls.Call(request, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, new MayHaveArrived());
        }
    }

    private static Settled Refused(Verdict verdict) => verdict switch
    {
        WaitFor wait => new Settled(new Sent(), wait.For),
        No { Reason: Refusal.Invalid } no => new Settled(new Refused(Refusal.NoEphemeral, no.Said)),
        _ => (Settled)verdict.ToAttempt(),
    };

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

    /// <summary>Tried again, only this is still to be done.</summary>
    private static Attempt Rest(Attempt attempt, Act left) => attempt is Settled ? attempt : attempt with { Left = left };
}
