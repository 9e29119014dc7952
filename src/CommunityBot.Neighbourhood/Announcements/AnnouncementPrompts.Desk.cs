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

    public static Prompt LanguageState(string language, Value state) => new("announcements.language_state", ("language", new LanguageValue(language)), ("state", state));

    public static Prompt CheckedState(string name) => new("announcements.state.checked", ("name", name));

    public static Prompt State(TranslationState state) => new(state switch
    {
        TranslationState.None => "announcements.state.none",
        TranslationState.Pending => "announcements.state.pending",
        TranslationState.Automatic => "announcements.state.automatic",
        TranslationState.Checked => "announcements.state.approved",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    });

    public static Prompt MustBeChecked => new("announcements.state.must_be_checked");

    /// <summary>How a language stands, as a facilitator needs to know it.</summary>
    public static Value StateOf(Announcement announcement, string language, Area area) => announcement.TranslationTo(language) switch
    {
        { State: TranslationState.Checked, CheckedByName: { } name } => CheckedState(name),
        { State: TranslationState.Automatic } when announcement.IsImportant || !area.EverydayAutomatic => MustBeChecked,
        var translation => State(translation.State),
    };

    public static Prompt SeeLanguageButton(string language) => new("announcements.see_language.button", ("language", new LanguageValue(language)));

    public static Prompt AddVoiceButton => new("announcements.add_voice.button");

    public static Prompt ChangeButton => new("announcements.change.button");

    public static Prompt DiscardButton => new("announcements.discard.button");

    public static Prompt Discarded => new("announcements.discarded");

    public static Prompt SendButton => new("announcements.send.button");

    public static Prompt ScheduleButton => new("announcements.schedule.button");

    public static Prompt SendNowButton => new("announcements.send_now.button");

    public static Prompt AlreadySent => new("announcements.already_sent");

    public static Prompt AlreadySentToast => new("announcements.already_sent.toast");

    public static Prompt LanguageHead(string language, Value state) => new("announcements.language_head", ("language", new LanguageValue(language)), ("state", state));

    public static Prompt SourceHead => new("announcements.source_head");

    public static Prompt TranslationHead => new("announcements.translation_head");

    public static Prompt BackHead => new("announcements.back_head");

    public static Prompt TooLongWarning => new("announcements.warning.too_long");

    public static Prompt DamagedWarning => new("announcements.warning.damaged");

    /// <summary>Why there is no translation, or what to look at in it; the verification's own ids mean nothing to people.</summary>
    public static Prompt Warning(IReadOnlyList<string> ids) => ids.Contains(TooLongId) ? TooLongWarning : DamagedWarning;

    public const string TooLongId = "too long";

    public static Prompt ApproveButton => new("announcements.approve.button");

    /// <summary>Where there is nothing to edit yet.</summary>
    public static Prompt WriteButton => new("announcements.write.button");

    /// <summary>To a checker.</summary>
    public static Prompt PleaseCheck(bool isWritten) => new(isWritten ? "announcements.please_check" : "announcements.please_write");

    public static Prompt EditButton => new("announcements.edit.button");

    public static Prompt AskCheckerButton => new("announcements.ask_checker.button");

    public static Prompt BackToDeskButton => new("announcements.back_to_desk.button");

    public static Prompt ChangedMeanwhile => new("announcements.changed_meanwhile.toast");

    public static Prompt Approved(string language) => new("announcements.approved.toast", ("language", new LanguageValue(language)));

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
