using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Residents;

/// <summary>What is said when a person joins.</summary>
public static class JoinPrompts
{
    public static Prompt Language => new("residents.join.language");

    public static Prompt Sixteen(string area) => new("residents.join.sixteen", ("area", area));

    public static Prompt Choices => new("residents.join.choices");

    public static Prompt ChoicesAgain => new("residents.again.choices");

    public static Prompt TooYoung(string area) => new("residents.join.too_young", ("area", area));

    public static Prompt WelcomeBack(string area) => new("residents.welcome_back", ("area", area));

    public static Prompt Done(string language, IReadOnlyList<Consent> consents) => consents.Count == 0
        ? new("residents.join.done_nothing", ("language", new LanguageValue(language)))
        : new("residents.join.done", ("language", new LanguageValue(language)), ("chosen", new ListValue([.. consents.Select(consent => (Value)SharedPrompts.NameOf(consent))])));
}

/// <summary>What is said about the language.</summary>
public static class LanguagePrompts
{
    public static Prompt Question => new("residents.language.question");

    public static Prompt Done(string language) => new("residents.language.done", ("language", new LanguageValue(language)));
}

/// <summary>What is said about quiet hours.</summary>
public static class QuietPrompts
{
    public static Prompt From(TimeOnly from, TimeOnly to) => new("residents.quiet.from", ("from", from), ("to", to));

    public static Prompt To => new("residents.quiet.to");

    public static Prompt AsArea => new("residents.quiet.as_area.button");

    public static Prompt Done(TimeOnly from, TimeOnly to) => new("residents.quiet.done", ("from", from), ("to", to));
}

/// <summary>The screen of <c>/settings</c>.</summary>
public static class SettingsPrompts
{
    public static Prompt Text(string area) => new("residents.settings.text", ("area", area));

    public static Prompt On(Consent consent) => new("residents.settings.on.button", ("what", SharedPrompts.NameOf(consent)));

    public static Prompt Off(Consent consent) => new("residents.settings.off.button", ("what", SharedPrompts.NameOf(consent)));

    public static Prompt Quiet(QuietHours quiet) => new("residents.settings.quiet.button", ("from", quiet.From), ("to", quiet.To));

    public static Prompt Language(string language) => new("residents.settings.language.button", ("language", new LanguageValue(language)));

    public static Prompt Area(string area) => new("residents.settings.area.button", ("area", area));
}

/// <summary>What is stored about a person, in words.</summary>
public static class MePrompts
{
    public static Prompt Head => new("residents.me.head");

    public static Prompt Nothing => new("residents.me.nothing");

    public static Prompt NotStored => new("residents.me.not_stored");

    public static Prompt Person(string name, string language, MomentValue joined, string area) =>
        new("residents.me.person", ("name", name), ("language", new LanguageValue(language)), ("day", joined), ("area", area));

    public static Prompt Agreed(Consent consent, MomentValue at) => new("residents.me.agreed", ("what", SharedPrompts.NameOf(consent)), ("time", at));

    public static Prompt AgreedToNothing => new("residents.me.agreed_to_nothing");

    public static Prompt Quiet(QuietHours quiet) => new("residents.me.quiet", ("from", quiet.From), ("to", quiet.To));

    public static Prompt Talk => new("residents.me.talk");

    public static Prompt DataButton => new("residents.me.data.button");

    public static Prompt DataCaption => new("residents.me.data_caption");

    public static Prompt ForgetButton => new("residents.me.forget.button");
}

/// <summary>What is said when a person wants to be forgotten.</summary>
public static class ForgetPrompts
{
    public static Prompt Sure => new("residents.forget.sure");

    public static Prompt YesButton => new("residents.forget.yes.button");

    public static Prompt NoButton => new("residents.forget.no.button");

    public static Prompt Done => new("residents.forget.done");

    public static Prompt NotDone => new("residents.forget.not_done");
}

/// <summary>The answer to STOP.</summary>
public static class StopPrompts
{
    public static Prompt Done => new("residents.stop.done");
}

/// <summary>The screen of <c>/help</c>.</summary>
public static class HelpPrompts
{
    public static Prompt Text(string area) => new("residents.help.text", ("area", area));

    public static Prompt Commands(Value lines) => new("residents.help.commands", ("lines", lines));

    public static Prompt Line(string command) => new("residents.help.line", ("command", $"/{command}"), ("what", CommandPrompts.Describe(command)));
}

/// <summary>The screen of <c>/privacy</c>.</summary>
public static class PrivacyPrompts
{
    public static Prompt Text(string area) => new("residents.privacy.text", ("area", area));
}
