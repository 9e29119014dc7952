using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>What facilitators and checkers read beside a text that stands in many languages and has not gone yet.</summary>
public static class DeskPrompts
{
    public static Prompt NothingSent => new("desk.nothing_sent");

    public static Prompt LanguageState(string language, Value state) => new("desk.language_state", ("language", new LanguageValue(language)), ("state", state));

    public static Prompt State(TranslationState state) => new(state switch
    {
        TranslationState.None => "desk.state.none",
        TranslationState.Pending => "desk.state.pending",
        TranslationState.Automatic => "desk.state.automatic",
        TranslationState.Checked => "desk.state.approved",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    });

    public static Prompt CheckedState(string name) => new("desk.state.checked", ("name", name));

    /// <summary>A machine's words that nobody gets as they are.</summary>
    public static Prompt MustBeChecked => new("desk.state.must_be_checked");

    public static Prompt NotSent(string words) => new("desk.not_sent.button", ("words", words));

    public static Prompt SeeLanguageButton(string language) => new("desk.see_language.button", ("language", new LanguageValue(language)));

    public static Prompt ChangeButton => new("desk.change.button");

    public static Prompt DiscardButton => new("desk.discard.button");

    public static Prompt Discarded => new("desk.discarded");

    public static Prompt LanguageHead(string language, Value state) => new("desk.language_head", ("language", new LanguageValue(language)), ("state", state));

    public static Prompt SourceHead => new("desk.source_head");

    public static Prompt TranslationHead => new("desk.translation_head");

    public static Prompt BackHead => new("desk.back_head");

    public static Prompt DamagedWarning => new("desk.warning.damaged");

    public static Prompt ApproveButton => new("desk.approve.button");

    /// <summary>Where there is nothing to edit yet.</summary>
    public static Prompt WriteButton => new("desk.write.button");

    public static Prompt EditButton => new("desk.edit.button");

    public static Prompt ChangedMeanwhile => new("desk.changed_meanwhile.toast");

    public static Prompt Approved(string language) => new("desk.approved.toast", ("language", new LanguageValue(language)));
}
