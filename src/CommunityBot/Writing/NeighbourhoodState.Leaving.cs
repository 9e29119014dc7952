using CommunityBot.Neighbourhood;

namespace CommunityBot.Writing;

/// <content>What the outbox asks at the moment an envelope leaves, from any thread: single documents, which are immutable.</content>
public sealed partial class NeighbourhoodState
{
    /// <summary>The gate, from any thread: it reads single immutable documents.</summary>
    public GateDecision Decide(Envelope envelope, DateTimeOffset now) =>
        Gate.Decide(envelope, image, area, envelope.ChatId > 0 && doNotContact.Contains(envelope.ChatId), now);

    /// <summary>The language of whoever reads an envelope, from any thread.</summary>
    public string LocaleOf(Envelope envelope) =>
        envelope.Locale ?? (image.Find(typeof(Resident), Resident.KeyOf(envelope.ChatId)) as Resident)?.Language ?? area.OwnLanguage;

    /// <summary>The envelope as it leaves, from any thread; null if there is nothing to show any more.</summary>
    public Envelope? Draw(Envelope envelope, DateTimeOffset now)
    {
        var card = envelope.Act switch
        {
            SendCard send => send.Card,
            EditCard edit => edit.Card,
            _ => null,
        };
        if (card is null)
        {
            return envelope;
        }

        return book.Draw(new Drawing(image, area, now, card, envelope.ChatId)) is { } drawn
            ? envelope with { Act = drawn.InPlaceOf(envelope.Act), Locale = drawn.Locale ?? envelope.Locale, Note = drawn.Note }
            : null;
    }
}
