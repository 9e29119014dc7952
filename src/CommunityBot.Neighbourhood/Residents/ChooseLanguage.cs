using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Residents;

/// <summary><c>/language</c>: from the next word on, everything is in it, the conversation under way included.</summary>
public static class ChooseLanguage
{
    public const string Name = "residents.language";

    public static readonly FlowDefinition<string> Definition = FlowDefinition.Of<string, LanguageFacts>(Name, Flow, ResidentsJson.Default.LanguageFacts);

    public static async Flow<string> Flow(Ask ask, LanguageFacts facts)
    {
        var language = await ask.Choice(LanguagePrompts.Question, Options.OfLanguages(facts.Languages));
        ask.Speak(language);
        return language;
    }

    public static LanguageFacts Facts(Turn turn) => new(turn.Area.Languages);

    public static void Handle(string language, Turn turn, FeatureBook book)
    {
        if (turn.Me is not { } me)
        {
            turn.Reply(SharedPrompts.StartFirst);
            return;
        }

        turn.Put(me with { Language = language });
        if (turn.Find<Talk>(me.Id) is { } talk)
        {
            turn.Put(talk with { Kept = [.. talk.Kept.Select(kept => kept with { Locale = language })] });
        }

        turn.Reply(LanguagePrompts.Done(language));
        Menu.Set(turn, book);
    }
}

public sealed record LanguageFacts(IReadOnlyList<string> Languages);
