using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Polls;
using CommunityBot.Tests.Translation;

namespace CommunityBot.Tests.Chats;

/// <summary>What a facilitator and a neighbour of one language see of a poll, from /poll to what happens next; each transcript was read in that language alone.</summary>
public sealed class PollTranscripts
{
    private static readonly Dictionary<string, (string Question, string[] Options, string Next)> Texts = new()
    {
        ["en"] = ("Which day is best for the youth club?", ["Monday", "Wednesday", "Saturday"], "The youth club starts on Wednesday 15 April."),
        ["cy"] = ("Pa ddiwrnod sydd orau i'r clwb ieuenctid?", ["Dydd Llun", "Dydd Mercher", "Dydd Sadwrn"], "Mae'r clwb ieuenctid yn dechrau ddydd Mercher, 15 Ebrill."),
        ["pl"] = ("Który dzień jest najlepszy na klub młodzieżowy?", ["Poniedziałek", "Środa", "Sobota"], "Klub młodzieżowy zaczyna się w środę, 15 kwietnia."),
        ["ro"] = ("În ce zi să fie clubul de tineret?", ["Luni", "Miercuri", "Sâmbătă"], "Clubul de tineret începe miercuri, 15 aprilie."),
        ["ur"] = ("نوجوانوں کا کلب کس دن ہو؟", ["پیر", "بدھ", "ہفتہ"], "نوجوانوں کا کلب بدھ 15 اپریل سے شروع ہوگا۔"),
        ["ar"] = ("أي يوم هو الأفضل لنادي الشباب؟", ["الاثنين", "الأربعاء", "السبت"], "يبدأ نادي الشباب يوم الأربعاء 15 أبريل."),
    };

    private static readonly Dictionary<string, string> Soon = new()
    {
        ["en"] = "The youth club starts soon.",
        ["cy"] = "Mae'r clwb ieuenctid yn dechrau cyn bo hir.",
        ["pl"] = "Klub młodzieżowy niedługo się zaczyna.",
        ["ro"] = "Clubul de tineret începe în curând.",
        ["ur"] = "نوجوانوں کا کلب جلد شروع ہوگا۔",
        ["ar"] = "يبدأ نادي الشباب قريبًا.",
    };

    [Theory]
    [EachLanguage]
    public void A_poll_is_made_answered_closed_and_followed_up(string language)
    {
        using var town = new Town(Town.Millbrook(language));
        string Word(Value value) => town.Word(value, language);
        var (question, options, next) = Texts[language];
        var priya = town.Resident(1001, "Priya", language);
        priya.SaysIn(town.Group, "/link");
        var sam = town.Resident(1007, "Sam", language, Consent.Polls);
        var others = new[] { "Kim", "Lee", "Max", "Joy" }.Select((name, index) => town.Person(1101 + index, name, language)).ToList();
        town.Transcript.Begin();

        priya.Says("/poll", "😀", question, string.Join('\n', options)).Taps(Word(PollPrompts.OptionsDone));
        priya.Says("27.3. 18:00").Taps(Word(DialogPrompts.Setting(PollPrompts.HowMany.Label, PollPrompts.OneChoice)), Word(DialogPrompts.Setting(PollPrompts.HowMany.Label, PollPrompts.SeveralChoices)));
        priya.Taps(Word(new Prompt("polls.create.review.confirm")));
        sam.Taps(options[0], options[1]).Taps(Word(PollPrompts.TakeBackButton)).Says("/polls").Taps(question[..10]).TapsIn(town.Group, options[2]);
        others.ForEach(other => other.TapsIn(town.Group, options[1]));
        priya.Says("/polls").Taps("⚙", Word(PollPrompts.RemindButton));
        town.Advance(TimeSpan.FromDays(5));
        sam.Forges(town.Group, $"vote {town.PollId} 0");
        priya.Taps(Word(PollPrompts.NextButton)).Says(next).Taps(Word(new Prompt("polls.next.review.confirm")));
        sam.Says("/polls");

        Golden.Check($"poll.{language}", town.Transcript);
    }

    [Theory]
    [EachLanguage]
    public void Where_a_machine_translates_a_poll_is_seen_in_the_other_language_before_it_opens(string language)
    {
        var other = language == "en" ? "ro" : "en";
        var (question, options, next) = (Texts[language].Question, Texts[language].Options, Soon[language]);
        var machine = new FakeMachine { Spoils = (_, to) => to == language ? question : Texts[other].Question };
        using var town = new Town(Town.Millbrook(language, other) with { CanTranslate = true }) { Translator = machine };
        string Word(Value value) => town.Word(value, language);
        var priya = town.Resident(1001, "Priya", language);
        town.Transcript.Begin();

        priya.Says("/poll", question, string.Join('\n', options)).Taps(Word(PollPrompts.OptionsDone)).Says("27.3. 18:00");
        priya.Taps(Word(new Prompt("polls.create.review_then_languages.confirm"))).Taps(Word(DeskPrompts.SeeLanguageButton(other)));
        priya.Taps(Word(DeskPrompts.EditButton)).Says(string.Join('\n', [Texts[other].Question, .. Texts[other].Options]));
        priya.Taps(Word(DeskPrompts.ChangeButton)).Taps(Word(new Prompt("polls.create.review_then_languages.confirm"))).Taps(Word(PollPrompts.OpenButton));

        town.Advance(TimeSpan.FromDays(5));
        machine.Spoils = (_, to) => to == language ? next : Soon[other];
        priya.Taps(Word(PollPrompts.NextButton)).Says(next).Taps(Word(new Prompt("polls.next.review_then_languages.confirm")));
        priya.Taps(Word(DeskPrompts.SeeLanguageButton(other)), Word(DeskPrompts.ApproveButton), Word(DialogPrompts.Back), Word(PollPrompts.NextSendButton));
        priya.Says("/poll", question, string.Join('\n', options)).Taps(Word(PollPrompts.OptionsDone)).Says("30.3. 18:00");
        priya.Taps(Word(new Prompt("polls.create.review_then_languages.confirm")), Word(DeskPrompts.DiscardButton));
        priya.Says("/polls");

        Golden.Check($"poll.draft.{language}", town.Transcript);
    }
}
