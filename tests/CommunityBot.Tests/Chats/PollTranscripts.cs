using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Polls;

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

    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    [InlineData("pl")]
    [InlineData("ro")]
    [InlineData("ur")]
    [InlineData("ar")]
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
}
