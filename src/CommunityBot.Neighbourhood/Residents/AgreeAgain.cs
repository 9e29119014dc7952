using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Residents;

/// <summary>Someone who had blocked the bot pressed Start: pushes come back only with a new yes.</summary>
public static class AgreeAgain
{
    public const string Name = "residents.again";

    public static readonly FlowDefinition<IReadOnlyList<Consent>> Definition = FlowDefinition.Of(Name, Flow);

    public static async Flow<IReadOnlyList<Consent>> Flow(Ask ask) =>
        Options.Consents(await ask.Several(JoinPrompts.ChoicesAgain, Options.OfConsents));

    public static void Handle(IReadOnlyList<Consent> consents, Turn turn, FeatureBook book)
    {
        if (turn.Me is { } me)
        {
            var agreement = new Agreement(turn.Now, Privacy.Version);
            turn.Put(me with { Reachable = true, CurrentSince = turn.Now, Consents = consents.ToDictionary(consent => consent, _ => agreement) });
            turn.Reply(JoinPrompts.Done(me.Language, consents));
            Menu.Set(turn, book);
        }
    }
}
