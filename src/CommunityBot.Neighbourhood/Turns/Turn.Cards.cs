namespace CommunityBot.Neighbourhood;

/// <content>Cards that their feature draws when they leave (<see cref="FeatureBook.Draws"/>).</content>
public sealed partial class Turn
{
    /// <summary>A card to a person, drawn when it leaves; the rest as with <see cref="Tell"/>.</summary>
    public void TellCard(long userId, string card, Consent? consent, DateTimeOffset expires, bool urgent = false, Lane lane = Lane.Broadcast) =>
        Push(userId, new SendCard(card), new PushTerms(lane, consent, urgent), expires, card, null);

    /// <summary>A card to a linked group, drawn when it leaves.</summary>
    public void PostCard(Group group, string card, DateTimeOffset expires, bool urgent = false) =>
        Push(group.ChatId, new SendCard(card), new PushTerms(Lane.Broadcast, null, urgent), expires, card, Area.OwnLanguage);

    /// <summary>
    /// Answers the person who acted in their private chat with a card, drawn when it leaves. It is the only copy there: one that
    /// stands further up is taken away.
    /// </summary>
    public void ReplyCard(string card)
    {
        var person = By!.Id;
        Remove(card, person);
        var order = world.NextOrder();
        Put(new Envelope(CardPlace.KeyOf(card, person), 0, order, person, new SendCard(card), null, null, null));
    }

    /// <summary>Whether the gate would let a push to a person go now.</summary>
    public GateDecision Ask(long userId, Consent? consent, bool urgent) => Gate.Decide(
        new Envelope("", 0, 0, userId, new SendCard(""), null, new PushTerms(Lane.Broadcast, consent, urgent), null), state, Area, IsForgotten(userId), Now);

    /// <summary>Draws a copy anew where it stands; one that is still to leave is drawn then.</summary>
    /// <returns>Whether there is such a copy.</returns>
    public bool Redraw(string card, long chatId)
    {
        var key = CardPlace.KeyOf(card, chatId);
        if (Find<Envelope>(key) is { } queued)
        {
            Put(queued with { Revision = queued.Revision + 1 });
            return true;
        }

        if (Find<CardPlace>(key) is not { } place)
        {
            return false;
        }

        PutEdit(chatId, new EditCard(place.MessageId, card), chatId < 0 ? Area.OwnLanguage : null, unhurried: true);
        return true;
    }

    /// <summary>Draws cards anew for all who run the area and have them.</summary>
    public void RedrawForFacilitators(params IReadOnlyList<string> cards)
    {
        foreach (var facilitator in All<Facilitator>().OrderBy(facilitator => facilitator.UserId).ToList())
        {
            foreach (var card in cards)
            {
                Redraw(card, facilitator.UserId);
            }
        }
    }

    /// <summary>Takes a copy away: out of the outbox, or out of the chat, which Telegram allows a bot for 48 h.</summary>
    public void Remove(string card, long chatId)
    {
        var key = CardPlace.KeyOf(card, chatId);
        Delete<Envelope>(key);
        if (Find<CardPlace>(key) is { } place)
        {
            Delete<CardPlace>(key);
            var order = world.NextOrder();
            Put(new Envelope($"edit/{chatId}/{place.MessageId}", 0, order, chatId, new DeleteMessage(place.MessageId), null, null, null, Unhurried: true));
        }
    }

    /// <summary>The message pressed is no card any more: it is not drawn anew.</summary>
    public void LetGo()
    {
        if (Path?.Pressed is { MessageId: { } messageId } press)
        {
            foreach (var place in All<CardPlace>().Where(place => place.ChatId == press.Chat.Id && place.MessageId == messageId).ToList())
            {
                Delete<CardPlace>(place.Id);
            }
        }
    }
}
