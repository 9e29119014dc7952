using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Glossaries;

namespace CommunityBot.Tests.Chats;

/// <summary>What a facilitator of one language sees of the names and words for translations; each transcript was read in that language alone.</summary>
public sealed class GlossaryTranscripts
{
    private static readonly Dictionary<string, string> BinDay = new()
    {
        ["en"] = "bin day",
        ["cy"] = "diwrnod biniau",
        ["pl"] = "dzień wywozu śmieci",
        ["ro"] = "ziua gunoiului",
        ["ur"] = "کوڑا اٹھانے کا دن",
        ["ar"] = "يوم القمامة",
    };

    [Theory]
    [EachLanguage]
    public void A_name_and_a_word_are_put_on_the_list_looked_at_and_taken_off(string language)
    {
        var other = language == "en" ? "ro" : "en";
        using var town = new Town(Town.Millbrook(language, other));
        string Word(Value value) => town.Word(value, language);
        var priya = town.Resident(1001, "Priya", language);
        town.Transcript.Begin();

        priya.Says("/glossary").Taps(Word(GlossaryPrompts.AddNameButton)).Says("😀", "Allison Street");
        priya.Taps(Word(GlossaryPrompts.AddNameButton)).Says("allison street", "Govanhill");
        priya.Taps(Word(GlossaryPrompts.AddWordButton)).Says(BinDay[language]).Taps(Word(new Prompt("glossary.review.confirm")));
        priya.Taps(town.Prompts.OwnName(other)).Says(BinDay[other]).Taps(Word(new Prompt("glossary.review.confirm")));
        priya.Taps(BinDay[language], Word(GlossaryPrompts.AllButton), "Govanhill", Word(GlossaryPrompts.RemoveButton));

        Golden.Check($"glossary.{language}", town.Transcript);
    }
}
