namespace CommunityBot.Neighbourhood;

/// <summary>What follows from a send that Telegram refused for good.</summary>
internal static class Refusals
{
    /// <summary>How long a group that takes no messages for one person is spared further tries.</summary>
    private static readonly TimeSpan NoEphemeralFor = TimeSpan.FromDays(1);

    /// <param name="newer">The envelope holds more than was sent: that goes anyway, and meets its own outcome.</param>
    public static void Handle(Refused refused, Envelope envelope, bool newer, Turn turn)
    {
        switch (refused.Reason)
        {
            case Refusal.Blocked or Refusal.Deactivated or Refusal.NotStarted or Refusal.ChatGone or Refusal.MayNotWrite when envelope.ChatId > 0:
                Memberships.Unreachable(turn, envelope.ChatId);
                break;
            case Refusal.ChatGone or Refusal.MayNotWrite:
                Memberships.Suspend(turn, envelope.ChatId);
                break;
            case Refusal.NoEphemeral when turn.Find<Group>(Resident.KeyOf(envelope.ChatId)) is { } group:
                turn.Put(group with { NoEphemeralUntil = turn.Now + NoEphemeralFor });
                break;
        }

        if (newer)
        {
            return;
        }

        switch (refused.Reason, envelope.Act)
        {
            case (Refusal.TooLate or Refusal.NoEphemeral or Refusal.MessageGone, SendEphemeral ephemeral):
                Privately(envelope, ephemeral, turn);
                break;
            case (Refusal.MessageGone, EditMessage edit):
                Anew(envelope, edit, turn);
                break;
            case (Refusal.MessageGone, EditCard edit):
                // Its reader deleted it: it is not brought back.
                turn.Delete<CardPlace>(CardPlace.KeyOf(edit.Card, envelope.ChatId));
                break;
            case (Refusal.MessageGone, SendMessage { ReplyTo: not null } send):
                Instead(envelope, send with { ReplyTo = null }, turn);
                break;
            case (Refusal.TopicGone, SendMessage { Topic: not null } send):
                Instead(envelope, send with { Topic = null }, turn);
                break;
            case (Refusal.ButtonsRefused, var act) when WithoutButtons(act) is { } plain:
                SetAside(refused, envelope, turn);
                Instead(envelope, plain, turn);
                break;
            case (Refusal.Invalid or Refusal.ButtonsRefused or Refusal.FileGone, _):
                SetAside(refused, envelope, turn);
                break;
        }
    }

    /// <summary>The same envelope with what Telegram may take.</summary>
    private static void Instead(Envelope envelope, Act act, Turn turn) =>
        turn.Put(envelope with { Act = act, Revision = envelope.Revision + 1 });

    /// <summary>The message to edit is gone: what it should show is sent as a new one.</summary>
    private static void Anew(Envelope envelope, EditMessage edit, Turn turn)
    {
        if (edit.Card is null)
        {
            turn.PutAnswer(envelope.ChatId, new SendMessage(edit.Screen), locale: envelope.Locale);
            return;
        }

        var key = CardPlace.KeyOf(edit.Card, envelope.ChatId);
        turn.Delete<CardPlace>(key);
        turn.Put(envelope with { Id = key, Revision = 0, Attempt = 0, Act = new SendMessage(edit.Screen, edit.Card) });
    }

    /// <summary>What can't be shown to one person in the group is said in their private chat, if they ever opened it.</summary>
    private static void Privately(Envelope envelope, SendEphemeral act, Turn turn)
    {
        if (turn.Find<Resident>(Resident.KeyOf(act.ReceiverId)) is { Reachable: true })
        {
            turn.PutAnswer(act.ReceiverId, new SendMessage(act.Screen), locale: envelope.Locale);
        }
    }

    private static Act? WithoutButtons(Act act) => act switch
    {
        SendMessage { Screen: { Buttons.Count: > 0 } screen } send => send with { Screen = screen with { Buttons = [] } },
        EditMessage { Screen: { Buttons.Count: > 0 } screen } edit => edit with { Screen = screen with { Buttons = [] } },
        EditEphemeral { Screen: { Buttons.Count: > 0 } screen } edit => edit with { Screen = screen with { Buttons = [] } },
        _ => null,
    };

    /// <summary>Ours to mend: it would be refused again.</summary>
    private static void SetAside(Refused refused, Envelope envelope, Turn turn) => turn.Put(new DeadLetter(
        $"send/{envelope.Id}/{envelope.Revision}", turn.Now, null, envelope.Act.GetType().Name, $"{refused.Reason}: {refused.Said}"));
}
