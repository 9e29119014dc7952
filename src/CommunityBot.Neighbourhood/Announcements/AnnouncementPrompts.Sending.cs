using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <content>What facilitators are told while an announcement goes and after it went.</content>
public static partial class AnnouncementPrompts
{
    public static Prompt TimePassed => new("announcements.time_passed");

    public static Prompt Scheduled(MomentValue at) => new("announcements.scheduled", ("time", at));

    public static Prompt ThirdPost(string group, int posts) => new("announcements.third_post", ("group", group), ("count", posts));

    public static Prompt SendAnywayButton => new("announcements.send_anyway.button");

    public static Prompt LaterButton => new("announcements.later.button");

    public static Prompt TooLate(string words, MomentValue was) => new("announcements.too_late", ("words", words), ("time", was));

    public static Prompt ConfirmUrgent(string name) => new("announcements.confirm_urgent", ("name", name));

    public static Prompt ConfirmButton => new("announcements.confirm.button");

    public static Prompt AskedToConfirm(int others) => others == 0 ? NobodyToConfirm : new("announcements.asked_to_confirm", ("count", others));

    public static Prompt NobodyToConfirm => new("announcements.nobody_to_confirm");

    public static Prompt AnotherMustConfirm => new("announcements.another_must_confirm.toast");

    public static Prompt ConfirmedBy(string name, string words) => new("announcements.confirmed_by", ("name", name), ("words", words));

    public static Prompt NobodyConfirmed(string words) => new("announcements.nobody_confirmed", ("words", words));

    public static Prompt SendAloneButton => new("announcements.send_alone.button");

    public static Prompt SentAlone => new("announcements.sent_alone");

    public static Prompt ProgressHead(string words) => new("announcements.progress_head", ("words", words));

    public static Prompt ProgressLine(string bar, int sent, int total) => new("announcements.progress_line", ("bar", bar), ("sent", sent), ("total", total));

    public static Prompt MinutesLeft(int minutes) => new("announcements.minutes_left", ("count", minutes));

    public static Prompt IsPaused => new("announcements.is_paused");

    public static Prompt WasStopped => new("announcements.was_stopped");

    public static Prompt AllSent => new("announcements.all_sent");

    public static Prompt PauseButton => new("announcements.pause.button");

    public static Prompt GoOnButton => new("announcements.go_on.button");

    public static Prompt StopButton => new("announcements.stop.button");

    public static Prompt SummaryHead(string words, int sent, int total) => new("announcements.summary_head", ("words", words), ("sent", sent), ("total", total));

    public static Prompt SummaryLanguage(string language, int sent) => new("announcements.summary_language", ("language", new LanguageValue(language)), ("count", sent));

    public static Prompt NotReached(int people) => new("announcements.reason.unreachable", ("count", people));

    public static Prompt NotWanted(int people) => new("announcements.reason.not_wanted", ("count", people));

    public static Prompt Late(int people) => new("announcements.reason.late", ("count", people));

    public static Prompt Unsure(int people) => new("announcements.reason.unsure", ("count", people));

    public static Prompt Failed(int people) => new("announcements.reason.failed", ("count", people));

    /// <summary>Why some did not get it.</summary>
    public static IReadOnlyList<Prompt> Reasons(Tally tally) =>
    [
        .. new[]
        {
            (tally.Unreachable, NotReached(tally.Unreachable)),
            (tally.NotWanted, NotWanted(tally.NotWanted)),
            (tally.Late, Late(tally.Late)),
            (tally.Unsure, Unsure(tally.Unsure)),
            (tally.Failed, Failed(tally.Failed)),
        }.Where(reason => reason.Item1 > 0).Select(reason => reason.Item2),
    ];

    public static Prompt NoneYet => new("announcements.none_yet");

    public static Prompt Last(int announcements) => new("announcements.last", ("count", announcements));

    public static Prompt ListButton(AnnouncementState state, string words) => new(
        state switch
        {
            AnnouncementState.Draft or AnnouncementState.Asking => "desk.not_sent.button",
            AnnouncementState.Scheduled => "announcements.list.scheduled.button",
            AnnouncementState.Sending => "announcements.list.sending.button",
            AnnouncementState.Sent or AnnouncementState.Stopped => "announcements.list.sent.button",
            AnnouncementState.Withdrawn => "announcements.list.withdrawn.button",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        },
        ("words", words));

    public static Prompt CorrectButton => new("announcements.correct.button");

    public static Prompt CorrectText => new("announcements.correct.text");

    public static Prompt NothingChanged => new("announcements.correct.nothing_changed");

    public static Prompt Notify => new("announcements.correct.notify");

    public static Prompt CorrectReview(RichText text, bool notify) => new("announcements.correct.review", ("text", text), ("notice", NoticeGoes(notify)));

    public static Prompt NoticeGoes(bool notify) => new(notify ? "announcements.correct.with_notice" : "announcements.correct.without_notice");

    public static Prompt CorrectionGoes => new("announcements.correction_goes");

    public static Prompt NotSentToast => new("announcements.not_sent.toast");

    public static Prompt TakeBackButton => new("announcements.take_back.button");

    public static Prompt TakeBackAsk(string words) => new("announcements.take_back_ask", ("words", words));

    public static Prompt TakeBackYes => new("announcements.take_back_yes.button");

    public static Prompt TakenBack => new("announcements.taken_back");

    public static Prompt WhatsAppButton => new("announcements.whatsapp.button");

    public static Prompt WhatsAppHead => new("announcements.whatsapp_head");
}
