namespace CommunityBot.Neighbourhood;

/// <summary>What became of a send, and what follows from it.</summary>
internal static class Outcomes
{
    /// <summary>How long a group that takes no messages for one person is spared further tries.</summary>
    private static readonly TimeSpan NoEphemeralFor = TimeSpan.FromDays(1);

    public static void Handle(SendReported report, Turn turn, FeatureBook book)
    {
        if (turn.Find<Envelope>(report.EnvelopeId) is not { } envelope)
        {
            return;
        }

        var newer = envelope.Revision > report.Revision;
        if (!newer)
        {
            turn.Delete<Envelope>(envelope.Id);
            turn.Erases |= NamesNobodyKnown(envelope, turn);
        }

        switch (report.Outcome)
        {
            case Sent { MessageId: { } messageId } when envelope.Act is SendMessage { Card: { } card } send:
                Placed(turn, envelope, send, card, messageId, newer);
                break;
            case Refused refused:
                Handle(refused.Reason, envelope, turn);
                break;
            case Moved moved:
                turn.Put(envelope);
                Migration.Handle(new ChatMigrated(0, envelope.ChatId, moved.To), turn, book);
                break;
            case Unknown:
                Again(envelope, turn);
                break;
        }
    }

    /// <summary>Who was just forgotten, or said they are under 16: the last answer to them was the last that named them.</summary>
    private static bool NamesNobodyKnown(Envelope envelope, Turn turn) =>
        envelope.ChatId > 0
        && turn.Find<Resident>(Resident.KeyOf(envelope.ChatId)) is null
        && turn.Find<Talk>(Resident.KeyOf(envelope.ChatId)) is null;

    /// <summary>A card has its place. What changed while it was on its way is now an edit there.</summary>
    private static void Placed(Turn turn, Envelope envelope, SendMessage send, string card, int messageId, bool newer)
    {
        turn.Put(new CardPlace(card, envelope.ChatId, messageId));
        if (newer)
        {
            turn.Delete<Envelope>(envelope.Id);
            turn.Refresh(card, envelope.ChatId, send.Screen);
        }
    }

    private static void Handle(Refusal reason, Envelope envelope, Turn turn)
    {
        switch (reason)
        {
            case Refusal.Blocked or Refusal.Deactivated or Refusal.NotStarted when envelope.ChatId > 0:
                Memberships.Unreachable(turn, envelope.ChatId);
                break;
            case Refusal.ChatGone or Refusal.MayNotWrite when envelope.ChatId < 0:
                Memberships.Suspend(turn, envelope.ChatId);
                break;
            case Refusal.TooLate when envelope.Act is AnswerPress { Ephemeral: not null } && turn.Find<Group>(Resident.KeyOf(envelope.ChatId)) is { } group:
                turn.Put(group with { NoEphemeralUntil = turn.Now + NoEphemeralFor });
                break;
            case Refusal.MessageGone when envelope.Act is EditMessage edit:
                Anew(envelope, edit, turn);
                break;
        }
    }

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
        turn.Put(envelope with { Id = key, Revision = 0, Act = new SendMessage(edit.Screen, edit.Card) });
    }

    /// <summary>
    /// Whether it arrived is not known. Short answers to a press are dropped; edits, deletions and menus change nothing by being
    /// repeated; messages go once more, since a possible double is better than silence, and never twice more.
    /// </summary>
    private static void Again(Envelope envelope, Turn turn)
    {
        var again = envelope.Act switch
        {
            AnswerPress or SendEphemeral => false,
            EditMessage or EditEphemeral or DeleteMessage or SetMenu => true,
            _ => envelope.Attempt == 0,
        };
        if (again)
        {
            turn.Put(envelope with { Attempt = envelope.Attempt + 1, Revision = envelope.Revision + 1 });
        }
    }
}
