using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>After a poll: one sentence of a facilitator, what happens now and by when, told to all who answered.</summary>
public static class SayWhatNext
{
    public const string Name = "polls.next";

    /// <summary>The due item that asks once more.</summary>
    public const string DueKind = "polls.next";

    private const int Longest = 500;

    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromDays(3);
    private static readonly TimeSpan Life = TimeSpan.FromDays(3);

    public static readonly FlowDefinition<NextStep> Definition = FlowDefinition.Of<NextStep, PollSubject>(Name, Flow, PollsJson.Default.PollSubject);

    public static async Flow<NextStep> Flow(Ask ask, PollSubject poll)
    {
        var sentence = await ask.Text(PollPrompts.NextQuestion(poll.Question), Longest);
        var texts = new Dictionary<string, DraftText>();
        foreach (var language in poll.LanguagesNext ? [] : poll.OtherLanguages)
        {
            if (ask.Setting(Translation(ask, language), null) is { } translation)
            {
                texts[language] = DraftText.ByPeople([translation]);
            }
        }

        await ask.Review(PollPrompts.NextReview(sentence, poll.LanguagesNext));
        return new NextStep(poll.Id, sentence, texts, poll.LanguagesNext, poll.Draft);
    }

    internal static Question<string> Translation(Ask ask, string language) => ask.Text(PollPrompts.NextTranslation(language), Longest, tag: language);

    /// <summary>Whether a machine's words fit.</summary>
    internal static bool Suits(IReadOnlyList<string> lines) => lines[0].EnumerateRunes().Count() <= Longest;

    public static void Begin(Turn turn, string[] arguments)
    {
        if (Find(turn, arguments is [var id] ? id : "") is { } poll)
        {
            turn.Offer(Name, facts: PollSubject.Of(poll, turn));
        }
    }

    public static void Handle(NextStep step, Turn turn)
    {
        if (Find(turn, step.Poll) is { } poll)
        {
            var draft = new Draft(turn.NewToken(), turn.By!.Id, turn.Now, poll.OwnLanguage, [step.Sentence]) { Follows = poll.Id, Texts = step.Texts };
            DraftDesk.Begin(ChangeDraft.Merge(draft, step.Draft, turn), step.LanguagesNext, turn);
        }
    }

    /// <summary>Tells all who answered, unless somebody has.</summary>
    /// <returns>Whether it was said now.</returns>
    internal static bool Tell(Draft draft, Turn turn)
    {
        if (Find(turn, draft.Follows!) is not { } poll)
        {
            return false;
        }

        var going = draft.Texts.Where(text => text.Value.Goes(turn.Area)).ToList();
        poll = poll with
        {
            Next = new Dictionary<string, string>(going.Select(text => KeyValuePair.Create(text.Key, text.Value.Lines![0]))) { [draft.Language] = draft.Lines[0] },
            NextAutomatic = [.. going.Where(text => text.Value.State == TranslationState.Automatic).Select(text => text.Key)],
        };
        turn.Put(poll);
        turn.Unschedule(DueKind, poll.Id);
        foreach (var group in turn.Groups)
        {
            turn.Post(group, ForGroup(poll, turn), turn.Now + Life);
        }

        foreach (var resident in Roll.Of(poll, turn).Voters.Select(voter => turn.Find<Resident>(Resident.KeyOf(voter))).OfType<Resident>())
        {
            turn.Tell(resident.UserId, Shown(new Screen(PollPrompts.NextHead(poll.TextFor(resident.Language).Question)), poll, resident.Language), Consent.Polls, turn.Now + Life);
        }

        if (poll.Rules.Secret)
        {
            // All who voted have been told all there is to tell.
            turn.Delete<Roll>(Roll.KeyOf(poll));
            turn.Unschedule(ClosePoll.EraseKind, poll.Id);
        }

        return true;
    }

    /// <summary>Asks whoever made the poll, or all facilitators if they are none any more; not the one who just closed it and sees the question.</summary>
    public static void AskOthers(Poll poll, Turn turn)
    {
        Ask(poll, turn);
        turn.Schedule(DueKind, poll.Id, turn.Now + AskAgainAfter);
    }

    public static void Due(Turn turn, DueItem due)
    {
        if (turn.Find<Poll>(due.Subject) is { IsOpen: false, Next: null } poll)
        {
            Ask(poll, turn);
        }
    }

    /// <summary>A result with the button that says what happens next, while nobody has said it.</summary>
    public static Screen Asking(Poll poll, Screen result) =>
        poll.Next is null ? result.Then(PollPrompts.NextAsk).Row(new Press(PollPrompts.NextButton, $"next {poll.Id}")) : result;

    public static Screen Shown(Screen screen, Poll poll, string language)
    {
        if (poll.Next!.TryGetValue(language, out var sentence))
        {
            screen = screen.Then(PollPrompts.NextSaid(sentence));
            return poll.NextAutomatic.Contains(language) ? screen.Then(PollPrompts.Automatic) : screen;
        }

        return screen.Then(PollPrompts.NextSaid(poll.Next[poll.OwnLanguage])).Then(PollPrompts.NextNotTranslated);
    }

    private static void Ask(Poll poll, Turn turn)
    {
        foreach (var facilitator in turn.InChargeOf(poll.By).Where(facilitator => facilitator != turn.By?.Id))
        {
            ResultCard.Ask(poll, facilitator, turn.Now + Life, turn);
        }
    }

    /// <summary>In a group it stands in every language that people wrote or read it in.</summary>
    private static Screen ForGroup(Poll poll, Turn turn)
    {
        var paragraphs = turn.Area.Languages.Where(poll.Next!.ContainsKey).Except(poll.NextAutomatic)
            .SelectMany(language => (Paragraph[])
            [
                new(new PromptValue(PollPrompts.NextHead(poll.TextFor(language).Question)), language),
                new(new PromptValue(PollPrompts.NextSaid(poll.Next![language])), language),
            ]);
        return PollCard.WithLanguages(new Screen([.. paragraphs], []), poll, turn.Area);
    }

    internal static Poll? Find(Turn turn, string id)
    {
        if (!turn.IsFacilitator)
        {
            turn.Toast(SharedPrompts.FacilitatorsOnly);
            return null;
        }

        if (turn.Find<Poll>(id) is { IsOpen: false, Next: null } poll)
        {
            return poll;
        }

        turn.Toast(PollPrompts.NextSaidAlready);
        return null;
    }
}

/// <summary>What the facilitator said.</summary>
/// <param name="Texts">The languages they wrote themselves.</param>
/// <param name="LanguagesNext">They were told that they see the languages next.</param>
/// <param name="Draft">The draft it changes; null: a new one.</param>
public sealed record NextStep(string Poll, string Sentence, IReadOnlyDictionary<string, DraftText> Texts, bool LanguagesNext, string? Draft);
