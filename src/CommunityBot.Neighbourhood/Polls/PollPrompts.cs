using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>What is said about polls.</summary>
public static class PollPrompts
{
    public const string One = "one";
    public const string SecretBallot = "secret";
    public const string Hidden = "hidden";
    public const string SeveralAnswers = "several";
    public const string Names = "names";
    public const string AsWeGo = "shown";

    public static Prompt Question => new("polls.create.question");

    public static Prompt NoWords => new("polls.create.no_words");

    /// <param name="soFar">The answers there are already.</param>
    public static Prompt OptionAfter(IReadOnlyList<string> soFar) => Option.With("options", new LinesValue([.. soFar.Select(option => (Value)option)]));

    public static Prompt Option => new("polls.create.option", ("options", new LinesValue([])));

    public static Prompt OptionsDone => new("polls.create.options_done.button");

    public static Prompt OptionTwice => new("polls.create.option_twice");

    public static Prompt Closes => new("polls.create.closes");

    public static Prompt TooFar(int days) => new("polls.create.too_far", ("count", days));

    public static Prompt HowMany => new("polls.create.how_many");

    public static Prompt Ballot => new("polls.create.ballot");

    public static Prompt Counts => new("polls.create.counts");

    public static Prompt OneChoice => new("polls.create.how_many.one.label");

    public static Prompt SeveralChoices => new("polls.create.how_many.several.label");

    public static Prompt SecretVote => new("polls.create.ballot.secret.label");

    public static Prompt NamesShown => new("polls.create.ballot.names.label");

    public static Prompt HiddenCount => new("polls.create.counts.hidden.label");

    public static Prompt ShownCount => new("polls.create.counts.shown.label");

    public static IReadOnlyList<Option> HowManyOptions => [new(One, OneChoice), new(SeveralAnswers, SeveralChoices)];

    public static IReadOnlyList<Option> BallotOptions => [new(SecretBallot, SecretVote), new(Names, NamesShown)];

    public static IReadOnlyList<Option> CountsOptions => [new(Hidden, HiddenCount), new(AsWeGo, ShownCount)];

    public static Prompt Translation(string language, int lines) =>
        new("polls.create.translation", ("language", new LanguageValue(language)), ("count", lines));

    public static Prompt TranslationLines(int wanted, int got) => new("polls.create.translation_lines", ("wanted", wanted), ("count", got));

    public static Prompt TranslationTooLong(int question, int option) => new("polls.create.translation_too_long", ("question", question), ("option", option));

    /// <summary>A poll as people will see it. <paramref name="languagesNext"/>: the translations are looked at before it opens.</summary>
    public static Prompt Review(string question, IReadOnlyList<string> options, PollRules rules, MomentValue closes, bool languagesNext) => new(
        languagesNext ? "polls.create.review_then_languages" : "polls.create.review",
        ("question", question),
        ("options", new LinesValue([.. options.Select(option => (Value)option)])),
        ("choices", Choices(rules)),
        ("promise", Promise(rules)),
        ("until", Until(closes)));

    public static Prompt OpenButton => new("polls.create.review.confirm");

    public static Prompt StillTranslating => new("polls.still_translating.toast");

    public static Prompt ClosingPassed => new("polls.closing_passed.toast");

    public static Prompt Opened(int groups) => groups > 0 ? OpenedInGroups(groups) : OpenedPrivately;

    public static Prompt OpenedInGroups(int groups) => new("polls.opened", ("count", groups));

    public static Prompt OpenedPrivately => new("polls.opened_privately");

    public static Prompt Card(string question) => new("polls.card", ("question", question));

    /// <summary>How many answers a person may choose.</summary>
    public static Prompt Choices(PollRules rules) => new(rules.Several ? "polls.choices.several" : "polls.choices.one");

    /// <summary>What is promised to whoever votes.</summary>
    public static Prompt Promise(PollRules rules) => (rules.Secret, rules.AsWeGo) switch
    {
        (true, false) => new("polls.promise.secret_hidden"),
        (true, true) => new("polls.promise.secret_shown"),
        (false, false) => new("polls.promise.names_hidden"),
        (false, true) => new("polls.promise.names_shown"),
    };

    public static Prompt Until(MomentValue closes) => new("polls.until", ("time", closes));

    public static Prompt Voted(int voters) => new("polls.voted", ("count", voters));

    public static Prompt Gap(Outage gap, string zone) => new("polls.gap", ("from", new MomentValue(gap.From, zone)), ("to", new MomentValue(gap.To, zone)));

    public static Prompt Closed => new("polls.closed");

    public static Prompt NotTranslated => new("polls.not_translated");

