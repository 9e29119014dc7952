using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary><c>/poll</c>: three questions, and a look at it before it opens.</summary>
public static class CreatePoll
{
    public const string Name = "polls.create";
    public const int LongestQuestion = 300;
    public const int LongestOption = 100;
    public const int FewestOptions = 2;
    public const int MostOptions = 10;
    public const int MostDays = 30;

    public static readonly FlowDefinition<NewPoll> Definition = FlowDefinition.Of<NewPoll, PollFacts>(Name, Flow, PollsJson.Default.PollFacts);

    public static async Flow<NewPoll> Flow(Ask ask, PollFacts facts)
    {
        var question = await ask.Text(PollPrompts.Question, LongestQuestion).Must(HasWords, PollPrompts.NoWords);
        var options = await Options(ask);
        var closes = await When(ask, PollPrompts.Closes);
        var rules = Rules(ask);
        var texts = new Dictionary<string, DraftText>();
        foreach (var language in facts.LanguagesNext ? [] : facts.OtherLanguages)
        {
            if (ask.Setting(Translation(ask, language, options.Count + 1), null) is { } translation)
            {
                texts[language] = DraftText.ByPeople(Lines(translation));
            }
        }

        await ask.Review(PollPrompts.Review(question, options, rules, new MomentValue(closes, facts.Zone), facts.LanguagesNext));
        return new NewPoll([question, .. options], new PollTerms(rules, closes), texts, facts.LanguagesNext, facts.Draft);
    }

    public static PollFacts Facts(Turn turn) => new(turn.Area.OwnLanguage, [.. turn.Area.Languages.Skip(1)], turn.Area.Zone.Id, DraftDesk.ComesNext(turn.Area));

    public static void Handle(NewPoll poll, Turn turn)
    {
        if (!turn.IsFacilitator)
        {
            turn.Reply(SharedPrompts.FacilitatorsOnly);
            return;
        }

        var draft = new Draft(turn.NewToken(), turn.By!.Id, turn.Now, turn.Area.OwnLanguage, poll.Lines) { Poll = poll.Terms, Texts = poll.Texts };
        DraftDesk.Begin(ChangeDraft.Merge(draft, poll.Draft, turn), poll.LanguagesNext, turn);
    }

    /// <summary>A moment a poll can close at.</summary>
    internal static Question<DateTimeOffset> When(Ask ask, Prompt prompt) =>
        ask.When(prompt).Must(closes => closes <= ask.Now.AddDays(MostDays), PollPrompts.TooFar(MostDays));

    private static async Flow<IReadOnlyList<string>> Options(Ask ask)
    {
        var options = new List<string>();
        while (options.Count < MostOptions)
        {
            var isEnough = options.Count >= FewestOptions;
            var option = await ask.Line(PollPrompts.OptionAfter(options), LongestOption, options.Count + 1, isEnough ? PollPrompts.OptionsDone : null)
                .Must(line => !options.Any(other => Alike.Are(other, line!)), PollPrompts.OptionTwice);
            if (option is null)
            {
                break;
            }

            options.Add(option);
        }

        return options;
    }

    private static PollRules Rules(Ask ask) => new(
        ask.Setting(PollPrompts.HowMany, PollPrompts.HowManyOptions, PollPrompts.One) != PollPrompts.One,
        ask.Setting(PollPrompts.Ballot, PollPrompts.BallotOptions, PollPrompts.SecretBallot) == PollPrompts.SecretBallot,
        ask.Setting(PollPrompts.Counts, PollPrompts.CountsOptions, PollPrompts.Hidden) != PollPrompts.Hidden);

    /// <summary>Question and options in another language, line by line.</summary>
    internal static Question<string> Translation(Ask ask, string language, int lines) =>
        ask.Text(PollPrompts.Translation(language, lines), LongestQuestion + (MostOptions * (LongestOption + 1)), tag: language)
            .Must(text => Lines(text).Count == lines, text => PollPrompts.TranslationLines(lines, Lines(text).Count))
            .Must(text => Fits(Lines(text)), PollPrompts.TranslationTooLong(LongestQuestion, LongestOption));

    internal static IReadOnlyList<string> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>Whether a machine's words can be a poll: none too long, no answer twice.</summary>
    internal static bool Suits(IReadOnlyList<string> lines) =>
        Fits(lines) && lines.Index().Skip(1).All(line => !lines.Skip(1).Take(line.Index - 1).Any(other => Alike.Are(other, line.Item)));

    private static bool Fits(IReadOnlyList<string> lines) =>
        Length(lines[0]) <= LongestQuestion && lines.Skip(1).All(line => Length(line) <= LongestOption);

    private static int Length(string text) => text.EnumerateRunes().Count();

    private static bool HasWords(string text) => text.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit);
}

/// <summary>What the facilitator said.</summary>
/// <param name="Lines">The question, then the options.</param>
/// <param name="Texts">The languages they wrote themselves.</param>
/// <param name="LanguagesNext">They were told that they see the languages next.</param>
/// <param name="Draft">The draft it changes; null: a new one.</param>
public sealed record NewPoll(IReadOnlyList<string> Lines, PollTerms Terms, IReadOnlyDictionary<string, DraftText> Texts, bool LanguagesNext, string? Draft);

/// <summary>What the conversation must know.</summary>
/// <param name="LanguagesNext">They come on the desk and not in the conversation.</param>
public sealed record PollFacts(string OwnLanguage, IReadOnlyList<string> OtherLanguages, string Zone, bool LanguagesNext = false, string? Draft = null);
