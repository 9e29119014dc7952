using CommunityBot.Neighbourhood;

namespace CommunityBot.Delivery;

/// <content>What may go now, and what follows from how it went.</content>
internal sealed partial class OutboxQueue
{
    /// <summary>Of the sends a second, those that pushes never use.</summary>
    private const int KeptForAnswers = 5;

    private static readonly Lane[] Lanes = Enum.GetValues<Lane>();

    private readonly RateWindow overall = new(limits.MessagesPerSecond, TimeSpan.FromSeconds(1));
    private readonly ConnectionPause connection = new();
    private TimeSpan pushesNotBefore;

    /// <summary>The next item to send or to drop, now under way; or how long there is nothing to do.</summary>
    public (OutboxItem? Item, GateDecision Decision, TimeSpan Wait) Choose()
    {
        var now = Now;
        lines.Forget(now);
        held.Due(now).ForEach(Stand);
        if (connection.Over > now)
        {
            return Nothing(connection.Over - now);
        }

        while (lines.NextPress() is { } press)
        {
            if (Pass(press, now) is { } decision)
            {
                return (press, decision, default);
            }
        }

        var lookAgain = held.NextDue;
        foreach (var lane in Lanes)
        {
            var room = lane == Lane.Answer
                ? overall.FreeAt(now)
                : Moments.Later(pushesNotBefore, overall.FreeAt(now, Math.Min(KeptForAnswers, limits.MessagesPerSecond / 2)));
            if (room > now)
            {
                lookAgain = Moments.Earlier(lookAgain, room);
                break;
            }

            while (lines.Next(lane, now) is { } found)
            {
                if (found.Item is not { } item)
                {
                    lookAgain = Moments.Earlier(lookAgain, found.LookAgain);
                    break;
                }

                if (Pass(item, now) is { } decision)
                {
                    return (item, decision, default);
                }

                lookAgain = Moments.Earlier(lookAgain, held.NextDue);
            }
        }

        return Nothing(lookAgain - now);
    }

    /// <summary>Whether the group a press came from has room for a message to one person; takes the place if so.</summary>
    public bool TryTakeRoom(Envelope press)
    {
        var now = Now;
        if (overall.FreeAt(now) > now || !lines.TryTake(press.ChatId, press.Act, now))
        {
            return false;
        }

        overall.Take(now);
        return true;
    }

    /// <summary>How the try to send ended.</summary>
    public void Finish(OutboxItem item, Attempt attempt)
    {
        var now = Now;
        item.UnderWay = false;
        lines.End(item, now);
        switch (attempt)
        {
            case Settled settled:
                if (settled.Outcome is not Withheld)
                {
                    connection.Works();
                }

                if (settled.Outcome is Sent)
                {
                    held.Confirmed().ForEach(Stand);
                }

                Pause(item.Envelope.ChatId, settled.Pause, now);
                items.Remove((item.Owner, item.Envelope.Id));
                break;
            case Later later:
                connection.Works();
                Pause(item.Envelope.ChatId, later.After, now);
                if (item.Replacement is null)
                {
                    ComeBack(item, attempt, now + later.After);
                }

                break;
            case NoConnection:
                connection.Fails(now);
                if (item.Replacement is null)
                {
                    ComeBack(item, attempt, now);
                }

                break;
        }

        if (item.Replacement is { } replacement)
        {
            items.Remove((item.Owner, item.Envelope.Id));
            Put(item.Owner, replacement);
        }
    }

    /// <summary>Past the gate, the item is under way. Null: it stands aside.</summary>
    private GateDecision? Pass(OutboxItem item, TimeSpan now)
    {
        var decision = item.Owner.Decide(item.Envelope);
        if (decision is Hold hold)
        {
            lines.Remove(item, now);
            held.ByGate(item, now, hold.Until - time.GetUtcNow());
            return null;
        }

        if (decision is Go && item.Envelope.Act is not AnswerPress)
        {
            overall.Take(now);
        }

        item.UnderWay = true;
        lines.Begin(item, decision is Go, now);
        return decision;
    }

    private void ComeBack(OutboxItem item, Attempt attempt, TimeSpan at)
    {
        if (attempt.Left is { } left)
        {
            item.Envelope = item.Envelope with { Act = left };
        }

        if (item.Envelope.Act is AnswerPress)
        {
            held.Until(item, at);
        }
        else
        {
            Stand(item);
        }
    }

    private void Pause(long chatId, TimeSpan pause, TimeSpan now)
    {
        if (pause > TimeSpan.Zero)
        {
            lines.Pause(chatId, now + pause);
            pushesNotBefore = Moments.Later(pushesNotBefore, now + pause);
        }
    }

    private static (OutboxItem?, GateDecision, TimeSpan) Nothing(TimeSpan wait) => (null, new Hold(null), wait);
}
