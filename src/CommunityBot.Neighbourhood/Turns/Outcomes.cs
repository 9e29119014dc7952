namespace CommunityBot.Neighbourhood;

/// <summary>What became of a send, and what follows from it.</summary>
internal static class Outcomes
{
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
            turn.Erases |= envelope.IsPrivate || NamesNobodyKnown(envelope, turn);
        }

        switch (report.Outcome)
        {
            case Sent { MessageId: { } messageId } when envelope.Act is SendMessage { Card: { } card } send:
                Placed(turn, envelope, send, card, messageId, newer);
                break;
            case Sent { MessageId: { } messageId } when envelope.Act is SendCard { Card: var card }:
                turn.Put(new CardPlace(card, envelope.ChatId, messageId, turn.Now, report.Note));
                Redrawn(turn, envelope, card, newer);
                break;
            case Sent when envelope.Act is EditCard edit && turn.Find<CardPlace>(CardPlace.KeyOf(edit.Card, envelope.ChatId)) is { } place:
                turn.Put(place with { Note = report.Note });
                break;
            case Refused refused:
                Refusals.Handle(refused, envelope, newer, turn);
                break;
            case Moved moved:
                turn.Put(envelope);
                Migration.Handle(new ChatMigrated(0, envelope.ChatId, moved.To), turn, book);
                break;
            case Unknown:
                Again(envelope, newer, turn);
                break;
        }

        if (CardOf(envelope.Act) is { } drawn && turn.Find<Envelope>(envelope.Id) is null)
        {
            book.Settle(turn, new Settlement(drawn, envelope.ChatId, report.Outcome, report.Note, envelope.Act is EditCard, envelope.Attempt, envelope.Push is null));
        }
    }

    private static string? CardOf(Act act) => act switch
    {
        SendCard send => send.Card,
        EditCard edit => edit.Card,
        _ => null,
    };

    /// <summary>What was to be drawn anew while it was on its way is now an edit.</summary>
    private static void Redrawn(Turn turn, Envelope envelope, string card, bool newer)
    {
        if (newer)
        {
            turn.Delete<Envelope>(envelope.Id);
            turn.Redraw(card, envelope.ChatId);
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

    /// <summary>
    /// Whether it arrived is not known. Answers to a press and receipts are dropped; edits, deletions and menus change nothing by
    /// being repeated, so they are until they are settled; messages go once more, since a possible double is better than silence,
    /// and never twice more. The outbox knows how long each waits.
    /// </summary>
    private static void Again(Envelope envelope, bool newer, Turn turn)
    {
        turn.NextNumber(UnknownSends);
        if (newer)
        {
            // The newer one goes anyway; it is the repetition.
            turn.Put(envelope with { Attempt = Math.Max(1, envelope.Attempt) });
            return;
        }

        var again = envelope.Act switch
        {
            AnswerPress or SendEphemeral => false,
            EditMessage or EditCard or EditEphemeral or DeleteMessage or SetMenu => true,
            _ => envelope.Attempt == 0,
        };
        if (again)
        {
            turn.Put(envelope with { Attempt = envelope.Attempt + 1, Revision = envelope.Revision + 1 });
        }
    }

    /// <summary>The series that counts sends of which nobody knows whether they arrived.</summary>
    private const string UnknownSends = "sends.unknown";
}
