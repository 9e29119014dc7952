using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>What is said about polls.</summary>
public static class PollPrompts
{
    public static Prompt Question => new("polls.create.question");

    public static Prompt Option => new("polls.create.option");

    public static Prompt OptionsDone => new("polls.create.options_done.button");

    public static Prompt OptionTwice => new("polls.create.option_twice");

    public static Prompt Translation(string language, int lines) =>
        new("polls.create.translation", ("language", new LanguageValue(language)), ("count", lines));

    public static Prompt TranslationLines(int wanted, int got) => new("polls.create.translation_lines", ("wanted", wanted), ("count", got));

    public static Prompt Review(string question, IReadOnlyList<string> options) =>
        new("polls.create.review", ("question", question), ("options", new LinesValue([.. options.Select(option => (Value)option)])));

    public static Prompt Opened(int groups) => new("polls.opened", ("count", groups));

    public static Prompt CloseButton => new("polls.close.button");

    public static Prompt Card(string question) => new("polls.card", ("question", question));

    public static Prompt Voted(int voters) => new("polls.voted", ("count", voters));

    public static Prompt Closed(int voters) => new("polls.closed", ("count", voters));

    public static Prompt NotTranslated => new("polls.not_translated");

    public static Prompt YourVote(string option) => new("polls.your_vote", ("option", option));

    public static Prompt ChosenOption(string option) => new("polls.chosen_option.button", ("option", option));

    public static Prompt LanguagesButton(IEnumerable<string> languages) =>
        new("polls.languages.button", ("languages", new ListValue([.. languages.Select(language => (Value)new LanguageValue(language))])));

    public static Prompt Counted(string option) => new("polls.counted.toast", ("option", option));

    public static Prompt AlreadyClosed => new("polls.already_closed.toast");

    public static Prompt NotFound => new("polls.not_found");

    public static Prompt Held(string question) => new("polls.held", ("question", question));

    public static Prompt Result(string question, int voters) => new("polls.result", ("question", question), ("count", voters));

    public static Prompt ResultLines(Value lines) => new("polls.result_lines", ("lines", lines));

    public static Prompt ResultLine(string bar, int percent, int votes, string option) =>
        new("polls.result_line", ("bar", bar), ("percent", percent), ("votes", votes), ("option", option));
}