    /// <summary>Under a text that a machine made.</summary>
    public static Prompt Automatic => new("polls.automatic");

    /// <summary>A usual answer.</summary>
    public static Prompt DontKnow => new("polls.dont_know.label");

    public static Prompt YourVote(IReadOnlyList<string> options) => new("polls.your_vote", ("options", ListOf(options)));

    public static Prompt ChosenOption(string option) => new("polls.chosen_option.button", ("option", option));

    public static Prompt TakeBackButton => new("polls.take_back.button");

    public static Prompt LanguagesButton(IEnumerable<string> languages) =>
        new("polls.languages.button", ("languages", new ListValue([.. languages.Select(language => (Value)new LanguageValue(language))])));

    public static Prompt Counted(IReadOnlyList<string> options) => new("polls.counted.toast", ("options", ListOf(options)));

    public static Prompt TakenBack => new("polls.taken_back.toast");

    public static Prompt AlreadyClosed => new("polls.already_closed.toast");

    public static Prompt NotFound => new("polls.not_found");

    public static Prompt Held(string question) => new("polls.held", ("question", question));

    public static Prompt ManageButton(string question) => new("polls.manage.button", ("question", question));

    public static Prompt CloseButton => new("polls.close.button");

    public static Prompt ClosedAlready => new("polls.closed_already.toast");

    public static Prompt ExtendButton => new("polls.extend.button");

    public static Prompt ExtendTo(string question) => new("polls.extend.to", ("question", question));

    public static Prompt Extended(MomentValue closes) => new("polls.extended", ("until", Until(closes)));

    public static Prompt RemindButton => new("polls.remind.button");

    public static Prompt RemindedAlready => new("polls.reminded_already.toast");

    public static Prompt NotAnsweredYet => new("polls.not_answered_yet");

    public static Prompt NobodyToRemind => new("polls.nobody_to_remind");

    public static Prompt RemindersSent(int people) => new("polls.reminders_sent", ("count", people));

    public static Prompt NoneOpen => new("polls.none_open");

    public static Prompt OpenPolls(int polls) => new("polls.open_polls", ("count", polls));

    public static Prompt OpenPollButton(string question) => new("polls.open_poll.button", ("question", question));

    public static Prompt LastResults => new("polls.last_results");

    public static Prompt ResultButton(string question) => new("polls.result.button", ("question", question));

    public static Prompt ResultHead(string question) => new("polls.result_head", ("question", question));

    public static Prompt Result(int voters) => new("polls.result", ("count", voters));

    public static Prompt TooFew => new("polls.too_few");

    public static Prompt Uncounted => new("polls.uncounted");

    public static Prompt ResultLines(Value lines) => new("polls.result_lines", ("lines", lines));

    public static Prompt ResultLine(string bar, int percent, int votes, string option) =>
        new("polls.result_line", ("bar", bar), ("percent", percent), ("votes", votes), ("option", option));

    public static Prompt WithNames(Prompt line, IReadOnlyList<string> names) => new("polls.result_line_names", ("line", line), ("names", ListOf(names)));

    /// <param name="line">The line of the option.</param>
    /// <param name="names">Those shown.</param>
    /// <param name="more">How many others there are.</param>
    public static Prompt WithMoreNames(Prompt line, IReadOnlyList<string> names, int more) =>
        new("polls.result_line_more_names", ("line", line), ("names", ListOf(names)), ("count", more));

    public static Prompt NextAsk => new("polls.next.ask");

    public static Prompt NextButton => new("polls.next.button");

    public static Prompt NextQuestion(string question) => new("polls.next.question", ("question", question));

    /// <summary>The same by its id, for answers known already.</summary>
    public static Prompt NextPrompt => NextQuestion("");

    public static Prompt NextTranslation(string language) => new("polls.next.translation", ("language", new LanguageValue(language)));

    /// <summary>What follows a poll, as people will read it. <paramref name="languagesNext"/>: the translations are looked at before it goes.</summary>
    public static Prompt NextReview(string sentence, bool languagesNext) =>
        new(languagesNext ? "polls.next.review_then_languages" : "polls.next.review", ("sentence", sentence));

    public static Prompt NextSendButton => new("polls.next.review.confirm");

    public static Prompt NextHead(string question) => new("polls.next.head", ("question", question));

    public static Prompt NextSaid(string sentence) => new("polls.next.said", ("sentence", sentence));

    public static Prompt NextNotTranslated => new("polls.next.not_translated");

    public static Prompt NextPosted => new("polls.next.posted");

    public static Prompt NextSaidAlready => new("polls.next.said_already.toast");

    private static ListValue ListOf(IReadOnlyList<string> texts) => new([.. texts.Select(text => (Value)text)]);
}
