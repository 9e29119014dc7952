using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Checkers;

/// <summary>What is said about checking translations.</summary>
public static class CheckerPrompts
{
    public static Prompt List(Value lines) => new("checkers.list", ("lines", lines));

    public static Prompt Line(string language, IReadOnlyList<Value> names) =>
        new("checkers.line", ("language", new LanguageValue(language)), ("names", new ListValue(names)));

    public static Prompt Away(string name, MomentValue until) => new("checkers.away", ("name", name), ("day", until));

    public static Prompt Without(IReadOnlyList<string> languages) => new("checkers.without", ("languages", ListOf(languages)));

    public static Prompt OneLanguage => new("checkers.one_language");

    public static Prompt NameButton(string language) => new("checkers.name.button", ("language", new LanguageValue(language)));

    public static Prompt RemoveButton(string name, string language) =>
        new("checkers.remove.button", ("name", name), ("language", new LanguageValue(language)));

    public static Prompt Invitation(string language, Value link, MomentValue until) =>
        new("checkers.invitation", ("language", new LanguageValue(language)), ("link", link), ("time", until));

    public static Prompt InvitationOver => new("checkers.invitation_over.toast");

    public static Prompt Ask(string language) => new("checkers.ask", ("language", new LanguageValue(language)));

    public static Prompt YesButton => new("checkers.yes.button");

    public static Prompt NoButton => new("checkers.no.button");

    public static Prompt Already(string language) => new("checkers.already", ("language", new LanguageValue(language)));

    public static Prompt Welcome(string language) => new("checkers.welcome", ("language", new LanguageValue(language)));

    public static Prompt Declined => new("checkers.declined");

    public static Prompt SaidYes(string name, string language) => new("checkers.said_yes", ("name", name), ("language", new LanguageValue(language)));

    public static Prompt SaidNo(string name, string language) => new("checkers.said_no", ("name", name), ("language", new LanguageValue(language)));

    public static Prompt Removed(string name, string language) =>
        new("checkers.removed.toast", ("name", name), ("language", new LanguageValue(language)));

    public static Prompt YouWereRemoved(string language) => new("checkers.you_were_removed", ("language", new LanguageValue(language)));

    public static Prompt StopButton => new("checkers.stop.button");

    public static Prompt StopSure(IReadOnlyList<string> languages) => new("checkers.stop.sure", ("languages", ListOf(languages)));

    public static Prompt StopYesButton => new("checkers.stop.yes.button");

    public static Prompt StopNoButton => new("checkers.stop.no.button");

    public static Prompt Stopped => new("checkers.stop.done");

    public static Prompt NotStopped => new("checkers.stop.not_done");

    public static Prompt Left(string name, IReadOnlyList<string> languages) => new("checkers.left", ("name", name), ("languages", ListOf(languages)));

    public static Prompt NotBefore(MomentValue day) => new("checkers.not_before", ("day", day));

    public static Prompt Role(IReadOnlyList<string> languages, MomentValue since) =>
        new("checkers.role", ("languages", ListOf(languages)), ("day", since));

    private static ListValue ListOf(IReadOnlyList<string> languages) => new([.. languages.Select(language => (Value)new LanguageValue(language))]);
}
