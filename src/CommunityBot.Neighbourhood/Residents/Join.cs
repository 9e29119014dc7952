using System.Text.Json.Serialization;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Residents;

/// <summary><c>/start</c>: a language, who the bot is, 16 or older, and what to receive. Who says no to 16 leaves no trace.</summary>
public static class Join
{
    public const string Name = "residents.join";

    public static readonly FlowDefinition<Joined?> Definition = FlowDefinition.Of<Joined?, JoinFacts>(Name, Flow, ResidentsJson.Default.JoinFacts);

    public static async Flow<Joined?> Flow(Ask ask, JoinFacts facts)
    {
        var language = await ask.Choice(JoinPrompts.Language, Options.OfLanguages(facts.Languages));
        ask.Speak(language);
        if (!await ask.YesNo(JoinPrompts.Sixteen(facts.Area)))
        {
            return null;
        }

        var chosen = await ask.Several(JoinPrompts.Choices, Options.OfConsents);
        return new Joined(language, Options.Consents(chosen), facts.Then);
    }

    /// <summary>The app's language only decides which button comes first.</summary>
    public static JoinFacts Facts(Turn turn)
    {
        var likely = turn.Area.LanguageFor(turn.By!.AppLanguage);
        return new JoinFacts(turn.Area.Name, [likely, .. turn.Area.Languages.Where(language => language != likely)]);
    }

    public static void Start(Turn turn, Command command, FeatureBook book)
    {
        turn.Welcome(turn.By!.Id);
        var payload = command.Arguments.Split('_', 3);
        if (payload is [var area, var kind, var argument] && area == turn.Area.Id && book.FindLink(kind) is { } link)
        {
            if (link.Who == Who.Residents && turn.Me is null)
            {
                turn.Offer(Name, facts: Facts(turn) with { Then = $"{kind}_{argument}" });
                return;
            }

            link.Open(turn, argument);
            if (turn.Me is null && turn.ToBegin is null && kind != "do")
            {
                turn.Offer(Name);
            }
        }
        else if (turn.Me is not { } me)
        {
            turn.Offer(Name);
        }
        else if (!me.Reachable)
        {
            turn.Offer(AgreeAgain.Name);
        }
        else
        {
            turn.Put(me with { CurrentSince = turn.Now });
            turn.Reply(JoinPrompts.WelcomeBack(turn.Area.Name));
            Menu.Set(turn, book);
        }
    }

    /// <summary>A command given in a group, opened privately by its link.</summary>
    public static void OpenCommand(Turn turn, string command, FeatureBook book)
    {
        if (turn.Me is null && book.FindCommand(command)?.Who != Who.Anyone)
        {
            turn.Offer(Name);
        }
        else
        {
            new PrivateMessages(book, new Conversations(book)).Handle(new Command(command, ""), turn);
        }
    }

    public static void Handle(Joined? joined, Turn turn, FeatureBook book)
    {
        if (joined is null)
        {
            turn.Delete<Talk>(Resident.KeyOf(turn.By!.Id));
            turn.Reply(JoinPrompts.TooYoung(turn.Area.Name));
            return;
        }

        var agreement = new Agreement(turn.Now, Privacy.Version);
        turn.Put(new Resident(
            turn.By!.Id,
            turn.By.Name,
            joined.Language,
            joined.Consents.ToDictionary(consent => consent, _ => agreement),
            Reachable: true,
            JoinedAt: turn.Me?.JoinedAt ?? turn.Now,
            CurrentSince: turn.Now));
        turn.Reply(JoinPrompts.Done(joined.Language, joined.Consents));
        Menu.Set(turn, book);
        if (joined.Then?.Split('_', 2) is [var kind, var argument])
        {
            book.FindLink(kind)?.Open(turn, argument);
        }
    }
}

/// <summary>What a person said yes to.</summary>
/// <param name="Then">As in <see cref="JoinFacts"/>.</param>
public sealed record Joined(string Language, IReadOnlyList<Consent> Consents, string? Then = null);

/// <summary>What joining must know.</summary>
/// <param name="Then">The link for residents that brought the person here, <c>KIND_ARGUMENT</c>: opened once they have joined.</param>
public sealed record JoinFacts(string Area, IReadOnlyList<string> Languages, string? Then = null);
