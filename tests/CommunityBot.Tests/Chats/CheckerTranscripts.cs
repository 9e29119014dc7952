using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Checkers;

namespace CommunityBot.Tests.Chats;

/// <summary>What a facilitator and a neighbour of one language see from naming a checker to the end; each transcript was read in that language alone.</summary>
public sealed class CheckerTranscripts
{
    [Theory]
    [EachLanguage]
    public void A_checker_is_named_agrees_rests_and_stops(string language)
    {
        string[] others = [.. new[] { "en", "ro", "ur" }.Where(other => other != language).Take(2)];
        using var town = new Town(Town.Millbrook([language, .. others]));
        string Word(Value value) => town.Word(value, language);
        var priya = town.Resident(1001, "Priya", language);
        var sam = town.Resident(1007, "Sam", language);
        var kim = town.Person(1101, "Kim", language);
        string Invite(string to)
        {
            priya.Says("/checkers").Taps(Word(CheckerPrompts.NameButton(to)));
            return town.Transcript.LastStartTo(priya);
        }

        town.Transcript.Begin();

        sam.Says(Invite(others[0])).Taps(Word(CheckerPrompts.YesButton)).Says(Invite(others[0]));
        var link = Invite(others[1]);
        kim.Says(link).Taps(town.Prompts.OwnName(language), Word(DialogPrompts.Yes), Word(DialogPrompts.Done), Word(CheckerPrompts.NoButton)).Says(link);
        town.Transcript.Act(new Person(1007, "Sam", language), sam.Private, $"presses [{Word(NotTodayButton.Press.Label)}]");
        sam.Forges(sam.Private, NotTodayButton.Verb);
        priya.Says("/checkers").Taps(Word(CheckerPrompts.RemoveButton("Sam", others[0])));
        sam.Says(Invite(others[1])).Taps(Word(CheckerPrompts.YesButton)).Says("/me", "/settings");
        sam.Taps(Word(CheckerPrompts.StopButton), Word(CheckerPrompts.StopNoButton)).Says("/settings");
        sam.Taps(Word(CheckerPrompts.StopButton), Word(CheckerPrompts.StopYesButton));

        Golden.Check($"checker.{language}", town.Transcript);
    }
}
