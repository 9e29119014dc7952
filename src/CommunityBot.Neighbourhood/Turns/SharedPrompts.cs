using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>What every feature may have to say.</summary>
public static class SharedPrompts
{
    public static Prompt StopThese => new("shared.stop_these.button");

    public static Prompt NotToday => new("shared.not_today.button");

    public static Prompt HeldUntil(MomentValue until) => new("shared.held_until", ("time", until));

    /// <summary>To the facilitators: the bot was removed from a group or may not write there.</summary>
    public static Prompt GroupLost(string group) => new("shared.group_lost", ("group", group));

    public static Prompt OpenPrivately => new("shared.open_privately.button");

    public static Prompt AnswerPrivately => new("shared.answer_privately");

    /// <summary>The answer to a press in a group, next to a message that only this person sees.</summary>
    public static Prompt OnlyYouSee => new("shared.only_you_see.toast");

    public static Prompt WentWrong => new("shared.went_wrong.toast");

    public static Prompt OldButton => new("shared.old_button.toast");

    public static Prompt StartFirst => new("shared.start_first.toast");

    public static Prompt FacilitatorsOnly => new("shared.facilitators_only.toast");

    public static Prompt NotUnderstood => new("shared.not_understood");

    public static Prompt UnknownCommand => new("shared.unknown_command");

    public static Prompt OnlyFirstRead => new("shared.only_first_read");

    public static Prompt Interrupted(Prompt flow) => new("shared.interrupted", ("flow", flow));

    public static Prompt Continue => new("shared.continue.button");

    public static Prompt Drop => new("shared.drop.button");

    public static Prompt Dropped => new("shared.dropped.toast");

    public static Prompt Cancelled => new("shared.cancelled");

    public static Prompt NothingToCancel => new("shared.nothing_to_cancel");

    /// <summary>Words that stop all pushes when they are the whole message, with commas between.</summary>
    public static Prompt StopWords => new("shared.stop_words");

    public static Prompt Stopped(Consent consent) => new("shared.stopped.toast", ("kind", NameOf(consent)));

    /// <summary>What one can choose to receive, as it stands in a list.</summary>
    public static Prompt NameOf(Consent consent) => new(consent switch
    {
        Consent.Announcements => "consent.announcements.label",
        Consent.Reminders => "consent.reminders.label",
        Consent.Polls => "consent.polls.label",
        _ => throw new ArgumentOutOfRangeException(nameof(consent)),
    });

    public static Prompt Expired => new("shared.expired");

    public static Prompt AlreadyAnswered => new("shared.already_answered.toast");

    public static Prompt EditNotTaken => new("shared.edit_not_taken");
}

/// <summary>What commands are for, as menus and <c>/help</c> say it.</summary>
public static class CommandPrompts
{
    public static Prompt Describe(string command) => new($"command.{command}");
}
