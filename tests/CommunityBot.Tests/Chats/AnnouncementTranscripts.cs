using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Announcements;
using CommunityBot.Neighbourhood.Checkers;

namespace CommunityBot.Tests.Chats;

/// <summary>What people of one language see of announcements in an area that speaks English; each transcript was read in that language alone.</summary>
public sealed class AnnouncementTranscripts
{
    private const string English = "Water will be off on Tuesday 24 March from 9am in Mill Lane. Help: 0113 496 0123";

    private static readonly Dictionary<string, (string Nine, string Ten)> Texts = new()
    {
        ["cy"] = ("Fydd dim dŵr yn Mill Lane ddydd Mawrth 24 Mawrth o 9am ymlaen. Help: 0113 496 0123", "Fydd dim dŵr yn Mill Lane ddydd Mawrth 24 Mawrth o 10am ymlaen. Help: 0113 496 0123"),
        ["pl"] = ("We wtorek 24 marca od godziny 9 na Mill Lane nie będzie wody. Pomoc: 0113 496 0123", "We wtorek 24 marca od godziny 10 na Mill Lane nie będzie wody. Pomoc: 0113 496 0123"),
        ["ro"] = ("Marți, 24 martie, de la ora 9, nu va fi apă pe Mill Lane. Ajutor: 0113 496 0123", "Marți, 24 martie, de la ora 10, nu va fi apă pe Mill Lane. Ajutor: 0113 496 0123"),
        ["ur"] = ("منگل 24 مارچ کو صبح 9 بجے سے مل لین میں پانی بند رہے گا۔ مدد: 0113 496 0123", "منگل 24 مارچ کو صبح 10 بجے سے مل لین میں پانی بند رہے گا۔ مدد: 0113 496 0123"),
        ["ar"] = ("ستنقطع المياه في شارع مل لين يوم الثلاثاء 24 مارس من الساعة 9 صباحًا. للمساعدة: 0113 496 0123", "ستنقطع المياه في شارع مل لين يوم الثلاثاء 24 مارس من الساعة 10 صباحًا. للمساعدة: 0113 496 0123"),
    };

    /// <summary>Kim is asked to check, Sam reads.</summary>
    [Theory]
    [InlineData("cy")]
    [InlineData("pl")]
    [InlineData("ro")]
    [InlineData("ur")]
    [InlineData("ar")]
    public void A_checker_and_a_reader_see_it_held_translated_corrected_and_taken_back(string language)
    {
        using var town = new Town(Town.Millbrook("en", language) with { Help = "Priya, 0113 496 0123" });
        var priya = town.Facilitator();
        var sam = town.Resident(1007, "Sam", language, Consent.Announcements);
        var kim = town.Resident(1008, "Kim", language);
        var (nine, ten) = Texts[language];
        string Word(Value value) => town.Word(value, language);

        var invitation = town.InviteChecker(language);
        town.Transcript.Begin();
        kim.Says(invitation).Taps(Word(CheckerPrompts.YesButton));
        priya.Says("/announce", English).Taps("Kind: Everyday", "Next", "look at it", "Ask a checker");
        priya.Says("/announcements").Taps("Not sent", "Send ›");
        kim.Taps(Word(DeskPrompts.WriteButton)).Says(nine.Replace("0123", "9"), nine);
        priya.Says("/announcements").Taps("📣", "Correct");
        priya.Says(English.Replace("9am", "10am")).Taps("Correct it everywhere");
        kim.Taps(Word(DeskPrompts.WriteButton)).Says(ten);
        sam.Taps(Word(SharedPrompts.StopThese));
        priya.Says("/announcements").Taps("📣", "Take back", "Yes, take it back");

        Golden.Check($"announcement.{language}", town.Transcript);
    }

    /// <summary>The facilitator reads the language of the area.</summary>
    [Theory]
    [EachLanguage]
    public void A_facilitator_writes_changes_sends_corrects_and_copies_one(string language)
    {
        using var town = new Town(Town.Millbrook(language, language == "en" ? "ro" : "en"));
        string Word(Value value) => town.Word(value, language);
        var other = language == "en" ? "ro" : "en";
        var (nine, ten) = language == "en" ? (English, English.Replace("9am", "10am")) : Texts[language];
        var priya = town.Resident(1001, "Priya", language);
        priya.SaysIn(town.Group, "/link");
        town.Resident(1007, "Sam", language, Consent.Announcements);
        town.Resident(1009, "Max", other, Consent.Announcements);
        town.Transcript.Begin();

        priya.Says("/announce", "http://", nine).Taps(Word(AnnouncementPrompts.Moment.Label)).Says("24.3. 9:00");
        priya.Taps(Word(AnnouncementPrompts.Moment.Label), Word(AnnouncementPrompts.AtOnce), Word(new Prompt("announcements.create.review.confirm")));
        priya.Taps(Word(DeskPrompts.SeeLanguageButton(other)), Word(AnnouncementPrompts.AskCheckerButton), Word(DeskPrompts.WriteButton));
        priya.Says(language == "en" ? Texts["ro"].Nine : English).Taps(Word(AnnouncementPrompts.BackToDeskButton), Word(AnnouncementPrompts.SendButton));
        priya.Says("/announcements").Taps("📣", Word(AnnouncementPrompts.CorrectButton)).Says(nine, ten).Taps(Word(new Prompt("announcements.correct.review.confirm")));
        priya.Says("/announcements").Taps("📣", Word(AnnouncementPrompts.WhatsAppButton), Word(AnnouncementPrompts.TakeBackButton), Word(AnnouncementPrompts.TakeBackYes));

        Golden.Check($"facilitator.{language}", town.Transcript);
    }
}
