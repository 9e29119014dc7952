using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Residents;

namespace CommunityBot.Tests.Chats;

/// <summary>What one resident sees in their language from Start to being forgotten; each transcript was read in that language alone.</summary>
public sealed class ResidentTranscripts
{
    [Theory]
    [EachLanguage]
    public void A_resident_joins_chooses_looks_and_leaves(string language)
    {
        using var town = new Town(Town.Millbrook(["en", "cy", "pl", "ro", "ur", "ar"]));
        string Word(Value value) => town.Word(value, language);
        var person = town.Person(1007, "Sam", language);

        person.Says("/start", "?")
            .Taps(town.Prompts.OwnName(language), Word(DialogPrompts.Yes), Word(SharedPrompts.NameOf(Consent.Polls)), Word(SharedPrompts.NameOf(Consent.Announcements)))
            .Taps(Word(DialogPrompts.Done))
            .Says("/help", "/settings")
            .Taps(Word(SettingsPrompts.Off(Consent.Reminders)), Word(SettingsPrompts.Quiet(new QuietHours(new TimeOnly(21, 0), new TimeOnly(8, 0)))))
            .Taps(Word(new TimeOnly(22, 0)), Word(new TimeOnly(7, 0)))
            .Says("/privacy", "/me")
            .Taps(Word(MePrompts.DataButton), Word(MePrompts.ForgetButton), Word(ForgetPrompts.NoButton))
            .Says("/stop", "/unknown")
            .Sends(new ConversationInput.Other("sticker"))
            .Says("/me")
            .Taps(Word(MePrompts.ForgetButton), Word(ForgetPrompts.YesButton));

        Golden.Check($"resident.{language}", town.Transcript);
    }
}
