using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Glossaries;

/// <summary>A name that stays as it is in every language, such as a street's.</summary>
public static class AddName
{
    public const string Name = "glossary.name";

    public static readonly FlowDefinition<string> Definition = FlowDefinition.Of<string, GlossaryFacts>(Name, Flow, GlossaryJson.Default.GlossaryFacts);

    public static async Flow<string> Flow(Ask ask, GlossaryFacts facts) => await Term.Ask(ask, GlossaryPrompts.WhichName, facts);

    public static void Handle(string name, Turn turn) => Term.Keep(turn, name, new Dictionary<string, string>());
}
