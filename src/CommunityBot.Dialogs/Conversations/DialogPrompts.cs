namespace CommunityBot.Dialogs;

/// <summary>What the engine itself says: keys of <c>prompts/*.yaml</c>, with their placeholders as parameters.</summary>
public static class DialogPrompts
{
    internal const string TickedId = "dialog.ticked";
    internal const string UntickedId = "dialog.unticked";

    public static Prompt Back { get; } = new("dialog.back");

    public static Prompt Cancel { get; } = new("dialog.cancel");

    public static Prompt Done { get; } = new("dialog.done");

    public static Prompt Yes { get; } = new("dialog.yes");

    public static Prompt No { get; } = new("dialog.no");

    /// <summary>A setting that has no value: "not set".</summary>
    public static Prompt None { get; } = new("dialog.none");

    /// <summary>A button that takes a line out of a list.</summary>
    public static Prompt Remove { get; } = new("dialog.remove");

    /// <summary>A button that takes a setting back to how it is without a choice.</summary>
    public static Prompt Clear { get; } = new("dialog.clear");

    public static Prompt Empty { get; } = new("dialog.problem.empty");

    public static Prompt OneLine { get; } = new("dialog.problem.line");

    /// <summary>A sticker or the like where words are wanted.</summary>
    public static Prompt NotWords { get; } = new("dialog.problem.words");

    public static Prompt VoiceNotWords { get; } = new("dialog.problem.words.voice");

    /// <summary>Words under a picture where words alone are wanted.</summary>
    public static Prompt CaptionNotWords { get; } = new("dialog.problem.words.caption");

    public static Prompt NotAButton { get; } = new("dialog.problem.press");

    /// <summary>Back at the first question.</summary>
    public static Prompt First { get; } = new("dialog.problem.first");

    /// <summary>Confirm on an old review: the draft has changed since.</summary>
    public static Prompt Changed { get; } = new("dialog.problem.changed");

    /// <summary>A button: leave the answer as it is.</summary>
    public static Prompt Keep(Value answer) => new("dialog.keep", ("answer", answer));

    /// <summary>A button of a review.</summary>
    public static Prompt Edit(Prompt label, Value answer) => new("dialog.edit", ("label", label), ("answer", answer));

    /// <summary>A button of a review: one more line.</summary>
    public static Prompt More(Prompt label) => new("dialog.more", ("label", label));

    /// <summary>A button of a review: a setting and its value.</summary>
    public static Prompt Setting(Prompt label, Value answer) => new("dialog.setting", ("label", label), ("answer", answer));

    /// <summary>Of a message of several lines, a reason for those that were not taken: the list is full.</summary>
    public static Prompt NoMoreLines { get; } = new("dialog.problem.lines.full");

    /// <summary>Of a message of several lines: how many were not taken, the first of them, and why the first one was not.</summary>
    public static Prompt Lines(IReadOnlyList<string> refused, Prompt reason) =>
        new(
            "dialog.problem.lines",
            ("count", refused.Count),
            ("lines", new ListValue([.. refused.Take(3).Select(line => (Value)Shortened.For(line))])),
            ("reason", reason));

    /// <summary>Both in code points.</summary>
    public static Prompt TooLong(int limit, int count) => new("dialog.problem.long", ("limit", limit), ("count", count));

    public static Prompt NotANumber { get; } = new("dialog.problem.number");

    public static Prompt NotADate { get; } = new("dialog.problem.date");

    /// <summary>A date that has gone by.</summary>
    public static Prompt Past { get; } = new("dialog.problem.past");

    public static Prompt NotAPhoto { get; } = new("dialog.problem.photo");

    public static Prompt NotAVoice { get; } = new("dialog.problem.voice");

    public static Prompt NotAFile { get; } = new("dialog.problem.file");

    public static Prompt NotAPlace { get; } = new("dialog.problem.place");

    /// <summary>Stands for a photo on a button.</summary>
    public static Prompt APhoto { get; } = new("dialog.photo");

    /// <summary>Stands for a voice message on a button.</summary>
    public static Prompt AVoice { get; } = new("dialog.voice");

    /// <summary>Stands for a file without a name on a button.</summary>
    public static Prompt AFile { get; } = new("dialog.file");

    /// <summary>Stands for a place without a name on a button.</summary>
    public static Prompt APlace { get; } = new("dialog.place");

    /// <summary>An option that is ticked.</summary>
    public static Prompt Ticked(Value label) => new(TickedId, ("label", label));

    /// <summary>An option that is not ticked.</summary>
    public static Prompt Unticked(Value label) => new(UntickedId, ("label", label));

    /// <summary>Two letters over the calendar, 1 = Monday.</summary>
    public static Prompt Weekday(int day) => new($"date.weekdays.short.{day}");

    public static Prompt OutOfRange(int min, int max) => new("dialog.problem.range", ("min", min), ("max", max));

    /// <summary>31 February: what was typed.</summary>
    public static Prompt NoSuchDay(string typed) => new("dialog.problem.noday", ("typed", typed));
}
