using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Checkers;

/// <summary>What is said about checking translations.</summary>
public static class CheckerPrompts
{
    public static Prompt List(Value lines) => new("checkers.list", ("lines", lines));

    public static Prompt Line(string language, IReadOnlyList<string> names) =>
        new("checkers.line", ("language", new LanguageValue(language)), ("names", new ListValue([.. names.Select(name => (Value)name)])));

    public static Prompt Nobody(string language) => new("checkers.nobody", ("language", new LanguageValue(language)));

    public static Prompt NoLanguages => new("checkers.no_languages");

    public static Prompt NameButton(string language) => new("checkers.name.button", ("language", new LanguageValue(language)));

    public static Prompt RemoveButton(string name, string language) => new("checkers.remove.button", ("name", name), ("language", new LanguageValue(language)));

    public static Prompt Removed(string name, string language) => new("checkers.removed.toast", ("name", name), ("language", new LanguageValue(language)));

    public static Prompt Invitation(string language, Value link, MomentValue until) =>
        new("checkers.invitation", ("language", new LanguageValue(language)), ("link", link), ("time", until));

    public static Prompt InvitationOver => new("checkers.invitation_over");

    public static Prompt JoinFirst => new("checkers.join_first");

    public static Prompt Ask(string language) => new("checkers.ask", ("language", new LanguageValue(language)));

    public static Prompt Thanks(string language) => new("checkers.thanks", ("language", new LanguageValue(language)));

    public static Prompt Declined => new("checkers.declined");

    public static Prompt Agreed(string name, string language) => new("checkers.agreed", ("name", name), ("language", new LanguageValue(language)));

    public static Prompt SaidNo(string name, string language) => new("checkers.said_no", ("name", name), ("language", new LanguageValue(language)));

    public static Prompt NotToday => new("checkers.not_today");

    public static Prompt StopButton(string language) => new("checkers.stop.button", ("language", new LanguageValue(language)));

    public static Prompt Role(IReadOnlyList<string> languages) =>
        new("checkers.role", ("languages", new ListValue([.. languages.Select(language => (Value)new LanguageValue(language))])));
}
