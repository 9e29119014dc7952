using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <content>What facilitators and checkers are told about an announcement before it goes.</content>
public static partial class AnnouncementPrompts
{
    public static Prompt Desk(RichText text) => new("announcements.desk", ("text", text));

    /// <summary>Kind, who and when, in one line.</summary>
    public static Prompt Goes(Prompt kind, Prompt who, Value when) => new("announcements.goes", ("kind", kind), ("who", who), ("when", when));

    public static Value Goes(Announcement announcement, string zone) => Goes(
        announcement.IsImportant ? announcement.Urgent ? UrgentKind : ImportantKind : EverydayKind,
        announcement.Audience switch
        {
            { Language: { } language } => ToReadersOf(language),
            { People: true, Groups: true } => ToBoth,
            { Groups: true } => ToGroups,
            _ => ToPeople,
        },
        (announcement.SentAt ?? announcement.When) is { } when ? new MomentValue(when, zone) : AtOnce);

    public static Prompt UrgentKind => new("announcements.create.kind.urgent.label");

    /// <summary>How a language stands, as a facilitator needs to know it.</summary>
    public static Value StateOf(Announcement announcement, string language, Area area) => announcement.TranslationTo(language) switch
    {
        { State: TranslationState.Checked, CheckedByName: { } name } => DeskPrompts.CheckedState(name),
        { State: TranslationState.Automatic } when announcement.IsImportant || !area.EverydayAutomatic => DeskPrompts.MustBeChecked,
        var translation => DeskPrompts.State(translation.State),
    };

    public static Prompt AddVoiceButton => new("announcements.add_voice.button");

    public static Prompt SendButton => new("announcements.send.button");

    public static Prompt ScheduleButton => new("announcements.schedule.button");

    public static Prompt SendNowButton => new("announcements.send_now.button");

    public static Prompt AlreadySent => new("announcements.already_sent");

    public static Prompt AlreadySentToast => new("announcements.already_sent.toast");

    public static Prompt TooLongWarning => new("announcements.warning.too_long");

    /// <summary>Why there is no translation, or what to look at in it; the verification's own ids mean nothing to people.</summary>
    public static Prompt Warning(IReadOnlyList<string> ids) => ids.Contains(TooLongId) ? TooLongWarning : DeskPrompts.DamagedWarning;

    public const string TooLongId = "too long";

    /// <summary>To a checker.</summary>
    public static Prompt PleaseCheck(bool isWritten) => new(isWritten ? "announcements.please_check" : "announcements.please_write");

    public static Prompt AskCheckerButton => new("announcements.ask_checker.button");

    public static Prompt BackToDeskButton => new("announcements.back_to_desk.button");

    public static Prompt CheckedBy(string words, string language, string name) =>
        new("announcements.checked_by", ("words", words), ("language", new LanguageValue(language)), ("name", name));

    public static Prompt NeedsAnotherChecker(string language) => new("announcements.needs_another_checker.toast", ("language", new LanguageValue(language)));

    public static Prompt EditText(string language, RichText source) => new("announcements.edit.text", ("language", new LanguageValue(language)), ("source", source));

    public static Prompt MissingFacts(IReadOnlyList<string> facts) => new("announcements.edit.missing_facts", ("facts", new ListValue([.. facts.Select(fact => (Value)fact)])));

    public static Prompt SourceChanged => new("announcements.source_changed");

    public static Prompt NoChecker(string language) => new("announcements.no_checker.toast", ("language", new LanguageValue(language)));

    public static Prompt CheckersAsked(IReadOnlyList<string> names) => new("announcements.checkers_asked.toast", ("names", new ListValue([.. names.Select(name => (Value)name)])));

    public static Prompt SaidWrong(string words, string language) => new("announcements.said_wrong", ("words", words), ("language", new LanguageValue(language)));

    public static Prompt Record(string language, RichText text) => new("announcements.voice.record", ("language", new LanguageValue(language)), ("text", text));

    public static Prompt VoiceAdded(string language) => new("announcements.voice_added", ("language", new LanguageValue(language)));
}
