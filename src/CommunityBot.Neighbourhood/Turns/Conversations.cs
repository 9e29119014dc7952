using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>What is under way with the person of a turn: begun, heard, interrupted, taken up again.</summary>
internal sealed class Conversations(FeatureBook book)
{
    /// <summary>More interrupted conversations than this nobody comes back to.</summary>
    private const int MostKept = 3;

    public void Begin(string flowName, Prefill? prefill, Turn turn)
    {
        var flow = book.FindFlow(flowName) ?? throw new InvalidOperationException($"No feature registered the flow {flowName}.");
        var talk = TalkOf(turn);
        var kept = talk.Current is { } interrupted && interrupted.Flow != flowName ? [interrupted, .. talk.Kept] : talk.Kept;
        var id = turn.NextNumber("conversation");
        var step = Engine.Start(flow.Definition, $"{id}", CircumstancesOf(turn, turn.Locale), turn.Locale, prefill, flow.FactsFor(turn));
        Take(step, flow, talk with { Current = null, Kept = [.. kept.Take(MostKept)] }, turn);
    }

    /// <summary>Hands what the person did to the open conversation; false if there is none.</summary>
    public bool Hear(ConversationInput input, Turn turn)
    {
        var talk = TalkOf(turn);
        if (talk.Current is not { } current)
        {
            return false;
        }

        if (book.FindFlow(current.Flow) is not { } flow)
        {
            Store(talk with { Current = null }, turn);
            turn.Reply(SharedPrompts.Expired);
            return true;
        }

        turn.Speaking = current.Locale;
        Take(Engine.Advance(flow.Definition, current, input, CircumstancesOf(turn, current.Locale)), flow, talk, turn);
        return true;
    }

    /// <summary>A button of a conversation.</summary>
    public void Press(ConversationData data, string raw, Turn turn)
    {
        if (TalkOf(turn).Current?.Id != data.Conversation)
        {
            turn.Toast(turn.Me is null ? SharedPrompts.StartFirst : SharedPrompts.AlreadyAnswered);
            return;
        }

        Hear(new ConversationInput.Pressed(raw), turn);
    }

    /// <summary>After something else was done in the middle of a conversation: offers to go on with it.</summary>
    public void OfferInterrupted(Turn turn)
    {
        var talk = TalkOf(turn);
        var open = (talk.Current is null ? [] : (Conversation[])[talk.Current]).Concat(talk.Kept)
            .FirstOrDefault(conversation => !conversation.IsOver(turn.Now) && book.FindFlow(conversation.Flow) is not null);
        if (open is not null)
        {
            turn.Reply(new Screen(SharedPrompts.Interrupted(new Prompt($"{open.Flow}.name"))).Row(
                new Press(SharedPrompts.Continue, $"resume {open.Id}"),
                new Press(SharedPrompts.Drop, $"drop {open.Id}")));
        }
    }

    public void Resume(string id, Turn turn)
    {
        var talk = TalkOf(turn);
        if (talk.Current?.Id == id)
        {
            Hear(new ConversationInput.Continue(), turn);
            return;
        }

        if (talk.Kept.FirstOrDefault(kept => kept.Id == id) is not { } resumed)
        {
            turn.Toast(SharedPrompts.OldButton);
            return;
        }

        var others = talk.Kept.Where(kept => kept != resumed);
        Store(talk with { Current = resumed, Kept = [.. (talk.Current is null ? [] : (Conversation[])[talk.Current]).Concat(others).Take(MostKept)] }, turn);
        Hear(new ConversationInput.Continue(), turn);
    }

    public void Drop(string id, Turn turn)
    {
        var talk = TalkOf(turn);
        Store(
            talk with
            {
                Current = talk.Current?.Id == id ? null : talk.Current,
                Kept = [.. talk.Kept.Where(kept => kept.Id != id)],
            },
            turn);
        turn.Replacing = true;
        turn.Reply(SharedPrompts.Dropped);
    }

    public static Talk TalkOf(Turn turn) =>
        turn.Find<Talk>(Resident.KeyOf(turn.By!.Id)) ?? new Talk(turn.By.Id, null, []);

    public static void Store(Talk talk, Turn turn)
    {
        if (talk.IsOver)
        {
            turn.Delete<Talk>(talk.Id);
        }
        else
        {
            turn.Put(talk);
        }
    }

    private void Take(Step step, FlowEntry flow, Talk talk, Turn turn)
    {
        turn.Replacing = turn.Path?.Pressed is not null;
        switch (step)
        {
            case Asks asks:
                turn.Speaking = asks.Locale;
                Store(talk with { Current = asks.Next }, turn);
                turn.Reply(asks.Screen);
                break;
            case Done done:
                turn.Speaking = done.Locale;
                Store(talk with { Current = null }, turn);
                flow.Handle(done, turn);
                OfferKept(turn);
                break;
            case Cancelled cancelled:
                turn.Speaking = cancelled.Locale;
                Store(talk with { Current = null }, turn);
                turn.Reply(SharedPrompts.Cancelled);
                OfferKept(turn);
                break;
            case Expired expired:
                turn.Speaking = expired.Locale;
                Store(talk with { Current = null }, turn);
                turn.Reply(SharedPrompts.Expired);
                break;
            case AlreadyAnswered:
                turn.Toast(SharedPrompts.AlreadyAnswered);
                break;
        }
    }

    private void OfferKept(Turn turn)
    {
        if (turn.Find<Talk>(Resident.KeyOf(turn.By!.Id)) is not null && turn.ToBegin is null)
        {
            OfferInterrupted(turn);
        }
    }

    private static Circumstances CircumstancesOf(Turn turn, string? locale) =>
        new(turn.Now, turn.Area.Zone, turn.Languages.DateWords(locale ?? turn.Locale))
        {
            Reading = (label, language) => turn.Languages.Label(label, language ?? locale ?? turn.Locale),
        };
}
