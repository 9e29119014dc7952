using CommunityBot.Neighbourhood;

namespace CommunityBot.Delivery;

/// <summary>The neighbourhood an envelope belongs to, as the outbox sees it: its writer, or a test.</summary>
public interface IOutboxOwner
{
    Area Area { get; }

    /// <summary>The language of whoever reads it, at this moment.</summary>
    string LocaleOf(Envelope envelope);

    /// <summary>The gate, with the state of this moment. Called from the outbox's thread.</summary>
    GateDecision Decide(Envelope envelope);

    /// <summary>The envelope as it leaves: a card is drawn now. Null: there is nothing to show any more.</summary>
    Envelope? Draw(Envelope envelope);

    /// <summary>Hands the outcome to the writer; done when it is committed.</summary>
    Task Report(SendReported report);
}
