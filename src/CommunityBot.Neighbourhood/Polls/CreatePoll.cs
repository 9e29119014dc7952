using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary><c>/poll</c>: question, options, and a look at it before it opens.</summary>
public static class CreatePoll
{
    public const string Name = "polls.create";
    public const int LongestQuestion = 300;
    public const int LongestOption = 100;
    public const int FewestOptions = 2;
    public const int MostOptions = 10;

    public static readonly FlowDefinition<PollDraft> Definition = FlowDefinition.Of<PollDraft, PollFacts>(Name, Flow, PollsJson.Default.PollFacts);

    public static async Flow<PollDraft> Flow(Ask ask, PollFacts facts)
    {
        var question = await ask.Text(PollPrompts.Question, LongestQuestion);
        var options = await Options(ask);
        var texts = new Dictionary<string, PollText> { [facts.OwnLanguage] = new(question, options) };
        foreach (var language in facts.OtherLanguages)
        {
            if (Translation(ask, language, options.Count) is { } translation)
            {
                texts[language] = translation;
            }
        }

        var draft = new PollDraft(facts.OwnLanguage, texts);
        await ask.Review(PollPrompts.Review(question, options));
        return draft;
    }

    public static PollFacts Facts(Turn turn) => new(turn.Area.OwnLanguage, [.. turn.Area.Languages.Skip(1)]);

    public static void Handle(PollDraft draft, Turn turn)
    {
        if (!turn.IsFacilitator)
        {
            turn.Reply(SharedPrompts.FacilitatorsOnly);
            return;
        }

        var options = draft.Texts[draft.OwnLanguage].Options.Count;
        var poll = new Poll(turn.NewToken(), draft.OwnLanguage, draft.Texts, new int[options], turn.By!.Id, turn.Now);
        turn.Put(poll);
        PollCard.Post(poll, turn);
        turn.Reply(new Screen(PollPrompts.Opened(turn.Groups.Count())).Row(new Press(PollPrompts.CloseButton, $"close {poll.Id}")));
    }

    private static async Flow<IReadOnlyList<string>> Options(Ask ask)
    {
        var options = new List<string>();
        while (options.Count < MostOptions)
        {
            var isEnough = options.Count >= FewestOptions;
            var option = await ask.Line(PollPrompts.Option, LongestOption, options.Count + 1, isEnough ? PollPrompts.OptionsDone : null)
                .Must(line => !options.Any(other => Alike.Are(other, line!)), PollPrompts.OptionTwice);
            if (option is null)
            {
                break;
            }

            options.Add(option);
        }

        return options;
    }

    /// <summary>Question and options in another language, line by line; null while nobody has written it.</summary>
    private static PollText? Translation(Ask ask, string language, int options)
    {
        var lines = ask.Setting(
            ask.Text(PollPrompts.Translation(language, options + 1), LongestQuestion + (MostOptions * (LongestOption + 1)), tag: language)
                .Must(text => Lines(text).Count == options + 1, text => PollPrompts.TranslationLines(options + 1, Lines(text).Count)),
            null);
        return lines is null ? null : new PollText(Lines(lines)[0], [.. Lines(lines).Skip(1)]);
    }

    private static List<string> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

/// <summary>A poll about to open.</summary>
public sealed record PollDraft(string OwnLanguage, IReadOnlyDictionary<string, PollText> Texts);

public sealed record PollFacts(string OwnLanguage, IReadOnlyList<string> OtherLanguages);
